// @ts-check
/** Who waits for a person: first who is kept for this agent, then who has waited longest. */
import { nameOf, topicOf } from './conversation.js';
import { attribute, el, keyed, write } from '../staff/dom.js';
import { t } from './texts.js';
import { WaitingTime } from './waiting-time.js';

/** @typedef {import('./desk.js').Desk} Desk */
/** @typedef {import('./types.js').Waiting} Waiting */

export class QueuePane extends HTMLElement {
  #list = el('ul', { class: 'cards' });
  #hint = el('p', { class: 'hint', id: 'queue-hint' });
  #count = el('span', { class: 'count' });
  #heading = el('h2', { id: 'queue-heading', tabindex: -1 }, t.queue, ' ', this.#count);
  /** @type {(id: string) => void} */
  onAccept = () => {};

  connectedCallback() {
    this.append(el('section', { 'aria-labelledby': 'queue-heading' }, this.#heading, this.#hint, this.#list));
  }

  /** @param {Desk} desk @param {boolean} online */
  draw(desk, online) {
    const { waiting } = desk;
    const away = desk.presence === 'away';
    write(this.#count, waiting.length ? `(${waiting.length})` : '');
    write(this.#hint, away ? t.queueAway : waiting.length === 0 ? t.queueEmpty : t.queueFull);
    this.#hint.hidden = !away && waiting.length > 0 && !desk.places.full;
    keyed(this.#list, waiting, ({ conversationId }) => conversationId, (each) => this.#card(each), (card, each) => {
      const [title, , facts, , button] = /** @type {HTMLElement[]} */ ([...card.children]);
      if (!title || !facts || !button) return;
      const { conversationId, topic, locale, team, forYou, historyShared } = each;
      attribute(card, 'class', forYou ? 'card for-you' : 'card');
      write(facts, [t.language[locale] ?? locale, ...(team ? [desk.colleagues.team(team)] : []), historyShared ? t.historyShared : t.historyNotShared].join(' · '));
      attribute(button, 'aria-label', t.acceptNamed([...(forYou ? [t.forYou] : []), nameOf(conversationId), topicOf(topic)].join(', ')));
      attribute(button, 'aria-disabled', away || !online ? 'true' : undefined);
      attribute(button, 'aria-describedby', away || desk.places.full ? 'queue-hint' : undefined);
    });
  }

  /** Where the agent finds who waits. */
  enter() {
    const first = /** @type {HTMLElement | null} */ (this.#list.querySelector('button'));
    (first ?? this.#heading).focus();
  }

  /** @param {Waiting} waiting */
  #card({ conversationId, waitingSince, topic }) {
    const accept = () => this.onAccept(conversationId);
    return el('li', { class: 'card' },
      el('p', { class: 'card-title' }, topicOf(topic)),
      el('p', { class: 'card-meta' }, `${nameOf(conversationId)} · `, new WaitingTime(waitingSince)),
      el('p', { class: 'card-meta' }),
      el('p', { class: 'for-you-mark' }, el('span', { class: 'chip chip-strong' }, t.forYou)),
      el('button', { type: 'button', class: 'button primary wide', on: { click: accept } }, t.accept));
  }
}

customElements.define('gem-queue', QueuePane);
