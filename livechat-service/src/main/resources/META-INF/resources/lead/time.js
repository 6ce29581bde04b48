// @ts-check
/** Moments, days and durations as a team lead reads them: clock and calendar of the Netherlands. */
import { lang, t } from './texts.js';

const locale = lang === 'en' ? 'en-GB' : 'nl-NL';
const timeZone = 'Europe/Amsterdam';
const clock = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' });
const momentFormat = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });
const weekdayFormat = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long' });
const dayFormat = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });

/** @param {string} at ISO 8601 */
export const moment = (at) => momentFormat.format(new Date(at));

/** @param {string | number} at */
export const clockTime = (at) => clock.format(new Date(at));

/** A date without a time; a text that is none stays as it is. @param {string} day `yyyy-mm-dd` */
export function dayWords(day) {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? day : dayFormat.format(date);
}

/** Today, as the API writes a day. */
export const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date());

/** The time alone when it is today. @param {string} at */
export function soon(at) {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(at));
  return day === today() ? clockTime(at) : `${weekdayFormat.format(new Date(at))} ${clockTime(at)}`;
}

/** A clock that runs: `04:07`, `1:04:07`. @param {number} seconds */
export function running(seconds) {
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${hours ? `${hours}:` : ''}${two(minutes)}:${two(seconds % 60)}`;
}

/** In words: `2 min 30 s`. @param {number | null} seconds null when it is not known */
export function duration(seconds) {
  if (seconds === null) return '–';
  const [minutes, rest] = [Math.floor(seconds / 60), Math.round(seconds % 60)];
  return [minutes && `${minutes} ${t.minutesShort}`, (rest || !minutes) && `${rest} ${t.secondsShort}`].filter(Boolean).join(' ');
}
