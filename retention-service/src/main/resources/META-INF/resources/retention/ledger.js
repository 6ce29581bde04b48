// @ts-check
/** The ledger: whether its chain fits, and its newest entries. */
import { el, time } from '../staff/dom.js';
import { table } from '../staff/table.js';
import { named, t } from './texts.js';
import { dayOf, moment } from './time.js';

const SHOWN_OF_A_HASH = 12;

/** @param {import('./figures.js').Figures} figures */
export function ledger({ chain, entries }) {
  if (!chain) return [el('p', {}, named(t.finding, 'unreachable'))];
  const state = chain.intact ? 'ok' : 'breach';
  const verdict = el('p', { class: 'chain' },
    el('strong', { class: `state state-${state}` }, chain.intact ? t.intact : t.broken),
    el('span', {}, t.entries(chain.entries)));
  if (entries.length === 0) return [verdict, el('p', {}, t.ledgerEmpty)];
  const head = el('p', { class: 'head' }, `${t.head}: `, el('code', {}, chain.head));
  return [verdict, head, el('h3', {}, t.newest), table(t.newest, Object.values(t.entry), entries.map(row))];
}

/** @param {import('./figures.js').Entry} entry */
function row(entry) {
  const store = entry.kind === 'head' ? t.ledgerStore : named(t.holds, entry.store);
  return [
    String(entry.n),
    time(entry.at, moment(entry.at)),
    named(t.kind, entry.kind),
    store,
    time(entry.day, dayOf(entry.day)),
    entry.items < 0 ? t.unknownCount : String(entry.items),
    el('code', {}, entry.hash.slice(0, SHOWN_OF_A_HASH)),
  ];
}
