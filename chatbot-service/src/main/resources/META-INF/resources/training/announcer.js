// @ts-check
/** The one live region: results are said here once, wherever the focus is. */
import { el } from './dom.js';

/** Long enough for a slow voice, short enough that nobody finds old news by browsing. */
const KEPT_FOR = 15_000;

export const announcer = el('div', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite', 'aria-atomic': 'false' });

/** @param {string} text */
export function say(text) {
  const line = el('p', {}, text);
  announcer.append(line);
  setTimeout(() => line.remove(), KEPT_FOR);
}
