// @ts-check
/** What is counted. A count under the floor is not given, so that nobody can be recognised by it. */
import { t } from '../texts.js';
import { number } from '../time.js';

/** @typedef {'asked' | 'answered' | 'clarified' | 'unknown' | 'handedOver' | 'helpful' | 'notHelpful'} Measure */
/** @typedef {import('../types.js').Day} Day */

/** @type {Measure[]} */
export const MEASURES = ['asked', 'answered', 'clarified', 'unknown', 'handedOver', 'helpful', 'notHelpful'];

const DAY_MILLIS = 86_400_000;

/** @param {number | string | null | undefined} value */
export const cell = (value) => (typeof value === 'number' ? number(value) : t.figures.notShown);

/** @param {string} from @param {string} to @returns {string[]} */
export function daysBetween(from, to) {
  const days = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY_MILLIS) days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

/** Per topic, the most asked first: what is known of the whole period, as "at least" when a day was withheld.
 * @param {Day[]} days @returns {[string, Record<Measure, string>][]} */
export function totals(days) {
  /** @type {Map<string, Day[]>} */
  const byTopic = new Map();
  for (const each of days) if (each.topic) byTopic.set(each.topic, [...(byTopic.get(each.topic) ?? []), each]);
  const sum = (/** @type {Day[]} */ own, /** @type {Measure} */ measure) => own.reduce((all, each) => all + Number(each[measure] ?? 0), 0);
  return [...byTopic]
    .sort(([, a], [, b]) => sum(b, 'asked') - sum(a, 'asked'))
    .map(([topic, own]) => [topic, /** @type {Record<Measure, string>} */ (Object.fromEntries(MEASURES.map((measure) => {
      const known = sum(own, measure);
      const withheld = own.some((each) => each[measure] == null);
      return [measure, !withheld ? number(known) : known === 0 ? t.figures.notShown : t.figures.atLeast(number(known))];
    })))]);
}
