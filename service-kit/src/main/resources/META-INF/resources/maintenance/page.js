// @ts-check
/** The frame of the maintenance page: a heading, parts, and one place where results are said. */
import { button, el } from '../staff/dom.js';
import { NoAccess, Refused } from '../staff/server.js';

const status = el('p', { class: 'visually-hidden', role: 'status' });
const banner = el('p', { class: 'banner', hidden: '' });

/** @param {string} words */
export function say(words) {
  banner.hidden = true;
  status.textContent = words;
}

/**
 * Does something, and says what went wrong.
 * @param {() => Promise<unknown>} act
 * @param {(refused: Refused) => string | undefined} [words] for a refusal that this act knows
 */
export async function attempt(act, words = () => undefined) {
  try {
    await act();
  } catch (failure) {
    if (failure instanceof NoAccess && failure.why === 'signed-out') return showSignedOut();
    const known = failure instanceof Refused ? words(failure) : undefined;
    banner.textContent = known ?? 'Dat lukte niet. Probeer het straks opnieuw.';
    banner.hidden = false;
    status.textContent = banner.textContent;
  }
}

/** @param {string} id @param {string} title @param {string} help @param {...Node} parts */
export const section = (id, title, help, ...parts) =>
  el('section', { 'aria-labelledby': id },
    el('h2', { id, tabindex: '-1' }, title), el('p', { class: 'help' }, help), ...parts);

/** @param {string} intro @param {string} signOut @param {HTMLElement[]} sections */
export function show(intro, signOut, sections) {
  const main = el('main', { id: 'main', tabindex: '-1' }, banner, el('p', { class: 'intro' }, intro), ...sections);
  document.body.replaceChildren(
    el('a', { class: 'skip', href: '#main' }, 'Naar de inhoud'),
    el('header', { class: 'top' },
      el('div', { class: 'brand' }, el('p', {}, 'Gem, de virtuele assistent'), el('h1', {}, 'Beheer')),
      el('a', { class: 'button', href: signOut }, 'Afmelden')),
    main, status);
}

/** Nothing that was read stays on the page. */
function showSignedOut() {
  const heading = el('h1', { tabindex: '-1' }, 'Je bent afgemeld');
  document.body.replaceChildren(el('main', { class: 'plain' },
    heading, el('p', {}, 'Meld je opnieuw aan om verder te gaan.'),
    button('Opnieuw aanmelden', () => location.reload(), { class: 'primary' })));
  heading.focus();
}
