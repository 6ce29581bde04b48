// @ts-check
/** Every version of the organisation of the desk: who made it, when, and what it changed. */
import { attempt } from '../../staff/attempt.js';
import { el, time } from '../../staff/dom.js';
import { server } from '../server.js';
import { table } from '../../staff/table.js';
import { named, t } from '../texts.js';
import { moment } from '../time.js';
import { restoration } from './restoration.js';

/** @typedef {import('../types.js').Version} Version */

/** What held before anybody decided. */
const STANDARD = 0;

export class HistoryView extends HTMLElement {
  connectedCallback() {
    if (this.childElementCount) return;
    this.append(el('p', { class: 'hint' }, t.loading));
    attempt(() => this.#load());
  }

  async #load() {
    const versions = await server.history();
    const list = versions.length
      ? table(t.views.history, t.history.columns, [
        ...versions.map((version, i) => this.#row(version, i === 0)),
        ...(versions.at(-1)?.version === STANDARD + 1 ? [[t.history.version(STANDARD), '–', '–', t.history.standard, this.#deeds(STANDARD)]] : [])])
      : el('p', {}, t.history.empty);
    this.replaceChildren(el('div', { class: 'stack' }, el('p', { class: 'hint' }, t.history.intro), list));
  }

  /** @param {Version} version @param {boolean} current */
  #row({ version, changedBy, changedAt, changed }, current) {
    return [
      el('span', {}, t.history.version(version), current && el('span', {}, ' ', el('span', { class: 'chip chip-good' }, t.history.current))),
      time(changedAt, moment(changedAt)),
      changedBy,
      changed.map((part) => named(t.plan.parts, part)).join(', ') || '–',
      this.#deeds(version, current),
    ];
  }

  /** @param {number} version @param {boolean} [current] */
  #deeds(version, current = false) {
    return el('span', { class: 'actions' },
      el('a', { class: 'button', href: `#/history/${version}`, 'aria-label': t.history.lookAt(version) }, t.history.look),
      !current && restoration(version, () => this.#restored()));
  }

  async #restored() {
    await this.#load();
    document.getElementById('content')?.focus();
  }
}

customElements.define('gem-history', HistoryView);
