// @ts-check
/** The agent's own conversations, with what is unread in each. */
import { topicOf } from './conversation.js';
import { attribute, el, keyed, write } from '../staff/dom.js';
import { DueTime } from './due-time.js';
import { t } from './texts.js';

/** @typedef {import('./desk.js').Desk} Desk */
/** @typedef {import('./conversation.js').Conversation} Conversation */

/** @param {Conversation} conversation */
export function stateOf({ state, leaving }) {
  return leaving ? t.leaving[leaving.type] : state === 'active' ? t.active : t.connecting;
}

export class MinePane extends HTMLElement {
  #list = el('ul', { class: 'cards' });
  #empty = el('p', { class: 'hint' }, t.mineEmpty);
  #count = el('span', { class: 'count' });
  /** @type {(id: string) => void} */
  onSelect = () => {};

  connectedCallback() {
    const heading = el('h2', { id: 'mine-heading' }, t.mine, ' ', this.#count);
    this.append(el('section', { 'aria-labelledby': 'mine-heading' }, heading, this.#empty, this.#list));
  }

  /** @param {Desk} desk */
  draw(desk) {
    const mine = [...desk.conversations.values()];
    this.#empty.hidden = mine.length > 0;
    write(this.#count, desk.places.most === undefined ? '' : `(${t.ofCapacity(mine.length, desk.places.most)})`);
    keyed(this.#list, mine, ({ id }) => id, ({ id }) => this.#item(id), (item, conversation) => {
      const button = /** @type {HTMLElement} */ (item.firstElementChild);
      attribute(button, 'aria-current', conversation.id === desk.selectedId ? 'true' : undefined);
      const [title, meta, due, unread] = /** @type {HTMLElement[]} */ ([...button.children]);
      if (!title || !meta || !unread || !(due instanceof DueTime)) return;
      const typing = conversation.typingUntil > Date.now();
      const draft = conversation.hasDraft && conversation.id !== desk.selectedId;
      write(title, `${conversation.name} · ${topicOf(conversation.facts.topic)}`);
      write(meta, (typing ? t.residentTypes : stateOf(conversation)) + (draft ? ` · ${t.draftKept}` : ''));
      write(unread, t.unread(conversation.unread));
      due.draw(conversation.due);
      unread.hidden = conversation.unread === 0;
    });
  }

  /** @param {string} id */
  #item(id) {
    const parts = [
      el('span', { class: 'card-title' }), el('span', { class: 'card-meta' }), new DueTime(), el('span', { class: 'chip chip-strong' }),
    ];
    return el('li', {}, el('button', { type: 'button', class: 'card mine', on: { click: () => this.onSelect(id) } }, ...parts));
  }
}

customElements.define('gem-mine', MinePane);
