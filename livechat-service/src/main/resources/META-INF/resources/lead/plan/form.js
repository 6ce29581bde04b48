// @ts-check
/** What the parts of the form share: the working copy, and every field under the name that the server gives it. */

/** @typedef {import('../field.js').Field} Field */
/** @typedef {import('../types.js').Plan} Plan */

export class Form {
  copy;
  /** @type {Map<string, Field>} */
  #fields = new Map();

  /** @param {import('./working-copy.js').WorkingCopy} copy */
  constructor(copy) {
    this.copy = copy;
  }

  /**
   * What is typed goes into the working copy at once.
   * @template {Field} F
   * @param {string} path such as `teams.0.name` @param {F} field @param {(plan: Plan) => void} write takes the value over
   */
  bind(path, field, write) {
    this.#fields.set(path, field);
    for (const control of field.controls) {
      control.addEventListener('input', () => {
        field.say([]);
        this.copy.change(path, write);
      });
    }
    return field.node;
  }

  /** Fields of a part that is drawn again. @param {string} part */
  forget(part) {
    for (const path of this.#fields.keys()) if (path === part || path.startsWith(`${part}.`)) this.#fields.delete(path);
  }

  /** What the browser can find wrong. @returns {import('../types.js').Mistake[]} */
  get mistakes() {
    return [...this.#fields].flatMap(([field, { mistake }]) => (mistake ? [{ field, detail: mistake }] : []));
  }

  /**
   * Shows what is wrong at the fields.
   * @param {import('../types.js').Mistake[]} mistakes
   * @returns {{field?: Field, detail: string}[]} the same, each with its field where there is one
   */
  show(mistakes) {
    const found = mistakes.map(({ field, detail }) => ({ field: this.#fieldOf(field), detail }));
    for (const each of this.#fields.values()) each.say(found.flatMap(({ field, detail }) => (field === each ? [detail] : [])));
    return found;
  }

  /** The field itself or the nearest one around it: `teams[0].topics[2]` is in `teams.0.topics`. @param {string} [name] */
  #fieldOf(name = '') {
    let path = name.replace(/\[(.+?)\]/g, '.$1');
    while (path && !this.#fields.has(path)) path = path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : '';
    return this.#fields.get(path);
  }
}
