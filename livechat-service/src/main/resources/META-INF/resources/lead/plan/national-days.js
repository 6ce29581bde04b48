// @ts-check
/** The national holidays of a year, computed. */

/** @typedef {import('../types.js').Holiday} Holiday */

const DAY = 86_400_000;
const iso = (/** @type {number} */ at) => new Date(at).toISOString().slice(0, 10);

/** Easter Sunday in the Gregorian calendar (Meeus, Jones, Butcher). @param {number} year @returns {number} milliseconds, UTC */
export function easter(year) {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1);
}

/** King's Day is a day earlier when it would be on a Sunday. @param {number} year */
function kingsDay(year) {
  const day = Date.UTC(year, 3, 27);
  return new Date(day).getUTCDay() === 0 ? day - DAY : day;
}

/**
 * In the order of the calendar. Good Friday and Liberation Day are national, but many town halls are open then.
 * @param {number} year @returns {(Holiday & {closed: boolean})[]} closed: whether most town halls are
 */
export function nationalDays(year) {
  const sunday = easter(year);
  /** @type {[number, string, boolean][]} */
  const days = [
    [Date.UTC(year, 0, 1), 'Nieuwjaarsdag', true],
    [sunday - 2 * DAY, 'Goede Vrijdag', false],
    [sunday, 'Eerste Paasdag', true],
    [sunday + DAY, 'Tweede Paasdag', true],
    [kingsDay(year), 'Koningsdag', true],
    [Date.UTC(year, 4, 5), 'Bevrijdingsdag', year % 5 === 0],
    [sunday + 39 * DAY, 'Hemelvaartsdag', true],
    [sunday + 49 * DAY, 'Eerste Pinksterdag', true],
    [sunday + 50 * DAY, 'Tweede Pinksterdag', true],
    [Date.UTC(year, 11, 25), 'Eerste Kerstdag', true],
    [Date.UTC(year, 11, 26), 'Tweede Kerstdag', true],
  ];
  return days.sort(([a], [b]) => a - b).map(([at, name, closed]) => ({ day: iso(at), name, closed }));
}
