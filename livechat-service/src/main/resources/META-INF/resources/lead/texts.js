// @ts-check
/** The texts in the language of this page, chosen as the console does. */
import { lang } from '../desk/texts.js';
import { en } from './texts/en.js';
import { nl } from './texts/nl.js';

export { lang };

export const t = lang === 'en' ? en : nl;

/** A text by a key that came from outside; the key itself when there is none. @param {object} texts @param {string} key */
export function named(texts, key) {
  return Object.hasOwn(texts, key) ? String(/** @type {Record<string, unknown>} */ (texts)[key]) : key;
}
