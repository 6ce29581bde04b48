// @ts-check
import { el } from './dom.js';
import { sentence } from './texts.js';
import { ratingTexts } from './texts/rating.js';

/** The form for a rating, where the server has asked for one: after a staff member has left, or at the end. */
export class RatingView {
  #form;
  #comment = el('textarea', { id: 'gem-rating', rows: 2, maxlength: 1000 });
  #result = el('p', { role: 'status' });
  #conversation;
  #t;
  #words;

  /** @param {Gem.Stage} stage */
  constructor({ conversation, t, locale }) {
    this.#conversation = conversation;
    this.#t = t;
    const words = ratingTexts[locale];
    this.#words = words;
    const scores = [1, 2, 3, 4, 5].map((score) =>
      el('label', { class: 'score' }, el('input', { type: 'radio', name: 'gem-score', value: score }), el('span', {}, String(score))));
    this.#form = el('form', { class: 'rating', hidden: true, onsubmit: (/** @type {Event} */ event) => this.#send(event) },
      el('fieldset', {}, el('legend', { id: 'gem-rate' }, words.rate), el('p', { class: 'hint' }, words.rateHint), el('div', { class: 'scores' }, ...scores)),
      el('label', { for: 'gem-rating' }, words.rateComment), el('p', { class: 'hint' }, t.noPersonal), this.#comment,
      el('button', { type: 'submit', class: 'secondary' }, words.sendRate));
    this.node = el('section', { class: 'card', tabindex: -1, 'aria-labelledby': 'gem-rate', hidden: true }, this.#form, this.#result);
  }

  /** @returns {boolean} true when there is a question that was not there before */
  update() {
    const asked = !this.#conversation.rated && !!this.#conversation.state?.rate;
    const justNow = asked && this.#form.hidden;
    this.#form.hidden = !asked;
    this.node.hidden = !this.#isAtRest() || !(asked || this.#result.textContent);
    return justNow && !this.node.hidden;
  }

  /** True when the resident has said nothing since the last notice, or can say no more. */
  #isAtRest() {
    const { owner, messages, outgoing } = this.#conversation;
    const last = messages.findLast(({ author }) => author !== 'gem');
    return owner === 'closed' || (owner === 'gem' && !outgoing.size && last?.author === 'system');
  }

  /** @param {Event} event */
  async #send(event) {
    event.preventDefault();
    const score = this.#form.querySelector('input:checked')?.value;
    if (!score) {
      this.#result.textContent = this.#words.rateFirst;
      return this.#form.querySelector('input').focus();
    }
    const problem = await this.#conversation.rate(Number(score), this.#comment.value.trim());
    this.#result.textContent = sentence(this.#t, problem) || this.#words.rated;
    if (problem) return;
    this.update();
    this.node.focus();
  }
}
