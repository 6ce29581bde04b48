// @ts-check
/** What the page asks of the chatbot service. */
import { ask as askService } from '../staff/server.js';

/** @typedef {import('./types.js').Article} Article */

const BASE = '/v1/training/';
const JSON_TYPE = { 'Content-Type': 'application/json' };

/** @param {string} method @param {string} path @param {BodyInit} [body] @param {Record<string, string>} [headers] */
const ask = (method, path, body, headers) => askService(method, BASE + path, body, headers);
/** @param {string} path */
const get = async (path) => (await ask('GET', path)).json();
/** @param {string} path @param {unknown} body */
const post = (path, body) => ask('POST', path, JSON.stringify(body), JSON_TYPE);
/** @param {string} topic */
const articleOf = (topic) => `articles/${encodeURIComponent(topic)}`;

export const server = {
  /** @returns {Promise<import('./types.js').Me>} */
  me: () => get('me'),
  /** @returns {Promise<{clusters: import('./types.js').Cluster[], total: number}>} */
  inbox: () => get('inbox'),
  /** @param {import('./types.js').Review} review */
  review: (review) => post('reviews', review),

  /** @returns {Promise<import('./types.js').Listed[]>} */
  articles: () => get('articles'),
  /** @param {string} topic @returns {Promise<import('./types.js').Topic>} */
  article: (topic) => get(articleOf(topic)),
  /** @param {Article} article @param {string} note @returns {Promise<{warnings: import('./types.js').Warning[]}>} */
  save: async (article, note) =>
    (await ask('PUT', articleOf(article.id), JSON.stringify({ article, note: note || undefined, noPersonalData: true }), JSON_TYPE)).json(),
  /** @param {string} topic */
  throwAway: (topic) => ask('DELETE', `${articleOf(topic)}/draft`),
  /** @param {Article} article @returns {Promise<{warnings: import('./types.js').Warning[]}>} */
  check: async (article) => (await post('check', { article })).json(),

  /** @returns {Promise<import('./types.js').Evaluation>} */
  evaluation: () => get('evaluation'),
  evaluate: () => ask('POST', 'evaluation'),
  /** @param {string} note @returns {Promise<{version: number}>} */
  propose: async (note) => (await post('proposals', { note })).json(),
  /** @returns {Promise<import('./types.js').Version[]>} */
  versions: () => get('versions'),
  /** @param {number} number @param {'publication' | 'withdrawal' | 'rollback'} deed */
  version: (number, deed) => ask('POST', `versions/${number}/${deed}`),

  export: `${BASE}export`,
  /** @param {File} file @param {string} type @returns {Promise<import('./types.js').Imported>} */
  import: async (file, type) => (await ask('POST', 'imports', file, { 'Content-Type': type })).json(),
  /** @param {string} from @param {string} to @returns {Promise<import('./types.js').Figures>} */
  figures: (from, to) => get(`figures?${new URLSearchParams({ from, to })}`),
  /** @param {string} from @param {string} to */
  figuresAsCsv: async (from, to) => (await ask('GET', `figures?${new URLSearchParams({ from, to })}`, undefined, { Accept: 'text/csv' })).blob(),
};
