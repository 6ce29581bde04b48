// @ts-check
/** The resident's own record over REST: take it along, or have it erased. The token goes in a header, never in an address. */

const types = { html: 'text/html', txt: 'text/plain', json: 'application/json' };

/** @param {URL} base @param {Gem.Saved} saved */
const address = (base, saved) => new URL(`v1/conversations/${encodeURIComponent(saved.id)}`, base).href;

/** @param {Gem.Saved} saved */
const proof = (saved) => ({ Authorization: `Bearer ${saved.token}` });

/** @param {Response} answer */
const refused = ({ status }) => (status === 404 ? 'not-found' : 'failed');

/** Saves the transcript as a file. @param {URL} base @param {Gem.Saved} saved @param {Gem.Format} format @returns {Promise<Gem.Outcome>} */
export async function download(base, saved, format) {
  try {
    const answer = await fetch(`${address(base, saved)}/transcript`, {
      headers: { ...proof(saved), Accept: types[format] }, cache: 'no-store', credentials: 'omit',
    });
    if (!answer.ok) return refused(answer);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await answer.blob());
    link.download = `gesprek-met-gem.${format}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    return 'done';
  } catch {
    return 'failed';
  }
}

/** @param {URL} base @param {Gem.Saved} saved @returns {Promise<Gem.Outcome>} */
export async function erase(base, saved) {
  try {
    const answer = await fetch(address(base, saved), { method: 'DELETE', headers: proof(saved), credentials: 'omit' });
    return answer.ok ? 'done' : refused(answer);
  } catch {
    return 'failed';
  }
}
