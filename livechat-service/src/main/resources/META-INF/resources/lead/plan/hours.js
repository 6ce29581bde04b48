// @ts-check
/** Weekly opening hours between the text that the service keeps and the rows that somebody fills in. */
import { t } from '../texts.js';

export const DAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'];
/** Times may be anything, so that one that is wrong keeps its row. */
const PART = /^([A-Z]{3})(?:-([A-Z]{3}))? ([^-]*)-([^-]*)$/;

/** @typedef {{first: string, last: string, from: string, until: string}} Opening */

/** @param {string} text @returns {Opening[] | undefined} undefined when it is not written as hours are */
export function openings(text) {
  if (!text.trim()) return [];
  const rows = text.trim().toUpperCase().split(/\s*,\s*/).map((part) => {
    const [, first = '', last = first, from = '', until = ''] = PART.exec(part) ?? [];
    return { first, last, from, until };
  });
  return rows.every(({ first, last }) => DAYS.includes(first) && DAYS.includes(last)) ? rows : undefined;
}

/** @param {Opening[]} rows */
export const hoursText = (rows) =>
  rows.map(({ first, last, from, until }) => `${first === last ? first : `${first}-${last}`} ${from}-${until}`).join(', ');

/** `9`, `9.30` and `930` as `09:00` and `09:30`; anything else as it was typed. @param {string} typed */
export function normalTime(typed) {
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(typed.trim()) ?? [];
  return hours === undefined ? typed.trim() : `${hours.padStart(2, '0')}:${minutes}`;
}

/** As people say it: `ma–vr 09:00–17:00, za 10:00–12:00`. @param {string} text */
export function hoursWords(text) {
  const rows = openings(text);
  if (!rows) return text;
  if (!rows.length) return t.plan.neverOpen;
  const short = (/** @type {string} */ day) => t.plan.daysShort[DAYS.indexOf(day)] ?? day;
  return rows.map(({ first, last, from, until }) =>
    `${first === last ? short(first) : `${short(first)}–${short(last)}`} ${from}–${until}`).join(', ');
}
