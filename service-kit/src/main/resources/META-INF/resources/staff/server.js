// @ts-check
/** How pages of staff ask their service, and the three ways in which that can fail. */

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
  /** @param {number} status @param {{detail?: string, errors?: any[]}} problem */
  constructor(status, { detail = '', errors = [] }) {
    super(`status ${status}`);
    this.status = status;
    this.detail = detail;
    this.errors = errors;
  }
}

/**
 * Asking also renews the session's cookie when its token has run out.
 * @param {string} method @param {string} path @param {BodyInit} [body] @param {Record<string, string>} [headers]
 */
export async function ask(method, path, body, headers = {}) {
  const response = await fetch(path, {
    method,
    body,
    redirect: 'manual',
    cache: 'no-store',
    credentials: 'same-origin',
    headers: { 'X-Requested-With': 'JavaScript', 'Accept-Language': document.documentElement.lang, ...headers },
  }).catch(() => {
    throw new Unreachable();
  });
  if (response.type === 'opaqueredirect' || response.status === 401) throw new NoAccess('signed-out');
  if (response.status >= 500) throw new Unreachable();
  if (!response.ok) throw await refusal(response);
  return response;
}

/** A role that is missing is told without a word; whoever may ask and is refused this gets a reason. @param {Response} response */
async function refusal(response) {
  const problem = await response.json().catch(() => ({}));
  return response.status === 403 && !problem.detail ? new NoAccess('forbidden') : new Refused(response.status, problem);
}

/** @param {string} method @param {string} path @param {unknown} body @param {Record<string, string>} [headers] */
export const askWith = (method, path, body, headers = {}) =>
  ask(method, path, JSON.stringify(body), { 'Content-Type': 'application/json', ...headers });
