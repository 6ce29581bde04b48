// @ts-check
/** The answer in one language, with the number of words that it has. */
import { el, write } from '../../staff/dom.js';
import { areaField } from '../field.js';
import { t } from '../texts.js';

const MOST_WORDS = 120;

/** @param {string} text */
export const wordsIn = (text) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

export class AnswerField {
  #count;

  /** @param {string} id @param {string} label @param {string} lang */
  constructor(id, label, lang) {
    this.#count = el('p', { class: 'counter', id: `${id}-count` });
    this.field = areaField(id, label, { hint: t.editor.answerHelp, after: this.#count, rows: 9, lang });
    this.node = this.field.node;
    this.field.control.addEventListener('input', () => this.#draw());
  }

  get value() {
    return this.field.value;
  }

  set value(text) {
    this.field.control.value = text;
    this.#draw();
  }

  #draw() {
    const n = wordsIn(this.value);
    write(this.#count, n > MOST_WORDS ? t.editor.wordsOver(n, MOST_WORDS) : t.editor.words(n, MOST_WORDS));
    this.#count.classList.toggle('severe', n > MOST_WORDS);
  }
}
