// @ts-check
const zone = { timeZone: 'Europe/Amsterdam' };
const tags = { nl: 'nl-NL', en: 'en-GB' };

/** The texts of one language, fetched when it is asked for. @param {Gem.Locale} locale @returns {Promise<Gem.Texts>} */
export const texts = async (locale) => (locale === 'en' ? (await import('./texts/en.js')).en : (await import('./texts/nl.js')).nl);

/**
 * The sentence for an error code of the protocol, or the server's own for a code we do not know; nothing for no problem.
 * @param {Gem.Texts} t @param {Gem.Problem | null} problem
 */
export function sentence(t, problem) {
  if (!problem) return '';
  return /** @type {Record<string, string>} */ (t.errors)[problem.code] ?? (problem.text || t.errors.unknown);
}

/** @param {string} text @param {Record<string, string | number>} values */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

/** @param {Gem.Locale} locale @param {string} iso */
export const day = (locale, iso) =>
  new Intl.DateTimeFormat(tags[locale], { ...zone, day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(iso));

/** @param {Gem.Locale} locale @param {string} iso */
export const time = (locale, iso) =>
  new Intl.DateTimeFormat(tags[locale], { ...zone, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }).format(new Date(iso));

/** How long a text is for the protocol, which counts code points. @param {string} text */
export const length = (text) => [...text].length;
