// @ts-check
/** Adds national holidays of a year: the days are computed, somebody chooses which ones count here. */
import { say } from '../announcer.js';
import { button, el } from '../../staff/dom.js';
import { selectField } from '../field.js';
import { t } from '../texts.js';
import { dayWords, today } from '../time.js';
import { nationalDays } from './national-days.js';

/** @typedef {import('../types.js').Holiday} Holiday */

const YEARS_AHEAD = 3;

export class NationalDaysForm {
  #onAdd;
  #year;
  #choices = el('fieldset', { class: 'field' });
  #add = button(t.plan.addNational, () => this.#take());
  /** @type {Set<string>} */
  #present = new Set();

  /** @param {(days: Holiday[]) => void} onAdd */
  constructor(onAdd) {
    this.#onAdd = onAdd;
    const first = Number(today().slice(0, 4));
    const years = Array.from({ length: YEARS_AHEAD }, (_, i) => String(first + i));
    this.#year = selectField('national-year', t.plan.year, years.map((year) => [year, year]), years[0] ?? '');
    this.#year.control.addEventListener('input', () => this.#drawChoices());
    this.node = el('details', { class: 'inset' }, el('summary', {}, t.plan.nationalDays),
      el('div', { class: 'fields' }, this.#year.node, this.#choices, el('div', { class: 'actions' }, this.#add)));
  }

  /** @param {Set<string>} present days that the plan has already */
  draw(present) {
    this.#present = present;
    this.#drawChoices();
  }

  get #days() {
    return nationalDays(Number(this.#year.control.value)).filter(({ day }) => day >= today());
  }

  #drawChoices() {
    const days = this.#days;
    this.#choices.replaceChildren(
      el('legend', {}, t.plan.nationalLegend(this.#year.control.value)),
      el('div', { class: 'checks' }, ...days.map(({ day, name, closed }) => {
        const here = this.#present.has(day);
        const box = el('input', { type: 'checkbox', id: `national-${day}`, value: day, checked: closed && !here, disabled: here });
        return el('div', { class: 'check' }, box,
          el('label', { for: box.id }, name, el('small', {}, ` ${dayWords(day)}${here ? ` – ${t.plan.alreadyThere}` : ''}`)));
      })),
      ...(days.length ? [] : [el('p', {}, t.plan.noneLeft)]));
  }

  #take() {
    const chosen = new Set([...this.#choices.querySelectorAll('input')].filter(({ checked }) => checked).map(({ value }) => value));
    const days = this.#days.filter(({ day }) => chosen.has(day)).map(({ day, name }) => ({ day, name }));
    if (days.length) this.#onAdd(days);
    say(t.plan.nationalAdded(days.length));
  }
}
