// @ts-check
import { button, el, telephone } from './dom.js';
import { prose } from './message-view.js';

/** The question before a handover: that the staff member could read along is said before anything moves. */
export class HandoverCard {
  /** @type {Gem.Notice | null} */ #shown = null;
  #conversation;
  #t;
  #away;
  #busy = false;
  node = el('section', { class: 'card', tabindex: -1, 'aria-labelledby': 'gem-handover', hidden: true });

  /** @param {Gem.Stage} stage */
  constructor({ conversation, t, acts }) {
    this.#conversation = conversation;
    this.#t = t;
    this.#away = acts.away;
  }

  /** @returns {boolean} true when there is a card that was not there before */
  update() {
    const { notice } = this.#conversation;
    if (notice === this.#shown) return false;
    this.#shown = notice;
    if (notice) this.node.replaceChildren(...this.#parts(notice));
    else if (this.node.matches(':focus-within')) this.#away();
    this.node.hidden = !notice;
    return notice !== null;
  }

  /** @param {Gem.Notice} notice */
  #parts(notice) {
    const t = this.#t;
    const parts = [el('h3', { id: 'gem-handover' }, t.handover), prose(notice.text, this.#conversation.saved.locale)];
    if (notice.available) {
      return [...parts, el('div', { class: 'actions' },
        button(t.share, () => this.#confirm(true), { class: 'primary' }),
        button(t.noShare, () => this.#confirm(false), { class: 'secondary' }),
        button(t.stay, () => this.#conversation.cancelHandover(), { class: 'secondary' }))];
    }
    return [...parts, el('p', {}, `${t.phone} `, telephone(notice.phone)),
      el('div', { class: 'actions' }, button(t.goOn, () => this.#conversation.cancelHandover(), { class: 'secondary' }))];
  }

  /** @param {boolean} shareHistory */
  async #confirm(shareHistory) {
    if (this.#busy) return;
    this.#busy = true;
    await this.#conversation.confirmHandover(shareHistory);
    this.#busy = false;
  }
}
