// @ts-check
/** The texts of the console in the language of this page. */
import { en } from './texts-en.js';
import { nl } from './texts-nl.js';

/**
 * English for a browser that prefers English and does not know Dutch, or for a page served in English.
 * @param {string} pageLanguage @param {readonly string[]} preferred
 */
export function languageFor(pageLanguage, preferred) {
  const english = (/** @type {string} */ tag) => /^en\b/i.test(tag);
  if (english(pageLanguage)) return 'en';
  return english(preferred[0] ?? '') && !preferred.some((tag) => /^nl\b/i.test(tag)) ? 'en' : 'nl';
}

export const lang = languageFor(document.documentElement.lang, navigator.languages);

/** The texts in the language of this page. */
export const t = lang === 'en' ? en : nl;
