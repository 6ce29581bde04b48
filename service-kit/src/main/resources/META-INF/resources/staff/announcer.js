// @ts-check
/** Speaks each text once through a hidden polite status, so the visible log can stay silent. */
import { el } from './dom.js';

/** Long enough for a screen reader to take a line up, short enough not to be found again by browsing. */
const KEPT_FOR = 15_000;

export class Announcer extends HTMLElement {
  connectedCallback() {
    this.className = 'visually-hidden';
    this.setAttribute('role', 'status');
    this.setAttribute('aria-live', 'polite');
    this.setAttribute('aria-atomic', 'false');
  }

  /** Nothing that was said of a conversation stays when it has left. */
  forget() {
    this.replaceChildren();
  }

  /** @param {string} text */
  say(text) {
    const line = el('p', {}, text);
    this.append(line);
    setTimeout(() => line.remove(), KEPT_FOR);
  }
}

customElements.define('gem-announcer', Announcer);
