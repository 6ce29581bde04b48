// @ts-check
/** Saving a draft: why, and the promise that no resident can be recognised in it. */
import { attemptBy } from '../../staff/attempt.js';
import { el, write } from '../../staff/dom.js';
import { checkField, insist, textField } from '../field.js';
import { t } from '../texts.js';

export class SaveForm {
  #note = textField('save-note', t.editor.note, { hint: t.editor.noteHelp, maxlength: 500 });
  #noPersonalData = checkField('no-personal-data', t.noPersonalData.all, { required: true });
  #button = el('button', { type: 'submit', class: 'button primary' }, t.editor.save);
  #outcome = el('p', { class: 'good' });
  onSave = () => {};
  onNote = () => {};

  constructor() {
    this.node = el('form', { class: 'panel fields', novalidate: true, 'aria-labelledby': 'save-title' },
      el('h2', { id: 'save-title' }, t.editor.saveTitle),
      el('p', { class: 'hint' }, t.editor.saveHelp),
      this.#note.node, this.#noPersonalData.node,
      el('div', { class: 'actions' }, this.#button, this.#outcome));
    this.node.addEventListener('submit', (event) => {
      event.preventDefault();
      if (insist(this.#noPersonalData, t.noPersonalData.missing)) this.onSave();
    });
    this.#note.control.addEventListener('input', () => this.onNote());
    this.node.addEventListener('input', () => write(this.#outcome, ''));
  }

  get note() {
    return this.#note.value.trim();
  }

  set note(words) {
    this.#note.control.value = words;
  }

  /** @param {() => Promise<unknown>} act @param {(refusal: import('../../staff/server.js').Refused) => void} onRefused */
  send(act, onRefused) {
    attemptBy(this.#button, act, onRefused);
  }

  confirm() {
    write(this.#outcome, t.editor.saved);
    /** @type {HTMLInputElement} */ (this.#noPersonalData.control).checked = false;
    this.#button.focus();
  }
}
