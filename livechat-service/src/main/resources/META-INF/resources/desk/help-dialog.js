// @ts-check
/** The list of keyboard shortcuts and the switch that turns them off (WCAG 2.1.4). */
import { el } from '../staff/dom.js';
import { memory } from './memory.js';
import { t } from './texts.js';

export class HelpDialog extends HTMLElement {
  #dialog = el('dialog', { 'aria-labelledby': 'help-heading' });

  connectedCallback() {
    const choice = el('input', { type: 'checkbox', id: 'use-shortcuts' });
    choice.checked = memory.shortcuts;
    choice.addEventListener('change', () => (memory.shortcuts = choice.checked));
    const keys = t.helpKeys.map(([key, action]) => el('div', {}, el('dt', {}, el('kbd', {}, key ?? '')), el('dd', {}, action ?? '')));
    this.#dialog.append(
      el('h2', { id: 'help-heading' }, t.helpTitle),
      el('dl', { class: 'keys' }, ...keys),
      el('div', { class: 'choice' }, choice, el('label', { for: 'use-shortcuts' }, t.helpSwitch)),
      el('div', { class: 'dialog-foot' },
        el('button', { type: 'button', class: 'button primary', on: { click: () => this.#dialog.close() } }, t.helpClose)));
    this.append(this.#dialog);
  }

  open() {
    this.#dialog.showModal();
  }
}

customElements.define('gem-help-dialog', HelpDialog);
