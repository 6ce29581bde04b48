// @ts-check
/**
 * Asks who is signed in; the answer also renews the session cookie when its token has run out.
 *
 * @typedef {import('./types.js').Me} Me
 * @typedef {{state: 'signed-in', me: Me} | {state: 'signed-out' | 'forbidden' | 'unreachable'}} Session
 */

/** @returns {Promise<Session>} */
export async function session() {
  try {
    const response = await fetch('/v1/me', {
      redirect: 'manual',
      cache: 'no-store',
      headers: { 'X-Requested-With': 'JavaScript' },
    });
    if (response.ok) return { state: 'signed-in', me: await response.json() };
    if (response.status === 403) return { state: 'forbidden' };
    const over = response.type === 'opaqueredirect' || response.status === 401;
    return { state: over ? 'signed-out' : 'unreachable' };
  } catch {
    return { state: 'unreachable' };
  }
}
