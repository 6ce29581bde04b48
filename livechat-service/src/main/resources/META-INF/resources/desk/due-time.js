// @ts-check
/** The time that is left to answer, running; silent for screen readers, which are told once when half has gone. */
import { attribute, write } from '../staff/dom.js';
import { t } from './texts.js';
import { minutesAndSeconds } from './time.js';

/** @typedef {import('./due.js').Due} Due */

export class DueTime extends HTMLElement {
  /** @type {Due | null} */
  #due = null;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;

  connectedCallback() {
    this.className = 'chip due';
    this.#timer = setInterval(() => this.#tick(), 1000);
    this.#tick();
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
  }

  /** @param {Due | null} due */
  draw(due) {
    this.#due = due;
    this.#tick();
  }

  #tick() {
    this.hidden = this.#due === null;
    if (this.#due === null) return;
    const now = Date.now();
    const seconds = this.#due.secondsLeft(now);
    attribute(this, 'data-level', this.#due.level(now));
    write(this, seconds > 0 ? t.answerWithin(minutesAndSeconds(seconds)) : t.answerNow);
  }
}

customElements.define('gem-due-time', DueTime);
