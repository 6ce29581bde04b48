// @ts-check
/** Networks that Gem refused: how often, and blocking one for some hours. */
import { button, el } from '../staff/dom.js';
import { table } from '../staff/table.js';
import { attempt, say, section } from './page.js';
import { ask } from './server.js';
import { time } from './time.js';

/** @typedef {{network: string, refusals: number, conversations: number, lastAt: string, blockedUntil?: string}} Network */

const PATH = '/v1/networks';
const HELP = 'Een netwerk is een ingekort adres. Veel mensen kunnen hetzelfde netwerk hebben, bijvoorbeeld in een bibliotheek of bij een mobiele aanbieder. Gem bewaart dit 14 dagen, alleen om misbruik te zien. Dat je kijkt, is vastgelegd.';
const HOURS = [1, 4, 24];
const SHORTEST = 10;

export class Networks {
  #part = el('div', { class: 'part' });
  #refresh = button('Vernieuwen', () => this.load());
  #heading = el('h3', { id: 'block', tabindex: -1 });
  #hours = el('select', { id: 'block-hours' }, ...HOURS.map((hours) => el('option', { value: hours }, hours === 1 ? '1 uur' : `${hours} uur`)));
  #reason = el('textarea', { id: 'block-reason', rows: 3, maxlength: 500, required: true, 'aria-describedby': 'block-hint block-error' });
  #error = el('p', { id: 'block-error', class: 'banner', role: 'alert', hidden: true });
  #form = el('form', { novalidate: true, hidden: true, 'aria-labelledby': 'block', on: { submit: (/** @type {Event} */ event) => this.#block(event) } },
    this.#heading,
    el('div', { class: 'field' }, el('label', { for: this.#hours.id }, 'Hoe lang'), this.#hours),
    el('div', { class: 'field' },
      el('label', { for: this.#reason.id }, 'Reden'),
      el('p', { id: 'block-hint', class: 'hint' }, 'Van 10 tot 500 tekens. De reden blijft 13 maanden staan: noem geen adres en geen gegevens van inwoners.'),
      this.#reason),
    this.#error,
    el('div', { class: 'controls' },
      el('button', { type: 'submit', class: 'button primary' }, 'Blokkeer'),
      button('Annuleer', () => this.#close())));
  #network = '';
  element = section('networks', 'Geweigerde netwerken', HELP, this.#part, this.#form, el('div', { class: 'controls' }, this.#refresh));

  load() {
    return attempt(async () => this.#show(await ask(PATH)));
  }

  /** @param {Network[]} networks */
  #show(networks) {
    this.#part.replaceChildren(networks.length === 0
      ? el('p', {}, 'Er is niemand geweigerd.')
      : table('Geweigerde netwerken', ['Netwerk', 'Geweigerd', 'Gesprekken', 'Laatst', 'Geblokkeerd', 'Actie'], networks.map((network) => this.#row(network))));
  }

  /** @param {Network} network */
  #row({ network, refusals, conversations, lastAt, blockedUntil }) {
    return [
      el('code', {}, network),
      String(refusals),
      String(conversations),
      time(lastAt),
      blockedUntil ? el('span', {}, 'tot ', time(blockedUntil)) : 'nee',
      blockedUntil
        ? button('Hef op', () => this.#unblock(network), { 'aria-label': `Hef op: de blokkade van ${network}` })
        : button('Blokkeer', () => this.#open(network), { 'aria-label': `Blokkeer ${network}` }),
    ];
  }

  /** @param {string} network */
  #open(network) {
    this.#network = network;
    this.#heading.textContent = `Blokkeer ${network}`;
    this.#reason.value = '';
    this.#error.hidden = true;
    this.#form.hidden = false;
    this.#heading.focus();
  }

  #close() {
    this.#form.hidden = true;
    this.#refresh.focus();
  }

  /** @param {Event} event */
  async #block(event) {
    event.preventDefault();
    const reason = this.#reason.value.replace(/\s+/g, ' ').trim();
    if ([...reason].length < SHORTEST) return this.#refuse();
    await attempt(async () => {
      await ask(`${PATH}/blocks`, 'POST', { network: this.#network, hours: Number(this.#hours.value), reason });
      this.#close();
      await this.load();
      say(`${this.#network} is geblokkeerd.`);
    });
  }

  #refuse() {
    this.#error.textContent = 'Geef een reden van ten minste 10 tekens.';
    this.#error.hidden = false;
    this.#reason.setAttribute('aria-invalid', 'true');
    this.#reason.focus();
  }

  /** @param {string} network */
  #unblock(network) {
    return attempt(async () => {
      await ask(`${PATH}/blocks?${new URLSearchParams({ network })}`, 'DELETE');
      await this.load();
      say(`${network} is niet meer geblokkeerd.`);
      this.#refresh.focus();
    }, ({ status }) => (status === 404 ? 'Dit netwerk was niet meer geblokkeerd.' : undefined));
  }
}
