// @ts-check
/** The figures before and after, with the difference as a word and not as a colour alone. */
import { el } from '../../staff/dom.js';
import { table } from '../../staff/table.js';
import { named, t } from '../texts.js';
import { number, percentage } from '../time.js';

/** @typedef {import('../types.js').Scorecard} Scorecard */

/** Smaller differences than this cannot be seen in the figures as they are shown. */
const VISIBLE = 0.0005;

/** @param {number | null | undefined} before @param {number | null | undefined} after @returns {'better' | 'worse' | 'same' | 'unknown'} */
export function compared(before, after) {
  if (before == null || after == null) return 'unknown';
  if (Math.abs(after - before) < VISIBLE) return 'same';
  return after > before ? 'better' : 'worse';
}

/** @param {'better' | 'worse' | 'same' | 'unknown'} outcome */
export const verdict = (outcome) => el('span', { class: `verdict ${outcome}` }, t.publish.verdict[outcome]);

/** @param {string} id @param {string} title @param {Scorecard} before @param {Scorecard} after */
export function scorecard(id, title, before, after) {
  const share = (/** @type {number | null | undefined} */ value) => (value == null ? t.publish.notMeasured : percentage(value));
  const rows = Object.keys(t.publish.figure).filter((key) => key in after || key in before).map((key) => {
    const outcome = compared(before[key], after[key]);
    return [named(t.publish.figure, key), share(before[key]), share(after[key]), verdict(outcome)];
  });
  return el('section', { 'aria-labelledby': id },
    el('h3', { id }, title),
    el('p', { class: 'hint' }, t.publish.scorecardOf(number(after['n'] ?? 0))),
    table(title, t.publish.scorecardColumns, rows));
}
