// @ts-check
/** What the page asks of the live chat. */
import { ask as askService, askWith } from '../staff/server.js';

/** @typedef {import('./types.js').Plan} Plan */

/** @param {string} method @param {string} path @param {unknown} [body] */
const ask = async (method, path, body) =>
  (await (body === undefined ? askService(method, `/v1/${path}`) : askWith(method, `/v1/${path}`, body))).json();

/** A language without a text is left out. @param {Plan} plan */
const written = (plan) => ({
  ...plan,
  cannedAnswers: plan.cannedAnswers.map(({ text: { nl, en }, ...answer }) => ({ ...answer, text: en.trim() ? { nl, en } : { nl } })),
});

export const server = {
  /** @returns {Promise<import('./types.js').Me>} */
  me: () => ask('GET', 'me'),
  /** @returns {Promise<import('./types.js').DeskNow>} */
  desk: () => ask('GET', 'desk'),
  /** @returns {Promise<Plan>} */
  plan: () => ask('GET', 'plan'),
  /** @param {Plan} plan with the version that was read @returns {Promise<Plan>} */
  save: (plan) => ask('PUT', 'plan', written(plan)),
  /** @returns {Promise<import('./types.js').Version[]>} newest first */
  history: () => ask('GET', 'plan/history'),
  /** @param {number} version @returns {Promise<Plan>} */
  version: (version) => ask('GET', `plan/versions/${version}`),
  /** @param {number} version @returns {Promise<Plan>} */
  restore: (version) => ask('POST', `plan/versions/${version}/restoration`),
};
