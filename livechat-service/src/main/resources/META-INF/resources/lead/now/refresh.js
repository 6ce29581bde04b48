// @ts-check
/** Asks again and again while somebody can see the answer: not in a hidden tab, and never twice at once. */

export class Refresh {
  #act;
  #every;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #next;
  #running = false;
  #busy = false;

  /** @param {() => Promise<unknown>} act @param {number} every milliseconds between an answer and the next question */
  constructor(act, every) {
    this.#act = act;
    this.#every = every;
  }

  start() {
    this.#running = true;
    document.addEventListener('visibilitychange', this.#look);
    this.#look();
  }

  stop() {
    this.#running = false;
    clearTimeout(this.#next);
    document.removeEventListener('visibilitychange', this.#look);
  }

  #look = async () => {
    clearTimeout(this.#next);
    if (!this.#running || this.#busy || document.hidden) return;
    this.#busy = true;
    await this.#act().finally(() => (this.#busy = false));
    if (this.#running && !document.hidden) this.#next = setTimeout(this.#look, this.#every);
  };
}
