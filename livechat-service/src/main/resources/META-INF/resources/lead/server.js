// @ts-check
/** What the page asks of the live chat, and the three ways in which that can fail. */
import { lang } from './texts.js';

/** @typedef {import('./types.js').Plan} Plan */

/** The session is over, or the role is gone. */
export class NoAccess extends Error {
  /** @param {'signed-out' | 'forbidden'} why */
  constructor(why) {
    super(why);
    this.why = why;
  }
}

/** No answer, or none that says anything: it may work when asked again. */
export class Unreachable extends Error {}

/** The server understood and said no. */
export class Refused extends Error {
  /** @param {number} status @param {{detail?: string, errors?: import('./types.js').Mistake[]}} problem */
  constructor(status, { detail = '', errors = [] }) {
    super(`status ${status}`);
    this.status = status;
    this.detail = detail;
    this.errors = errors;
  }
}

/** @param {string} method @param {string} path @param {unknown} [body] */
async function ask(method, path, body) {
  const response = await fetch(`/v1/${path}`, {
    method,
    redirect: 'manual',
    cache: 'no-store',
    body: body === undefined ? undefined : JSON.stringify(body),
    headers: {
      'X-Requested-With': method === 'GET' ? 'JavaScript' : 'gem',
      'Accept-Language': lang,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
  }).catch(() => {
    throw new Unreachable();
  });
  if (response.status === 403) throw new NoAccess('forbidden');
  if (response.type === 'opaqueredirect' || response.status === 401) throw new NoAccess('signed-out');
  if (response.status >= 500) throw new Unreachable();
  if (!response.ok) throw new Refused(response.status, await response.json().catch(() => ({})));
  return response.json();
}

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
