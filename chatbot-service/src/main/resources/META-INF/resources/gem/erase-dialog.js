// @ts-check
import { button, el } from './dom.js';
import { erase } from './records.js';

/** Asks once more before a conversation is erased for good, and says it when that fails. */
export class EraseDialog {
  #problem = el('p', { role: 'alert', class: 'problem' });
  #conversation;
  #t;
  #base;
  #erased;

  /** @param {Gem.Stage} stage */
  constructor({ conversation, t, base, acts }) {
    this.#conversation = conversation;
    this.#t = t;
    this.#base = base;
    this.#erased = acts.erased;
    this.node = el('dialog', { 'aria-labelledby': 'gem-erase', 'aria-describedby': 'gem-erase-more' },
      el('h3', { id: 'gem-erase' }, t.eraseSure), el('p', { id: 'gem-erase-more' }, t.eraseMore), this.#problem,
      el('div', { class: 'actions' }, button(t.eraseNo, () => this.node.close(), { class: 'primary' }),
        button(t.eraseYes, () => this.#erase(), { class: 'secondary danger' })));
  }

  open() {
    this.#problem.textContent = '';
    this.node.showModal();
  }

  async #erase() {
    const outcome = await erase(this.#base, this.#conversation.saved);
    if (outcome === 'failed') this.#problem.textContent = this.#t.notErased;
    else {
      this.node.close();
      this.#erased(outcome === 'done');
    }
  }
}
