// @ts-check
/** Words of why and failures that are not about the conversation on screen; they stay until the agent puts them away. */
import { el, keyed } from '../staff/dom.js';
import { t } from './texts.js';

/** @typedef {import('./desk.js').Notice} Notice */

export class NoticeList extends HTMLElement {
  #list = el('ul', { class: 'notices' });
  /** @type {(id: string) => void} */
  onDismiss = () => {};

  connectedCallback() {
    this.append(this.#list);
  }

  /** @param {import('./desk.js').Desk} desk */
  draw({ notices }) {
    this.hidden = notices.length === 0;
    keyed(this.#list, notices, ({ id }) => id, (notice) => this.#item(notice));
  }

  /** @param {Notice} notice */
  #item({ id, title, text }) {
    const words = el('p', {}, ...(title ? [el('strong', {}, title), ' '] : []), text);
    const dismiss = el('button', { type: 'button', class: 'button round', 'aria-label': `${t.dismiss}: ${title || text}`, on: { click: () => this.onDismiss(id) } }, '×');
    return el('li', {}, words, dismiss);
  }
}

customElements.define('gem-notices', NoticeList);
