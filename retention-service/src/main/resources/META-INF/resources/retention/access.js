// @ts-check
/** Who of the staff read what: one page of the access log at a time, the newest first. */
import { el, time } from '../staff/dom.js';
import { table } from '../staff/table.js';
import { NoAccess } from '../staff/server.js';
import { accessLog } from './figures.js';
import { named, t } from './texts.js';
import { moment } from './time.js';

const START = '/v1/access-log';

export class AccessPart {
  element = el('div', { class: 'part' });
  #heading;
  #onNoAccess;
  /** Where the pages before this one began, the first page first. @type {string[]} */
  #before = [];
  #here = START;
  /** What is shown: what did not change is left alone, with the focus and the selection in it. */
  #shown = '';

  /** @param {HTMLElement} heading gets the focus when a page was turned @param {(failure: NoAccess) => void} onNoAccess */
  constructor(heading, onNoAccess) {
    this.#heading = heading;
    this.#onNoAccess = onNoAccess;
  }

  /** Fetches the page that is shown again. Newer entries show on the first page only, so they move no other. */
  async refresh() {
    if (this.#here === START || this.#shown === '') await this.#show(this.#here, this.#before);
  }

  /** @param {string} address @param {string[]} before where the pages before it began */
  async #show(address, before) {
    try {
      const page = await accessLog(address);
      const key = JSON.stringify([address, page]);
      if (this.#shown === key) return;
      this.#shown = key;
      this.#here = address;
      this.#before = before;
      this.element.replaceChildren(...this.#content(page));
    } catch (failure) {
      if (failure instanceof NoAccess) this.#onNoAccess(failure);
      else this.#fail(address, before);
    }
  }

  /** @param {string} address @param {string[]} before */
  #fail(address, before) {
    this.#shown = '';
    const again = el('button', { type: 'button', class: 'button' }, t.again);
    again.addEventListener('click', () => this.#show(address, before));
    this.element.replaceChildren(el('p', {}, t.accessAway), again);
  }

  /** @param {import('./figures.js').AccessPage} page */
  #content({ entries, next }) {
    if (entries.length === 0) return [el('p', {}, t.accessEmpty)];
    const newer = this.#before.at(-1);
    return [
      table(t.access, Object.values(t.accessColumn), entries.map(row)),
      el('div', { class: 'controls' },
        ...(newer ? [this.#turn(t.newer, newer, this.#before.slice(0, -1))] : []),
        ...(next ? [this.#turn(t.older, next, [...this.#before, this.#here])] : [])),
    ];
  }

  /** @param {string} words @param {string} address @param {string[]} before */
  #turn(words, address, before) {
    const button = el('button', { type: 'button', class: 'button' }, words);
    button.addEventListener('click', async () => {
      await this.#show(address, before);
      this.#heading.focus();
    });
    return button;
  }
}

/** @param {import('./figures.js').Reading} reading */
function row(reading) {
  return [
    time(reading.at, moment(reading.at)),
    el('span', { class: 'store' }, reading.name, el('small', {}, named(t.role, reading.role))),
    el('span', { class: 'store' }, reading.activity, el('small', {}, named(t.place, reading.service))),
    reading.reason ?? '–',
    conversations(reading),
  ];
}

/** @param {import('./figures.js').Reading} reading */
function conversations({ conversationId, conversationIds }) {
  if (conversationId) return el('code', {}, conversationId);
  if (!conversationIds) return '–';
  return el('details', {},
    el('summary', {}, t.conversations(conversationIds.length)),
    el('ul', {}, ...conversationIds.map((id) => el('li', {}, el('code', {}, id)))));
}
