// @ts-check
/** The whole page once there is no access. What was changed waits in memory for who signs in again in another tab. */
import { button, el, unseen } from '../staff/dom.js';
import { t } from './texts.js';

/** @param {'signed-out' | 'forbidden'} why @param {boolean} unsaved @param {() => void} goOn puts the page back */
export function showNoAccess(why, unsaved, goOn) {
  const forbidden = why === 'forbidden';
  const kept = unsaved && !forbidden;
  const heading = el('h1', { tabindex: -1 }, forbidden ? t.forbidden : t.signedOut);
  document.title = `${heading.textContent} – ${t.title}`;
  document.body.replaceChildren(el('main', { class: 'plain' },
    heading,
    el('p', {}, forbidden ? t.forbiddenHelp : kept ? t.signedOutUnsaved : t.signedOutHelp),
    kept && el('p', {}, el('a', { href: '/lead/', target: '_blank', rel: 'noopener' }, t.signInElsewhere, unseen(` (${t.newTab})`))),
    el('div', { class: 'actions' },
      kept && button(t.goOn, goOn, { class: 'primary' }),
      button(forbidden ? t.again : t.signIn, () => location.reload(), { class: kept ? '' : 'primary' }))));
  heading.focus();
}
