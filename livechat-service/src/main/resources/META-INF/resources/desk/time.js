// @ts-check
/** Times as the agent reads them: wall clock in the Netherlands, waiting as minutes and seconds. */
import { lang } from './texts.js';

const clock = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : 'nl-NL', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
});

const date = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : 'nl-NL', { timeZone: 'Europe/Amsterdam', dateStyle: 'long' });

/** @param {string} instant ISO 8601 */
export function day(instant) {
  return date.format(new Date(instant));
}

/** @param {string} instant ISO 8601 */
export function clockTime(instant) {
  const moment = new Date(instant);
  return Number.isNaN(moment.getTime()) ? '' : clock.format(moment);
}

/** Whole seconds since `instant`, never negative (the server's clock may be ahead). @param {string} instant */
export function secondsSince(instant) {
  return Math.max(0, Math.floor((Date.now() - Date.parse(instant)) / 1000)) || 0;
}

/** @param {number} seconds */
export function minutesAndSeconds(seconds) {
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}
