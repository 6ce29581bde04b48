// @ts-check
import { el } from './dom.js';

const READ = 10_000;

/**
 * The polite status region that nobody sees. The visible log is no live region, because a screen reader would read
 * a streamed answer in pieces; what should be heard is put here once, as a whole, and taken away when it was read.
 */
export class Announcer {
  region = el('div', { role: 'status', 'aria-atomic': 'false', class: 'unseen' });

  /** @param {string} text @param {string} [lang] */
  say(text, lang) {
    const line = el('p', { lang }, text);
    this.region.append(line);
    setTimeout(() => line.remove(), READ);
  }

  clear() {
    this.region.replaceChildren();
  }
}
