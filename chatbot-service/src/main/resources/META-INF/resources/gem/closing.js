// @ts-check
import { button, el } from './dom.js';
import { sentence } from './texts.js';

/** What stands at the end of a closed conversation: a rating, once, and a way on. */
export class Closing {
  #rating;
  #comment = el('textarea', { id: 'gem-rating', rows: 2, maxlength: 1000 });
  #result = el('p', { role: 'status' });
  #conversation;
  #t;

  /** @param {Gem.Stage} stage */
  constructor({ conversation, t, acts }) {
    this.#conversation = conversation;
    this.#t = t;
    const scores = [1, 2, 3, 4, 5].map((score) =>
      el('label', { class: 'score' }, el('input', { type: 'radio', name: 'gem-score', value: score }), el('span', {}, String(score))));
    this.#rating = el('form', { class: 'rating', onsubmit: (/** @type {Event} */ event) => this.#send(event) },
      el('fieldset', {}, el('legend', {}, t.rate), el('p', { class: 'hint' }, t.rateHint), el('div', { class: 'scores' }, ...scores)),
      el('label', { for: 'gem-rating' }, t.rateComment), el('p', { class: 'hint' }, t.noPersonal), this.#comment,
      el('button', { type: 'submit', class: 'secondary' }, t.sendRate));
    this.node = el('section', { class: 'card', tabindex: -1, 'aria-labelledby': 'gem-closed', hidden: true },
      el('h3', { id: 'gem-closed' }, t.closed), el('p', {}, t.closedMore), this.#rating, this.#result,
      el('div', { class: 'actions' }, button(t.again, acts.again, { class: 'primary' }), button(t.wipe, acts.wipe, { class: 'secondary' })));
  }

  /** @returns {boolean} true when the conversation has just closed */
  update() {
    const closed = this.#conversation.owner === 'closed';
    const justNow = closed && this.node.hidden;
    this.node.hidden = !closed;
    this.#rating.hidden = this.#conversation.rated;
    return justNow;
  }

  /** @param {Event} event */
  async #send(event) {
    event.preventDefault();
    const score = this.#rating.querySelector('input:checked')?.value;
    if (!score) {
      this.#result.textContent = this.#t.rateFirst;
      return this.#rating.querySelector('input').focus();
    }
    const problem = await this.#conversation.rate(Number(score), this.#comment.value.trim());
    this.#result.textContent = sentence(this.#t, problem) || this.#t.rated;
    if (!problem) this.node.focus();
  }
}
