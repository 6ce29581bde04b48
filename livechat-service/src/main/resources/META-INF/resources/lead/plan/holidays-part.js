// @ts-check
/** Days on which every team is closed. */
import { button, el, section } from '../../staff/dom.js';
import { textField } from '../field.js';
import { t } from '../texts.js';
import { today } from '../time.js';
import { NationalDaysForm } from './national-days-form.js';

/** @typedef {import('../types.js').Holiday} Holiday */

export class HolidaysPart {
  #form;
  #list = el('div', { class: 'fields grid' });
  #none = el('p', {}, t.plan.noHolidays);
  #past = button(t.plan.removePast, () => this.#removePast());
  #add = button(t.plan.addHoliday, () => this.#addDay());
  #national = new NationalDaysForm((days) => this.#addNational(days));
  node = section('holidays-title', t.plan.parts.holidays, el('p', { class: 'hint' }, t.plan.holidaysHelp),
    this.#none, this.#list, el('div', { class: 'actions' }, this.#add, this.#past), this.#national.node);

  /** @param {import('./form.js').Form} form */
  constructor(form) {
    this.#form = form;
  }

  draw() {
    this.#form.forget('holidays');
    const { holidays } = this.#form.copy.plan;
    this.#list.replaceChildren(...holidays.map((holiday, i) => this.#day(holiday, i)));
    this.#none.hidden = holidays.length > 0;
    this.#past.hidden = !holidays.some(({ day }) => day && day < today());
    this.#national.draw(new Set(holidays.map(({ day }) => day)));
  }

  /** @param {Holiday} holiday @param {number} i */
  #day({ day, name }, i) {
    const holiday = () => /** @type {Holiday} */ (this.#form.copy.plan.holidays[i]);
    const days = textField(`holidays-${i}-day`, t.plan.day, day, { type: 'date', required: true, wrong: t.plan.wrongDay });
    const names = textField(`holidays-${i}-name`, t.plan.holidayName, name);
    return el('fieldset', { class: 'card day' }, el('legend', { class: 'visually-hidden' }, name || t.plan.newHoliday),
      this.#form.bind(`holidays.${i}.day`, days, () => (holiday().day = days.control.value)),
      this.#form.bind(`holidays.${i}.name`, names, () => (holiday().name = names.control.value)),
      button(t.remove, () => this.#remove(i), { 'aria-label': `${t.remove}: ${name || t.plan.newHoliday}` }));
  }

  #addDay() {
    this.#form.copy.change('', ({ holidays }) => holidays.push({ day: '', name: '' }), true);
    document.getElementById(`holidays-${this.#form.copy.plan.holidays.length - 1}-day`)?.focus();
  }

  /** @param {number} i */
  #remove(i) {
    this.#form.copy.change('', ({ holidays }) => holidays.splice(i, 1), true);
    this.#add.focus();
  }

  #removePast() {
    this.#form.copy.change('', (plan) => (plan.holidays = plan.holidays.filter(({ day }) => !day || day >= today())), true);
    this.#add.focus();
  }

  /** @param {Holiday[]} days */
  #addNational(days) {
    this.#form.copy.change('', ({ holidays }) => {
      holidays.push(...days);
      holidays.sort((a, b) => a.day.localeCompare(b.day));
    }, true);
  }
}
