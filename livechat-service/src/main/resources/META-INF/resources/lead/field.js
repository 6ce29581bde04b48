// @ts-check
/** One or more controls under one label, with a hint and what is wrong, all linked for a screen reader. */
import { attribute, el } from '../staff/dom.js';
import { t } from './texts.js';

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

export class Field {
  #mistakes;
  #hints;
  #wrong;

  /** @param {HTMLElement} node @param {Control[]} controls the first one takes the focus @param {string} label
   * @param {{hints?: HTMLElement[], wrong?: string}} [more] wrong: what to say when the browser finds a value invalid */
  constructor(node, controls, label, { hints = [], wrong = '' } = {}) {
    this.node = node;
    this.controls = controls;
    this.label = label;
    this.#hints = hints;
    this.#wrong = wrong;
    this.#mistakes = el('ul', { class: 'remarks', id: `${this.control.id}-mistakes` });
    node.append(this.#mistakes);
    this.say([]);
  }

  get control() {
    return /** @type {Control} */ (this.controls[0]);
  }

  /** What is wrong before the server has been asked. */
  get mistake() {
    return this.controls.every(({ validity }) => validity.valid) ? undefined : this.#wrong;
  }

  /** @param {string[]} mistakes */
  say(mistakes) {
    this.#mistakes.replaceChildren(...mistakes.map((text) => el('li', { class: 'severe' }, el('strong', {}, `${t.mistake}: `), text)));
    const group = this.node instanceof HTMLFieldSetElement;
    const described = [...(group ? [] : this.#hints), ...(mistakes.length ? [this.#mistakes] : [])];
    if (group) describe(this.node, this.#hints);
    for (const control of this.controls) {
      describe(control, described);
      if (control.tagName !== 'BUTTON') attribute(control, 'aria-invalid', mistakes.length ? 'true' : undefined);
    }
    const folded = this.node.closest('details');
    if (mistakes.length && folded) folded.open = true;
  }

  focus() {
    const folded = this.node.closest('details');
    if (folded) folded.open = true;
    this.control.focus();
  }
}

/** @param {Element} node @param {Element[]} by */
const describe = (node, by) => attribute(node, 'aria-describedby', by.map(({ id }) => id).join(' ') || undefined);

/** @typedef {{hint?: string, wrong?: string, class?: string}} About */

/** @param {Control} control @param {string} label @param {About} about */
function lone(control, label, { hint, wrong, class: kind = '' }) {
  const help = hint ? [el('p', { class: 'hint', id: `${control.id}-hint` }, hint)] : [];
  const node = el('div', { class: `field ${kind}`.trim() }, el('label', { for: control.id }, label), ...help, control);
  return new Field(node, [control], label, { hints: help, wrong });
}

/** @param {string} id @param {string} label @param {string} value @param {Record<string, any> & About} [about] */
export const textField = (id, label, value, { hint, wrong, class: kind, ...attributes } = {}) =>
  lone(el('input', { type: 'text', autocomplete: 'off', id, value, ...attributes }), label, { hint, wrong, class: kind });

/** @param {string} id @param {string} label @param {string} value @param {Record<string, any> & About} [about] */
export function areaField(id, label, value, { hint, wrong, class: kind, ...attributes } = {}) {
  const area = el('textarea', { id, rows: 3, ...attributes });
  area.value = value;
  return lone(area, label, { hint, wrong, class: kind });
}

/** @param {string} id @param {string} label @param {[string, string][]} options value and words @param {string} value */
export function selectField(id, label, options, value) {
  const select = el('select', { id }, ...options.map(([each, words]) => el('option', { value: each }, words)));
  select.value = value;
  return lone(select, label, {});
}

/** @param {string} id @param {string} label @param {boolean} checked @param {string} [hint] */
export function checkField(id, label, checked, hint) {
  const box = el('input', { type: 'checkbox', id, checked });
  const help = hint ? [el('p', { class: 'hint', id: `${id}-hint` }, hint)] : [];
  const node = el('div', { class: 'field' }, el('div', { class: 'check' }, box, el('label', { for: id }, label)), ...help);
  return new Field(node, [box], label, { hints: help });
}

/** A whole number; null for anything else. @param {Control} control */
export function wholeNumber({ value, validity }) {
  return value !== '' && validity.valid ? Number(value) : null;
}
