// @ts-check
/** Words that agents use often, each with how it will look. */
import { button, el, section, write } from '../../staff/dom.js';
import { areaField, textField } from '../field.js';
import { t } from '../texts.js';
import { preview } from './preview.js';
import { slug } from './slug.js';

/** @typedef {import('../types.js').CannedAnswer} CannedAnswer */

export class AnswersPart {
  #form;
  #list = el('div', { class: 'fields' });
  #none = el('p', {}, t.plan.noAnswers);
  #add = button(t.plan.addAnswer, () => this.#addAnswer());
  /** @type {Set<string>} */
  #open = new Set();
  node = section('answers-title', t.plan.parts.cannedAnswers, el('p', { class: 'hint' }, t.plan.answersHelp),
    this.#none, this.#list, el('div', { class: 'actions' }, this.#add));

  /** @param {import('./form.js').Form} form */
  constructor(form) {
    this.#form = form;
  }

  draw() {
    this.#form.forget('cannedAnswers');
    const { cannedAnswers } = this.#form.copy.plan;
    this.#list.replaceChildren(...cannedAnswers.map((answer, i) => this.#answer(answer, i)));
    this.#none.hidden = cannedAnswers.length > 0;
  }

  /** @param {CannedAnswer} answer @param {number} i */
  #answer({ id, title, text }, i) {
    const { copy } = this.#form;
    const known = copy.base.cannedAnswers.some((each) => each.id === id);
    const answer = () => /** @type {CannedAnswer} */ (copy.plan.cannedAnswers[i]);
    const dom = (/** @type {string} */ part) => `answers-${i}-${part}`;
    const code = el('code');
    const name = el('span');
    const titles = textField(dom('title'), t.plan.answerTitle, title);
    const ids = textField(dom('id'), t.plan.answerId, id, { hint: t.plan.answerIdHelp, spellcheck: false });
    const nl = areaField(dom('nl'), t.plan.answerNl, text.nl, { hint: t.plan.placeholders, lang: 'nl' });
    const en = areaField(dom('en'), t.plan.answerEn, text.en, { lang: 'en' });
    const shown = { nl: preview('nl'), en: preview('en') };
    const draw = () => {
      const now = answer();
      write(code, `/${now.id}`);
      write(name, now.title || t.plan.newAnswer);
      shown.nl.draw(now.text.nl);
      shown.en.draw(now.text.en);
    };
    const bind = (/** @type {string} */ part, /** @type {import('../field.js').Field} */ field, /** @type {() => void} */ take) =>
      this.#form.bind(`cannedAnswers.${i}.${part}`, field, () => {
        take();
        draw();
      });
    const details = el('details', { class: 'card', open: this.#open.has(id) || !known },
      el('summary', {}, code, ' ', name),
      el('div', { class: 'fields' },
        bind('title', titles, () => {
          const derived = !known && (answer().id === '' || answer().id === slug(answer().title));
          answer().title = titles.control.value;
          if (derived) answer().id = ids.control.value = slug(answer().title);
        }),
        bind('id', ids, () => (answer().id = ids.control.value.trim().replace(/^\//, ''))),
        el('div', { class: 'beside' }, bind('text.nl', nl, () => (answer().text.nl = nl.control.value)), shown.nl.node),
        el('div', { class: 'beside' }, bind('text.en', en, () => (answer().text.en = en.control.value)), shown.en.node),
        el('div', { class: 'actions' }, button(t.remove, () => this.#remove(i), { 'aria-label': `${t.remove}: ${title || t.plan.newAnswer}` }))));
    details.addEventListener('toggle', () => (details.open ? this.#open.add(answer()?.id) : this.#open.delete(answer()?.id)));
    draw();
    return details;
  }

  #addAnswer() {
    this.#form.copy.change('', ({ cannedAnswers }) => cannedAnswers.push({ id: '', title: '', text: { nl: '', en: '' } }), true);
    document.getElementById(`answers-${this.#form.copy.plan.cannedAnswers.length - 1}-title`)?.focus();
  }

  /** @param {number} i */
  #remove(i) {
    this.#form.copy.change('', ({ cannedAnswers }) => cannedAnswers.splice(i, 1), true);
    this.#add.focus();
  }
}
