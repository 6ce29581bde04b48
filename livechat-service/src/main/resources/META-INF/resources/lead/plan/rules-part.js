// @ts-check
/** Standard capacity, patience, and whether residents may wait while nobody is available. */
import { el, section } from '../../staff/dom.js';
import { checkField, Field, textField, wholeNumber } from '../field.js';
import { t } from '../texts.js';
import { MOST_CAPACITY } from './checks.js';

/** @typedef {keyof import('../types.js').Patience} Term */

export class RulesPart {
  #form;
  #fields = el('div', { class: 'fields' });
  node = section('rules-title', t.plan.parts.rules, this.#fields);

  /** @param {import('./form.js').Form} form */
  constructor(form) {
    this.#form = form;
  }

  draw() {
    for (const part of ['capacity', 'patience', 'waitWithoutAgents']) this.#form.forget(part);
    const { copy } = this.#form;
    const capacity = textField('capacity', t.plan.capacity, String(copy.plan.capacity ?? ''), {
      type: 'number', min: 1, max: MOST_CAPACITY, step: 1, required: true, inputmode: 'numeric', class: 'narrow', wrong: t.plan.wrongNumber(MOST_CAPACITY), hint: t.plan.capacityHelp });
    const wait = checkField('wait-without-agents', t.plan.wait, copy.plan.waitWithoutAgents, t.plan.waitHelp);
    this.#fields.replaceChildren(
      this.#form.bind('capacity', capacity, (plan) => (plan.capacity = wholeNumber(capacity.control))),
      el('div', { class: 'fields grid' },
        ...(/** @type {Term[]} */ (['firstAnswerSeconds', 'answerSeconds', 'reservedSeconds'])).map((term) => this.#term(term))),
      this.#form.bind('waitWithoutAgents', wait, (plan) => (plan.waitWithoutAgents = /** @type {HTMLInputElement} */ (wait.control).checked)));
  }

  /** Minutes and seconds. @param {Term} term */
  #term(term) {
    const seconds = this.#form.copy.plan.patience[term];
    const id = `patience-${term}`;
    const number = (/** @type {string} */ name, /** @type {number | string} */ value, /** @type {Record<string, number>} */ more = {}) =>
      el('input', { type: 'number', id: `${id}-${name}`, min: 0, step: 1, required: true, inputmode: 'numeric', value, ...more });
    const minutes = number('minutes', seconds === null ? '' : Math.floor(seconds / 60));
    const rest = number('seconds', seconds === null ? '' : seconds % 60, { max: 59 });
    const [title, help] = t.plan.patience[term];
    const hint = el('p', { class: 'hint', id: `${id}-hint` }, help);
    const field = new Field(
      el('fieldset', { class: 'field card' }, el('legend', {}, title), hint,
        el('div', { class: 'duration' },
          minutes, el('label', { for: minutes.id }, t.plan.minutes), rest, el('label', { for: rest.id }, t.plan.seconds))),
      [minutes, rest], title, { hints: [hint], wrong: t.plan.wrongDuration });
    return this.#form.bind(`patience.${term}`, field, ({ patience }) => {
      const [whole, part] = [wholeNumber(minutes), wholeNumber(rest)];
      patience[term] = whole === null || part === null ? null : whole * 60 + part;
    });
  }
}
