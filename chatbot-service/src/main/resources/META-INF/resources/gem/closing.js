// @ts-check
import { button, el } from './dom.js';

/** What stands at the end of a closed conversation: a way on. */
export class Closing {
  #conversation;

  /** @param {Gem.Stage} stage */
  constructor({ conversation, t, acts }) {
    this.#conversation = conversation;
    this.node = el('section', { class: 'card', tabindex: -1, 'aria-labelledby': 'gem-closed', hidden: true },
      el('h3', { id: 'gem-closed' }, t.closed), el('p', {}, t.closedMore),
      el('div', { class: 'actions' }, button(t.again, acts.again, { class: 'primary' }), button(t.wipe, acts.wipe, { class: 'secondary' })));
  }

  /** @returns {boolean} true when the conversation has just closed */
  update() {
    const closed = this.#conversation.owner === 'closed';
    const justNow = closed && this.node.hidden;
    this.node.hidden = !closed;
    return justNow;
  }
}
