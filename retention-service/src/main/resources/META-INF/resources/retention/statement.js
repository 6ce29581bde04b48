// @ts-check
/** The statement for the privacy officer: what was promised and what was measured, on paper. It says no more than that. */
import { el, time } from '../staff/dom.js';
import { table } from '../staff/table.js';
import { attention, overallState } from './result.js';
import { named, t } from './texts.js';
import { moment, span } from './time.js';

/** @typedef {import('./figures.js').Figures} Figures */

export class Statement {
  element = el('section', { class: 'statement', 'aria-labelledby': 'statement' });
  button = el('button', { type: 'button', class: 'button', disabled: '' }, t.print);
  /** @type {Figures | undefined} */
  #figures;

  constructor() {
    this.button.addEventListener('click', () => this.#print());
    window.addEventListener('afterprint', () => delete document.documentElement.dataset.print);
  }

  /** @param {Figures} figures what a statement that is printed from now on is about */
  show(figures) {
    this.#figures = figures;
    this.button.disabled = !figures.overview.checkedAt;
  }

  #print() {
    if (!this.#figures) return;
    this.element.replaceChildren(...content(this.#figures, new Date()));
    document.documentElement.dataset.print = 'statement';
    window.print();
  }
}

/** @param {Figures} figures @param {Date} now */
function content({ overview, stores, chain }, now) {
  const s = t.statement;
  const findings = attention(overview);
  return [
    el('h2', { id: 'statement' }, s.title),
    el('p', {}, s.about, ' ', s.made, ' ', time(now.toISOString(), moment(now)), '. ',
      s.measured, ' ', overview.checkedAt ? time(overview.checkedAt, moment(overview.checkedAt)) : t.noCheck, '.'),
    el('h3', {}, s.promised),
    el('ul', {}, ...promises(stores).map((words) => el('li', {}, words))),
    el('h3', {}, s.found),
    el('p', {}, t.overall[overallState(overview, now.getTime())], '. ', s.counted(stores.length)),
    table(s.found, Object.values(s.column), stores.map(row)),
    ...(findings.length === 0 ? [el('p', {}, s.nothing)] : [el('p', {}, `${t.attention}:`), el('ul', {}, ...findings)]),
    el('h3', {}, t.ledger),
    ...ledger(chain),
    el('h3', {}, s.limits),
    el('p', {}, s.limitsText),
  ];
}

/** @param {import('./figures.js').Store[]} stores */
function promises(stores) {
  const terms = new Map(stores.map((store) => [store.dataClass, store.termHours]));
  return ['conversation', 'address']
    .filter((dataClass) => terms.has(dataClass))
    .map((dataClass) => `${named(t.statement.promise, dataClass)} ${span(/** @type {number} */ (terms.get(dataClass)) * 3600)}.`)
    .concat(terms.has('transport') ? [t.statement.transport] : []);
}

/** @param {import('./figures.js').Store} store */
function row(store) {
  return [
    el('span', { class: 'store' }, named(t.holds, store.store), el('small', {}, store.store)),
    store.oldestAt ? time(store.oldestAt, moment(store.oldestAt)) : store.state === 'unknown' ? t.unmeasured : t.empty,
    store.ageSeconds === undefined ? '–' : span(store.ageSeconds),
    span(store.termHours * 3600),
    named(t.state, store.state),
    store.lastDeletedAt ? time(store.lastDeletedAt, moment(store.lastDeletedAt)) : '–',
  ];
}

/** @param {import('./figures.js').Chain | undefined} chain */
function ledger(chain) {
  if (!chain) return [el('p', {}, t.statement.noLedger)];
  return [
    el('p', {}, `${t.entries(chain.entries)}. ${chain.intact ? t.intact : t.broken}.`),
    el('p', {}, `${t.head}: `, el('code', {}, chain.head)),
  ];
}
