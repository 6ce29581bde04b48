// @ts-check
/** Who is signed in, whether they are available, help and sign-out. */
import { el } from '../staff/dom.js';
import { memory } from './memory.js';
import { t } from './texts.js';
import { unsent } from './unsent.js';

/** @typedef {import('./types.js').Presence} Presence */

function forgetAgent() {
  unsent.end();
  memory.forget();
}

export class TopBar extends HTMLElement {
  /** @type {Record<Presence, HTMLInputElement>} */
  #radios = { available: this.#radio('available'), away: this.#radio('away') };
  /** @type {(status: Presence) => void} */
  onPresence = () => {};
  onHelp = () => {};
  onSettings = () => {};

  /** @param {import('./types.js').Me} me */
  constructor(me) {
    super();
    this.me = me;
  }

  connectedCallback() {
    const presence = el('fieldset', { class: 'segments' }, el('legend', { class: 'visually-hidden' }, t.presence),
      ...Object.values(this.#radios).map((radio) => el('label', {}, radio, el('span', {}, t[/** @type {Presence} */ (radio.value)]))));
    const who = el('p', { class: 'agent' }, el('span', { class: 'visually-hidden' }, `${t.signedInAs} `), this.me.name);
    const lead = this.me.roles?.includes('team-lead') ? [el('a', { class: 'button', href: '/lead/' }, t.teamLead)] : [];
    this.append(el('header', { class: 'top' },
      el('h1', {}, t.title), presence, who, ...lead,
      el('button', { type: 'button', class: 'button', on: { click: () => this.onSettings() } }, t.settings),
      el('button', { type: 'button', class: 'button round', 'aria-label': t.shortcuts, title: t.shortcuts, on: { click: () => this.onHelp() } }, '?'),
      el('a', { class: 'button', href: '/logout', on: { click: () => forgetAgent() } }, t.signOut)));
  }

  /** @param {import('./desk.js').Desk} desk */
  draw({ presence }) {
    this.#radios[presence].checked = true;
  }

  /** @param {Presence} status */
  #radio(status) {
    return el('input', { type: 'radio', name: 'presence', value: status, on: { change: () => this.onPresence(status) } });
  }
}

customElements.define('gem-top-bar', TopBar);
