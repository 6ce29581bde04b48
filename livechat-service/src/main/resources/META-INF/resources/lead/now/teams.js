// @ts-check
import { el } from '../../staff/dom.js';
import { t } from '../texts.js';
import { running, soon } from '../time.js';
import { LONG_WAIT } from './figures.js';

/** A row of the table of teams. @param {import('../types.js').TeamNow} team @param {number} passed seconds since the figures came */
export function teamCells({ name, open, opensAt, until, waiting, longestWaitSeconds }, passed) {
  const when = open ? until && t.now.until(soon(until)) : opensAt && t.now.opens(soon(opensAt));
  const wait = waiting && longestWaitSeconds !== undefined ? longestWaitSeconds + passed : undefined;
  return [
    name,
    el('span', {}, el('span', { class: `chip ${open ? 'chip-good' : 'chip-warn'}` }, open ? t.now.open : t.now.closed), when && ` ${when}`),
    String(waiting),
    wait === undefined ? '–' : el('span', {}, running(wait), wait >= LONG_WAIT && el('span', {}, ' ', el('span', { class: 'chip chip-warn' }, t.now.long))),
  ];
}
