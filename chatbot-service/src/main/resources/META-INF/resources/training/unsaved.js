// @ts-check
/** What was typed and not saved: kept while the page is open, so another view or a lost connection costs nothing. */

/** @type {Map<string, any>} */
const kept = new Map();

export const unsaved = {
  /** @param {string} key */
  get: (key) => kept.get(key),
  /** @param {string} key @param {unknown} value */
  keep: (key, value) => void kept.set(key, value),
  /** @param {string} key */
  drop: (key) => kept.delete(key),
  get any() {
    return kept.size > 0;
  },
};

addEventListener('beforeunload', (event) => {
  if (unsaved.any) event.preventDefault();
});
