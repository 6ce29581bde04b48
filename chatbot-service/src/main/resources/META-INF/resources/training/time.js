// @ts-check
/** Moments and days as the trainer reads them: wall clock and calendar in the Netherlands. */
import { language } from './texts.js';

const locale = () => (language === 'en' ? 'en-GB' : 'nl-NL');

/** @param {string} at */
export const moment = (at) =>
  new Intl.DateTimeFormat(locale(), { timeZone: 'Europe/Amsterdam', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(new Date(at));

/** @param {string} at ISO 8601, a moment or a day */
export const day = (at) =>
  new Intl.DateTimeFormat(locale(), { timeZone: 'Europe/Amsterdam', day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(at));

/** Today, or some days before it, as the API writes a day. @param {number} [before] */
export function isoDay(before = 0) {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date(Date.now() - before * 86_400_000));
}

/** @param {number} n @param {Intl.NumberFormatOptions} [options] */
export const number = (n, options) => new Intl.NumberFormat(locale(), options).format(n);

/** @param {number} share 0–1 */
export const percentage = (share) => number(share, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
