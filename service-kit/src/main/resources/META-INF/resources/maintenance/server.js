// @ts-check
/** Asks the service, and names the ways in which that can fail. */

/** The session is over, or the role is gone. */
export class NoAccess extends Error {}

/** The service understood and said no. */
export class Refused extends Error {
  /** @param {number} status @param {string} detail */
  constructor(status, detail) {
    super(`status ${status}`);
    this.status = status;
    this.detail = detail;
  }
}

/** @param {string} path @param {'GET' | 'POST'} [method] @param {unknown} [body] @returns {Promise<any>} */
export async function ask(path, method = 'GET', body = undefined) {
  const response = await fetch(path, {
    method,
    redirect: 'manual',
    cache: 'no-store',
    headers: { 'X-Requested-With': 'gem', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (response.type === 'opaqueredirect' || response.status === 401) throw new NoAccess();
  if (response.status === 204) return null;
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(response.status, answer.detail ?? '');
  return answer;
}
