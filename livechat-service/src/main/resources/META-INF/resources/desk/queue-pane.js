// @ts-check
/** Who waits for a person, longest first, with the time running. */
import { nameOf, topicOf } from './conversation.js';
import { attribute, el, keyed, write } from './dom.js';
import { t } from './texts.js';
import { minutesAndSeconds, secondsSince } from './time.js';

/** @typedef {import('./desk.js').Desk} Desk */
/** @typedef {import('./types.js').Waiting} Waiting */

const LONG_AFTER_SECONDS = 180;

export class QueuePane extends HTMLElement {
  #list = el('ul', { class: 'cards' });
  #hint = el('p', { class: 'hint', id: 'queue-hint' });
  #count = el('span', { class: 'count' });
  /** @type {(id: string) => void} */
  onAccept = () => {};

  connectedCallback() {
    const heading = el('h2', { id: 'queue-heading' }, t.queue, ' ', this.#count);
    this.append(el('section', { 'aria-labelledby': 'queue-heading' }, heading, this.#hint, this.#list));
    setInterval(() => this.#tick(), 1000);
  }

  /** @param {Desk} desk @param {boolean} online */
  draw(desk, online) {
    const { waiting, presence } = desk;
    const away = presence === 'away';
    write(this.#count, waiting.length ? `(${waiting.length})` : '');
    write(this.#hint, away ? t.queueAway : t.queueEmpty);
    this.#hint.hidden = !away && waiting.length > 0;
    keyed(this.#list, waiting, ({ conversationId }) => conversationId, (each) => this.#card(each), (card) => {
      const button = card.querySelector('button');
      if (!button) return;
      attribute(button, 'aria-disabled', away || !online ? 'true' : undefined);
      attribute(button, 'aria-describedby', away ? 'queue-hint' : undefined);
    });
    this.#tick();
  }

  /** @param {Waiting} waiting */
  #card({ conversationId, waitingSince, topic, locale, historyShared }) {
    const name = nameOf(conversationId);
    const time = el('time', { 'data-since': waitingSince });
    const long = el('span', { class: 'chip chip-warn', hidden: true }, t.waitsLong);
    const accept = () => this.onAccept(conversationId);
    return el('li', { class: 'card' },
      el('p', { class: 'card-title' }, topicOf(topic)),
      el('p', { class: 'card-meta' }, `${name} · ${t.waits} `, time, ' ', long),
      el('p', { class: 'card-meta' },
        t.language[locale] ?? locale, ' · ', historyShared ? t.historyShared : t.historyNotShared),
      el('button', { type: 'button', class: 'button primary wide', 'aria-label': t.acceptNamed(`${name}, ${topicOf(topic)}`), on: { click: accept } }, t.accept));
  }

  #tick() {
    for (const time of this.querySelectorAll('time')) {
      const seconds = secondsSince(time.dataset['since'] ?? '');
      write(time, minutesAndSeconds(seconds));
      const long = /** @type {HTMLElement | null} */ (time.nextElementSibling);
      if (long) long.hidden = seconds < LONG_AFTER_SECONDS;
    }
  }
}

customElements.define('gem-queue', QueuePane);
