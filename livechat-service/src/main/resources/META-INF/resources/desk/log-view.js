// @ts-check
/** The visible log: silent for screen readers (the announcer speaks), and it follows the end unless the agent reads back. */
import { el, keyed, write } from '../staff/dom.js';
import { keyOf, updateView, viewOf } from './message-view.js';
import { t } from './texts.js';

/** @typedef {import('./conversation.js').Conversation} Conversation */

const NEAR_END = 48;

export class LogView extends HTMLElement {
  #list = el('ol', { class: 'entries' });
  #empty = el('p', { class: 'hint' });
  #scroller = el('div', { class: 'log', role: 'log', 'aria-live': 'off', 'aria-label': t.log, tabindex: 0 }, this.#empty, this.#list);
  #below = el('button', { type: 'button', class: 'button below', hidden: true, on: { click: () => this.#toEnd() } }, t.newBelow);
  #shown = '';
  /** @type {(clientId: string) => void} */
  onTakeBack = () => {};

  connectedCallback() {
    this.#scroller.addEventListener('scroll', () => this.#atEnd() && (this.#below.hidden = true));
    new ResizeObserver(() => this.#below.hidden && this.#toEnd()).observe(this.#scroller);
    this.append(this.#scroller, this.#below);
  }

  /** @param {Conversation} conversation @param {string} agent */
  draw(conversation, agent) {
    const entries = conversation.timeline;
    const locale = conversation.facts.locale ?? 'nl';
    const other = this.#shown !== conversation.id;
    if (other) this.clear();
    const follow = other || this.#atEnd();
    const before = this.#list.childElementCount;
    keyed(this.#list, entries, keyOf, (entry) => viewOf(entry, locale, agent, (id) => this.onTakeBack(id)), updateView);
    write(this.#empty, conversation.facts.historyShared === false ? t.logEmptyNotShared : t.logEmpty);
    this.#empty.hidden = entries.length > 0;
    this.#shown = conversation.id;
    if (follow) this.#toEnd();
    else if (this.#list.childElementCount > before) this.#below.hidden = false;
  }

  /** Nothing of a conversation stays behind in the page. */
  clear() {
    this.#list.replaceChildren();
    this.#below.hidden = true;
    this.#shown = '';
  }

  #atEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
    return scrollHeight - scrollTop - clientHeight < NEAR_END;
  }

  #toEnd() {
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
    this.#below.hidden = true;
  }
}

customElements.define('gem-log', LogView);
