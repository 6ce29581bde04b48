// @ts-check
import { time as element } from '../staff/dom.js';

const moments = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit',
});

/** A moment in the Netherlands that programs can read too. @param {string} at */
export const time = (at) => element(at, moments.format(new Date(at)));
