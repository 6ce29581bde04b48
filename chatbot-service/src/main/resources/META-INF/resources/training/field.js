// @ts-check
/** One control of a form with its label, its hint and what is wrong with it, all linked for a screen reader. */
import { attribute, el, present } from '../staff/dom.js';
import { t } from './texts.js';

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */
/** @typedef {{text: string, severe: boolean}} Remark */

export class Field {
  #remarks;

  /** @param {Control} control @param {string} label @param {{hint?: string, after?: Node, check?: boolean}} [more] */
  constructor(control, label, { hint, after, check } = {}) {
    this.control = control;
    this.label = label;
    this.#remarks = el('ul', { class: 'remarks', id: `${control.id}-remarks` });
    const words = el('label', { for: control.id }, label);
    const help = hint ? el('p', { class: 'hint', id: `${control.id}-hint` }, hint) : undefined;
    const inner = check ? [el('div', { class: 'check' }, control, words), help] : [words, help, control];
    this.node = el('div', { class: 'field' }, ...present([...inner, after, this.#remarks]));
    this.#describe();
  }

  get value() {
    return this.control.value;
  }

  /** @param {Remark[]} remarks */
  remark(remarks) {
    this.#remarks.replaceChildren(...remarks.map(({ text, severe }) =>
      el('li', { class: severe ? 'severe' : 'mild' }, el('strong', {}, `${severe ? t.error : t.warning}: `), text)));
    attribute(this.control, 'aria-invalid', remarks.some(({ severe }) => severe) ? 'true' : undefined);
    this.#describe();
  }

  #describe() {
    const ids = [...this.node.querySelectorAll('.hint, .counter, .remarks:not(:empty)')].map(({ id }) => id).filter(Boolean);
    attribute(this.control, 'aria-describedby', ids.join(' ') || undefined);
  }
}

/** @param {string} id @param {string} label @param {Record<string, any> & {hint?: string}} [attributes] */
export const textField = (id, label, { hint, ...attributes } = {}) =>
  new Field(el('input', { type: 'text', autocomplete: 'off', id, ...attributes }), label, { hint });

/** @param {string} id @param {string} label @param {Record<string, any> & {hint?: string, after?: Node}} [attributes] */
export const areaField = (id, label, { hint, after, ...attributes } = {}) =>
  new Field(el('textarea', { id, rows: 3, ...attributes }), label, { hint, after });

/** @param {string} id @param {string} label @param {Record<string, any> & {hint?: string}} [attributes] */
export const checkField = (id, label, { hint, ...attributes } = {}) =>
  new Field(el('input', { type: 'checkbox', id, ...attributes }), label, { hint, check: true });

/** @param {string} id @param {string} label @param {[string, string][]} options value and words @param {Record<string, any> & {hint?: string}} [attributes] */
export const selectField = (id, label, options, { hint, ...attributes } = {}) =>
  new Field(el('select', { id, ...attributes }, ...options.map(([value, words]) => el('option', { value }, words))), label, { hint });

/** Whether a box is ticked that has to be; says so at the box and goes there if not. @param {Field} field @param {string} words */
export function insist(field, words) {
  const ticked = /** @type {HTMLInputElement} */ (field.control).checked;
  field.remark(ticked ? [] : [{ text: words, severe: true }]);
  if (!ticked) field.control.focus();
  return ticked;
}
