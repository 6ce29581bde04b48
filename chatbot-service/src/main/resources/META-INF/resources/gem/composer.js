// @ts-check
import { el, write } from './dom.js';
import { fill, length } from './texts.js';

const LIMIT = 2_000;
const NEAR = 1_800;

/** The box in which the resident types: grows with the text, counts near the limit, and keeps the focus. */
export class Composer {
  #box;
  #counter = el('p', { id: 'gem-counter', class: 'counter', hidden: true });
  #t;
  #acts;

  /** @param {Gem.Stage} stage */
  constructor({ t, acts }) {
    this.#t = t;
    this.#acts = acts;
    this.#box = el('textarea', {
      id: 'gem-question', rows: 1, autocomplete: 'off', enterkeyhint: 'send', 'aria-describedby': 'gem-counter',
      oninput: () => this.#typed(), onkeydown: (/** @type {KeyboardEvent} */ event) => this.#key(event),
    });
    this.node = el('form', { class: 'composer', onsubmit: (/** @type {Event} */ event) => this.#submit(event) },
      el('label', { for: 'gem-question' }, t.question),
      el('div', { class: 'ask' }, this.#box, el('button', { type: 'submit', class: 'primary' }, t.send)), this.#counter);
  }

  get draft() {
    return this.#box.value;
  }

  set draft(text) {
    this.#box.value = text;
    this.#fit();
  }

  focus() {
    this.#box.focus();
  }

  #typed() {
    this.#acts.type();
    this.#fit();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) this.#submit(event);
  }

  /** @param {Event} event */
  #submit(event) {
    event.preventDefault();
    const text = this.#box.value.trim();
    if (length(text) > LIMIT) this.#acts.announce(this.#counter.textContent);
    else if (text) {
      this.draft = '';
      this.#acts.say(text);
    }
    this.focus();
  }

  #fit() {
    const left = LIMIT - length(this.#box.value.trim());
    const wasNear = !this.#counter.hidden;
    const wasOver = this.#box.getAttribute('aria-invalid') === 'true';
    this.#counter.hidden = left > LIMIT - NEAR;
    write(this.#counter, fill(left < 0 ? this.#t.over : this.#t.left, { n: Math.abs(left) }));
    this.#counter.classList.toggle('problem', left < 0);
    this.#box.setAttribute('aria-invalid', String(left < 0));
    if ((!this.#counter.hidden && !wasNear) || (left < 0 && !wasOver)) this.#acts.announce(this.#counter.textContent);
    this.#box.style.height = 'auto';
    this.#box.style.height = `${this.#box.scrollHeight + 2}px`;
  }
}
