// @ts-check
/** The whole page once there is no access. What was typed waits in memory for who signs in again in another tab. */
import { button, el, outward } from '../staff/dom.js';
import { t } from './texts.js';
import { unsaved } from './unsaved.js';

/** @param {'signed-out' | 'forbidden'} why @param {() => void} goOn puts the page back */
export function showNoAccess(why, goOn) {
  const forbidden = why === 'forbidden';
  const heading = el('h1', { tabindex: -1 }, forbidden ? t.forbidden : t.signedOut);
  const typed = !forbidden && unsaved.any;
  document.title = `${heading.textContent} – ${t.title}`;
  document.body.replaceChildren(el('main', { class: 'plain' },
    heading,
    el('p', {}, forbidden ? t.forbiddenHelp : typed ? t.signedOutTyped : t.signedOutHelp),
    typed && el('p', {}, outward('/training/', t.signInElsewhere, t.newTab)),
    el('div', { class: 'actions' },
      typed && button(t.goOn, goOn, { class: 'primary' }),
      button(forbidden ? t.askAgain : t.signIn, () => location.reload(), { class: typed ? '' : 'primary' }))));
  heading.focus();
}
