// @ts-check
/** Asks how a conversation ended before it is closed, and offers its summary. */
import { choice } from './choice.js';
import { el } from '../staff/dom.js';
import { SummaryBox } from './summary-box.js';
import { t } from './texts.js';

/** @typedef {import('./conversation.js').Conversation} Conversation */
/** @typedef {import('./types.js').Outcome} Outcome */

export class CloseDialog extends HTMLElement {
  #choices = el('fieldset', {}, el('legend', {}, t.closeQuestion));
  #summary = new SummaryBox();
  #draft = el('p', { class: 'warning', hidden: true }, t.closeDraft);
  #name = el('p', { class: 'hint' });
  #dialog = el('dialog', { 'aria-labelledby': 'close-heading' });
  #conversationId = '';
  /** @type {(id: string, outcome: Outcome) => void} */
  onClose = () => {};

  connectedCallback() {
    for (const [outcome, [title, help]] of Object.entries(t.outcomes)) {
      this.#choices.append(choice({ name: 'outcome', value: outcome, title: title ?? '', help: help ?? '' }));
    }
    const form = el('form', { on: { submit: (/** @type {SubmitEvent} */ event) => this.#confirm(event) } },
      el('h2', { id: 'close-heading' }, t.closeTitle), this.#name, this.#choices, this.#summary, this.#draft,
      el('div', { class: 'dialog-foot' },
        el('button', { type: 'button', class: 'button', on: { click: () => this.#dialog.close() } }, t.cancel),
        el('button', { type: 'submit', class: 'button primary' }, t.closeConfirm)));
    this.#choices.addEventListener('change', (event) => this.#chosen(/** @type {HTMLInputElement} */ (event.target).value));
    this.#dialog.addEventListener('close', () => this.#summary.clear());
    this.#dialog.append(form);
    this.append(this.#dialog);
  }

  /** @param {Conversation} conversation */
  ask(conversation) {
    this.#conversationId = conversation.id;
    this.#name.textContent = conversation.name;
    this.#draft.hidden = !conversation.hasDraft;
    this.#dialog.querySelector('form')?.reset();
    this.#summary.fill(conversation);
    this.#dialog.showModal();
  }

  /** The question falls away with the conversation that it is about. @param {ReadonlyMap<string, Conversation>} conversations */
  draw(conversations) {
    if (this.#dialog.open && !conversations.has(this.#conversationId)) this.#dialog.close();
  }

  /** @param {string} outcome */
  #chosen(outcome) {
    this.#summary.setOutcome(t.outcomes[/** @type {Outcome} */ (outcome)][0] ?? '');
  }

  /** @param {SubmitEvent} event */
  #confirm(event) {
    event.preventDefault();
    const outcome = new FormData(/** @type {HTMLFormElement} */ (event.target)).get('outcome');
    this.#dialog.close();
    this.onClose(this.#conversationId, /** @type {Outcome} */ (outcome));
  }
}

customElements.define('gem-close-dialog', CloseDialog);
