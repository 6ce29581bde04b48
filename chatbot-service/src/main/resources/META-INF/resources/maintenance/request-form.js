// @ts-check
/** Asks which conversation a maintainer has to read, and why. */
import { el } from '../staff/dom.js';
import { attempt, say } from './page.js';

const SHORTEST = 10;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export class RequestForm {
  #id = el('input', { id: 'glass-conversation', type: 'text', autocomplete: 'off', spellcheck: 'false', required: '', 'aria-describedby': 'glass-error' });
  #reason = el('textarea', { id: 'glass-reason', rows: '3', maxlength: '500', required: '', 'aria-describedby': 'glass-hint glass-error' });
  #error = el('p', { id: 'glass-error', class: 'banner', role: 'alert', hidden: '' });
  #send;
  element;

  /** @param {(request: {conversationId: string, reason: string}) => Promise<void>} send */
  constructor(send) {
    this.#send = send;
    this.element = el('form', { novalidate: '', on: { submit: (/** @type {Event} */ event) => this.#submit(event) } },
      el('h3', {}, 'Inzage aanvragen'),
      el('div', { class: 'field' }, el('label', { for: this.#id.id }, 'Nummer van het gesprek'), this.#id),
      el('div', { class: 'field' },
        el('label', { for: this.#reason.id }, 'Reden'),
        el('p', { id: 'glass-hint', class: 'hint' }, 'Van 10 tot 500 tekens. De reden blijft 13 maanden staan: noem geen gegevens van de inwoner.'),
        this.#reason),
      this.#error,
      el('button', { type: 'submit', class: 'button primary' }, 'Vraag inzage aan'));
  }

  /** @param {Event} event */
  async #submit(event) {
    event.preventDefault();
    const conversationId = this.#id.value.trim();
    const reason = this.#reason.value.replace(/\s+/g, ' ').trim();
    this.#clear();
    if (!UUID.test(conversationId)) return this.#refuse(this.#id, 'Vul het hele nummer van het gesprek in.');
    if ([...reason].length < SHORTEST) return this.#refuse(this.#reason, 'Geef een reden van ten minste 10 tekens.');
    await attempt(async () => {
      await this.#send({ conversationId, reason });
      this.element.reset();
    }, ({ status }) => (status === 404 ? 'Er is geen gesprek met dit nummer, of het is al gewist.' : undefined));
  }

  #clear() {
    this.#error.hidden = true;
    for (const control of [this.#id, this.#reason]) control.removeAttribute('aria-invalid');
    say('');
  }

  /** @param {HTMLElement} control @param {string} words */
  #refuse(control, words) {
    this.#error.textContent = words;
    this.#error.hidden = false;
    control.setAttribute('aria-invalid', 'true');
    control.focus();
  }
}
