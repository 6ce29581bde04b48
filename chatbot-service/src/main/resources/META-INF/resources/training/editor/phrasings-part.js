// @ts-check
/** The ways in which people ask, one on a line, for each language that Gem understands. */
import { el, write } from '../../staff/dom.js';
import { areaField } from '../field.js';
import { t } from '../texts.js';

/** @typedef {import('../types.js').PhrasingLanguage} PhrasingLanguage */

/** As many as an article should have at least. @type {Record<PhrasingLanguage, number>} */
const ENOUGH = { nl: 22, en: 8, tr: 8, pl: 8, ar: 8 };

/** @param {string} text */
const linesOf = (text) => text.split('\n').map((line) => line.trim()).filter(Boolean);

export class PhrasingsPart {
  #parts = /** @type {PhrasingLanguage[]} */ (Object.keys(ENOUGH)).map((language) => this.#part(language));

  constructor() {
    this.node = el('div', { class: 'fields' }, el('p', { class: 'hint' }, t.editor.phrasingsHelp), ...this.#parts.map(({ field }) => field.node));
  }

  /** @returns {Partial<Record<PhrasingLanguage, string[]>>} */
  get value() {
    return Object.fromEntries(this.#parts.map(({ language, field }) => [language, linesOf(field.value)]));
  }

  set value(phrasings) {
    for (const { language, field, draw } of this.#parts) {
      field.control.value = (phrasings[language] ?? []).join('\n');
      draw();
    }
  }

  /** @returns {[string, import('../field.js').Field][]} */
  get fields() {
    const first = this.#parts[0];
    return [...(first ? /** @type {[string, import('../field.js').Field][]} */ ([['phrasings', first.field]]) : []),
      ...this.#parts.map(({ language, field }) => /** @type {[string, import('../field.js').Field]} */ ([`phrasings.${language}`, field]))];
  }

  /** @param {PhrasingLanguage} language */
  #part(language) {
    const id = `phrasings-${language}`;
    const count = el('p', { class: 'counter', id: `${id}-count` });
    const field = areaField(id, t.editor.phrasingsIn(t.languages[language]),
      { after: count, rows: language === 'nl' ? 10 : 5, lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' });
    const draw = () => write(count, t.editor.phrasings(linesOf(field.value).length, ENOUGH[language]));
    field.control.addEventListener('input', draw);
    draw();
    return { language, field, draw };
  }
}
