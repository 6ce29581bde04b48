// @ts-check
/** The texts in the language that the trainer chose; Dutch first. */
import { en } from './texts/en.js';
import { nl } from './texts/nl.js';

const LANGUAGE = 'gem.training.language';

/** @typedef {'nl' | 'en'} Language */

/** @type {Language} */
export let language = localStorage.getItem(LANGUAGE) === 'en' ? 'en' : 'nl';
export let t = language === 'en' ? en : nl;

/** From here on every text is in this language; what is on screen has to be drawn again. @param {Language} chosen */
export function speak(chosen) {
  localStorage.setItem(LANGUAGE, chosen);
  language = chosen;
  t = chosen === 'en' ? en : nl;
}

/** A text by a key that came from outside; the key itself when there is none. @param {object} texts @param {string} key */
export function named(texts, key) {
  return Object.hasOwn(texts, key) ? String(/** @type {Record<string, unknown>} */ (texts)[key]) : key;
}
