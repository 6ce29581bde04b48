// @ts-check
/** The facts about the chosen conversation, beside what is said in it. */
import { topicOf } from './conversation.js';
import { el } from '../staff/dom.js';
import { t } from './texts.js';
import { clockTime } from './time.js';

export class ContextPane extends HTMLElement {
  #facts = el('dl', { class: 'facts' });
  #empty = el('p', { class: 'hint' }, t.contextEmpty);
  #shown = '';

  connectedCallback() {
    const heading = el('h2', { id: 'context-heading' }, t.context);
    this.append(el('section', { 'aria-labelledby': 'context-heading' }, heading, this.#empty, this.#facts));
  }

  /** @param {import('./desk.js').Desk} desk */
  draw({ selected, colleagues }) {
    const rows = selected ? this.#rows(selected, colleagues) : [];
    this.#empty.hidden = rows.length > 0;
    if (this.#shown === JSON.stringify(rows)) return;
    this.#shown = JSON.stringify(rows);
    this.#facts.replaceChildren(...rows.map(([term, value]) => el('div', {}, el('dt', {}, term), el('dd', {}, value))));
  }

  /** @param {import('./conversation.js').Conversation} conversation @param {import('./colleagues.js').Colleagues} colleagues @returns {[string, string][]} */
  #rows({ facts: { topic, locale, historyShared, waitingSince, acceptedAt, team } }, colleagues) {
    const time = (/** @type {string | undefined} */ at) => (at && clockTime(at)) || t.notKnown;
    return [
      [t.contextTopic, topicOf(topic)],
      ...(team ? [/** @type {[string, string]} */ ([t.contextTeam, colleagues.team(team)])] : []),
      [t.contextLocale, locale ? t.language[locale] ?? locale : t.notKnown],
      [t.contextHistory, historyShared === undefined ? t.notKnown : historyShared ? t.shared : t.notShared],
      [t.contextWaiting, time(waitingSince)],
      [t.contextAccepted, time(acceptedAt)],
    ];
  }
}

customElements.define('gem-context', ContextPane);
