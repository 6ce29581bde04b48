// @ts-check
/** Searches the answers that Gem itself gives; only the words of the agent travel, and no cookie. */

/** @typedef {{topic: string, title: string, text: string, links?: {title: string, url: string}[]}} Article */

const SHORTEST = 2;
const MOST_LINKS = 3;

/**
 * The best articles as texts to send, each with its links; `null` while there is too little to look for.
 * @param {string} address of the chatbot @param {string} query @param {string} locale
 */
export async function searchArticles(address, query, locale) {
  if (query.length < SHORTEST) return null;
  const url = new URL('v1/articles', address.endsWith('/') ? address : `${address}/`);
  url.search = String(new URLSearchParams({ q: query, locale }));
  const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  if (!response.ok) throw new Error(`articles: ${response.status}`);
  const found = /** @type {Article[]} */ (await response.json());
  return found.map(({ title, text, links = [] }) => ({ title, titleLang: locale, text: withLinks(text, links), lang: locale }));
}

/** @param {string} text @param {{title: string, url: string}[]} links */
function withLinks(text, links) {
  const safe = links.filter(({ url }) => URL.canParse(url) && new URL(url).protocol === 'https:').slice(0, MOST_LINKS);
  return [text, ...safe.map(({ title, url }) => `${title}: ${url}`)].join('\n');
}
