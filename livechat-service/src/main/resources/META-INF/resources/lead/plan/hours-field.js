// @ts-check
/** Opening hours of a week: rows of days and times; text as it is where it cannot be shown so. */
import { button, el, unseen } from '../../staff/dom.js';
import { Field, textField } from '../field.js';
import { t } from '../texts.js';
import { DAYS, hoursText, normalTime, openings } from './hours.js';

/** @typedef {import('./hours.js').Opening} Opening */

export class HoursField {
  #id;
  #rows;
  #list = el('div', { class: 'openings' });
  /** @type {Field} */
  field;

  /**
   * @param {string} id @param {string} text @param {string} whose for a screen reader
   * @param {(text: string) => void} onRows rows came or went
   */
  constructor(id, text, whose, onRows) {
    this.#id = id;
    const rows = openings(text);
    this.#rows = rows ?? [];
    if (!rows) {
      this.field = textField(id, t.plan.hours, text, { hint: t.plan.hoursText });
      return;
    }
    const hint = el('p', { class: 'hint', id: `${id}-hint` }, rows.length ? t.plan.hoursHelp : t.plan.neverOpen);
    const add = button(t.plan.addOpening, () => onRows(hoursText([...this.#rows, this.#next()])), { id: `${id}-add`, 'aria-label': `${t.plan.addOpening}: ${whose}` });
    const drawn = rows.map((row, i) => this.#row(row, i, onRows));
    this.#list.append(...drawn.map(({ node }) => node));
    const controls = drawn.flatMap((row) => row.controls);
    this.field = new Field(
      el('fieldset', { class: 'field' }, el('legend', {}, t.plan.hours), hint, this.#list, el('div', { class: 'actions' }, add)),
      /** @type {any} */ (controls.length ? controls : [add]), t.plan.hours, { hints: [hint] });
  }

  get text() {
    return this.#list.parentElement ? hoursText(this.#rows) : this.field.control.value;
  }

  /** A row like the one before it, on the next day. @returns {Opening} */
  #next() {
    const { last = 'SUN', from = '09:00', until = '17:00' } = this.#rows.at(-1) ?? {};
    const day = DAYS[(DAYS.indexOf(last) + 1) % DAYS.length] ?? 'MON';
    return this.#rows.length ? { first: day, last: day, from, until } : { first: 'MON', last: 'FRI', from, until };
  }

  /** @param {Opening} row @param {number} i @param {(text: string) => void} onRows */
  #row(row, i, onRows) {
    const id = (/** @type {keyof Opening} */ name) => `${this.#id}-${i}-${name}`;
    const take = (/** @type {keyof Opening} */ name) => ({ input: (/** @type {Event} */ { target }) =>
      (row[name] = name === 'from' || name === 'until' ? normalTime(/** @type {HTMLInputElement} */ (target).value) : /** @type {HTMLSelectElement} */ (target).value) });
    const day = (/** @type {'first' | 'last'} */ name) => {
      const select = el('select', { id: id(name), on: take(name) }, ...DAYS.map((each, n) => el('option', { value: each }, t.plan.days[n] ?? each)));
      select.value = row[name];
      return select;
    };
    const hour = (/** @type {'from' | 'until'} */ name) =>
      el('input', { id: id(name), type: 'text', size: 5, autocomplete: 'off', value: row[name], on: {
        ...take(name), change: (/** @type {Event} */ { target }) => (/** @type {HTMLInputElement} */ (target).value = row[name]) } });
    const controls = [day('first'), day('last'), hour('from'), hour('until')];
    const [first, last, from, until] = controls;
    const label = (/** @type {Element | undefined} */ control, /** @type {string} */ words) =>
      el('span', { class: 'labelled' }, el('label', { for: control?.id }, words, unseen(` (${t.plan.openingRow(i + 1)})`)), control);
    const remove = button(t.remove, () => onRows(hoursText(this.#rows.filter((each) => each !== row))), { 'aria-label': t.plan.removeOpening(i + 1) });
    return { controls, node: el('div', { class: 'opening' },
      label(first, t.plan.dayFrom), label(last, t.plan.dayUntil), label(from, t.plan.timeFrom), label(until, t.plan.timeUntil), remove) };
  }
}
