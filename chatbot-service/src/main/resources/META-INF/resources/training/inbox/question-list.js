// @ts-check
/** The questions of a group, each with a box to choose it. */
import { el, present, time } from '../../staff/dom.js';
import { named, t } from '../texts.js';
import { day, moment } from '../time.js';

/** @typedef {import('../types.js').Question} Question */

/** @param {import('../types.js').QuestionId} question */
const keyOf = ({ conversationId, seq }) => `${conversationId}-${seq}`;

export class QuestionList extends HTMLElement {
  #group = el('fieldset', { class: 'questions' }, el('legend', { class: 'visually-hidden' }, t.inbox.questions));
  /** @type {Map<string, {question: Question, box: HTMLInputElement, row: HTMLElement}>} */
  #rows = new Map();
  #topics;
  /** Questions of this group that the inbox holds, also those that are not listed. */
  left;
  onSelect = () => {};

  /** @param {import('../types.js').Cluster} cluster @param {import('../topic-picker.js').Choice[]} topics */
  constructor({ questions, count }, topics) {
    super();
    this.#topics = topics;
    this.left = count;
    for (const question of questions) this.#add(question);
  }

  connectedCallback() {
    this.append(this.#group);
  }

  get size() {
    return this.#rows.size;
  }

  get selected() {
    return [...this.#rows.values()].filter(({ box }) => box.checked).map(({ question }) => question);
  }

  /** What a deed is about: the questions that were chosen, or all that are listed. */
  get chosen() {
    return this.selected.length ? this.selected : [...this.#rows.values()].map(({ question }) => question);
  }

  /** @param {import('../types.js').QuestionId[]} questions */
  takeOut(questions) {
    for (const question of questions) {
      this.#rows.get(keyOf(question))?.row.remove();
      this.#rows.delete(keyOf(question));
    }
    this.left -= questions.length;
  }

  /** @param {Question} question */
  #add(question) {
    const { text, reason, askedAt, expiresAt, comment, shown } = question;
    const id = `question-${keyOf(question)}`;
    const box = el('input', { type: 'checkbox', id, 'aria-describedby': `${id}-facts`, on: { change: () => this.onSelect() } });
    const title = shown && (this.#topics.find(({ topic }) => topic === shown)?.title ?? shown);
    const row = el('div', { class: 'question' }, box,
      el('div', {},
        el('label', { for: id, dir: 'auto' }, text),
        el('p', { class: 'hint', id: `${id}-facts` }, ...present([
          `${named(t.inbox.reason, reason)} · `, time(askedAt, moment(askedAt)),
          ` · ${t.inbox.gone} `, time(expiresAt, day(expiresAt)), title && ` · ${t.inbox.shown} ${title}`])),
        comment && el('p', { dir: 'auto' }, `${t.inbox.comment} “${comment}”`)));
    this.#rows.set(keyOf(question), { question, box, row });
    this.#group.append(row);
  }
}

customElements.define('gem-questions', QuestionList);
