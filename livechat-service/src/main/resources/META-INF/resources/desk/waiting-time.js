// @ts-check
/** How long somebody has been waiting, running; from a minute on it says so in words and colour. */
import { attribute, el, write } from '../staff/dom.js';
import { t } from './texts.js';
import { minutesAndSeconds, secondsSince } from './time.js';

const A_WHILE = 60;
const LONG = 180;

export class WaitingTime extends HTMLElement {
  #time = el('time');
  #word = el('span', { class: 'chip', hidden: true });
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;

  /** @param {string} since ISO 8601 */
  constructor(since) {
    super();
    this.since = since;
  }

  connectedCallback() {
    this.replaceChildren(`${t.waits} `, this.#time, ' ', this.#word);
    this.#timer = setInterval(() => this.#tick(), 1000);
    this.#tick();
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
  }

  #tick() {
    const seconds = secondsSince(this.since);
    const level = seconds >= LONG ? 'long' : seconds >= A_WHILE ? 'while' : undefined;
    write(this.#time, minutesAndSeconds(seconds));
    write(this.#word, level === 'long' ? t.waitsLong : t.waitsAWhile);
    this.#word.hidden = level === undefined;
    attribute(this, 'data-level', level);
  }
}

customElements.define('gem-waiting-time', WaitingTime);
