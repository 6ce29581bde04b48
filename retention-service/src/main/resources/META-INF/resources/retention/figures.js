// @ts-check
/**
 * Fetches the figures; asking also renews the session cookie when its token has run out.
 *
 * @typedef {{store: string, kind: string, dataClass: string, termHours: number, oldestAt?: string, ageSeconds?: number,
 *   dueAt?: string, lastDeletedAt?: string, state: string, checkedAt: string}} Store
 * @typedef {{store: string, day: string, ageSeconds: number, termHours: number}} Day
 * @typedef {{kind: string, subject: string}} Finding
 * @typedef {{at: string, held?: string, failed: number}} Run
 * @typedef {{checkedAt?: string, state: string, findings: Finding[], enforcement?: Run}} Overview
 * @typedef {{entries: number, intact: boolean, head: string}} Chain
 * @typedef {{n: number, at: string, kind: string, store: string, day: string, items: number, hash: string}} Entry
 * @typedef {{n: number, at: string, service: string, name: string, role: string, activity: string, reason?: string,
 *   conversationId?: string, conversationIds?: string[]}} Reading
 * @typedef {{entries: Reading[], next?: string}} AccessPage
 * @typedef {{stores: Store[], history: Day[], overview: Overview, chain?: Chain, entries: Entry[]}} Figures
 */

import { ask, NoAccess } from '../staff/server.js';

const NEWEST = 10;
export const HISTORY_DAYS = 60;

/** @param {string} path */
const get = (path) => ask('GET', path);

/** @param {string} path */
const json = async (path) => (await get(path)).json();

/** One page of the access log; where it goes on is what its Link header says. @param {string} path @returns {Promise<AccessPage>} */
export async function accessLog(path) {
  const response = await get(path);
  const next = /^<([^>]+)>; rel="next"$/.exec(response.headers.get('Link') ?? '')?.[1];
  return { entries: await response.json(), ...(next ? { next } : {}) };
}

/** What the service's own database says may be away while the rest is there. @template T @param {() => Promise<T>} ask @param {T} without */
async function orWithout(ask, without) {
  try {
    return await ask();
  } catch (failure) {
    if (failure instanceof NoAccess) throw failure;
    return without;
  }
}

/** @returns {Promise<Figures>} */
export async function figures() {
  // One after another: the first renews a session that has run out, for all of them.
  const overview = /** @type {Overview} */ (await json('/v1/verification'));
  const stores = /** @type {Store[]} */ (await json('/v1/stores'));
  const history = await orWithout(() => /** @type {Promise<Day[]>} */ (json(`/v1/stores/history?days=${HISTORY_DAYS}`)), []);
  const chained = await orWithout(ledger, { entries: [] });
  return { overview, stores, history, ...chained };
}

/** @returns {Promise<{chain?: Chain, entries: Entry[]}>} */
async function ledger() {
  const chain = /** @type {Chain} */ (await json('/v1/ledger/verification'));
  const entries = /** @type {Entry[]} */ (await json(`/v1/ledger?after=${Math.max(0, chain.entries - NEWEST)}`));
  return { chain, entries: entries.slice(-NEWEST).reverse() };
}
