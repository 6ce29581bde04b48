// @ts-check
/**
 * What this tab remembers between pages: which conversation runs here and the token that proves it, never what was
 * said. Session storage ends with the tab, because residents also chat on computers that others use. Where storage is
 * switched off the conversation lasts as long as the page.
 */
const KEY = 'gem-chat';

/** @returns {Gem.Saved | null} */
export const recall = () => attempt(() => JSON.parse(sessionStorage.getItem(KEY) ?? 'null'));

/** @param {Gem.Saved} saved */
export const remember = (saved) => attempt(() => sessionStorage.setItem(KEY, JSON.stringify(saved)));

export const forget = () => attempt(() => sessionStorage.removeItem(KEY));

/** @param {() => any} act */
function attempt(act) {
  try {
    return act();
  } catch {
    return null;
  }
}
