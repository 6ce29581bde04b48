// @ts-check
/** Moments and spans in words. Times are those of the Netherlands, where the law counts; days of the ledger are UTC. */
import { language, t } from './texts.js';

const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
const zone = 'Europe/Amsterdam';
const moments = new Intl.DateTimeFormat(locale, { timeZone: zone, day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });
const clock = new Intl.DateTimeFormat(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit', second: '2-digit' });
const days = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' });

/** @param {string | Date} at */
export const moment = (at) => moments.format(new Date(at));

/** @param {string | Date} at */
export const clockTime = (at) => clock.format(new Date(at));

/** @param {string} isoDate */
export const dayOf = (isoDate) => days.format(new Date(`${isoDate}T00:00:00Z`));

/** At most two units: "26 dagen en 4 uur". @param {number} seconds */
export function span(seconds) {
  const minutes = Math.floor(seconds / 60);
  const parts = [
    [Math.floor(minutes / 1440), t.day],
    [Math.floor(minutes / 60) % 24, t.hour],
    [minutes % 60, t.minute],
  ];
  const said = parts
    .filter(([count]) => /** @type {number} */ (count) > 0)
    .slice(0, 2)
    .map(([count, [one, many]]) => `${count} ${count === 1 ? one : many}`);
  return said.length === 0 ? t.justNow : said.join(` ${t.and} `);
}
