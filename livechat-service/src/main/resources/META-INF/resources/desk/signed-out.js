// @ts-check
/** The whole page once the session is over: nothing of a conversation is left on it. */
import { el } from '../staff/dom.js';
import { memory } from './memory.js';
import { t } from './texts.js';
import { unsent } from './unsent.js';

/** @param {'signed-out' | 'forbidden'} state */
export function showSignedOut(state) {
  const forbidden = state === 'forbidden';
  unsent.end();
  if (forbidden) memory.forget();
  const heading = el('h1', { tabindex: -1 }, t.signedOut);
  const help = el('p', {}, forbidden ? t.forbiddenHelp : t.signedOutHelp);
  const link = el('a', { class: 'button primary', href: forbidden ? '/logout' : '/' }, t.signIn);
  document.title = `${t.signedOut} – ${t.title}`;
  document.body.replaceChildren(el('main', { class: 'plain' }, heading, help, link));
  heading.focus();
}
