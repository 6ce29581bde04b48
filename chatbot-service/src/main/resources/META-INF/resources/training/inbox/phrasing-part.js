// @ts-check
/** The part of the form in which a resident's question becomes a phrasing that may be kept. */
import { el } from '../../staff/dom.js';
import { areaField, checkField, insist, selectField } from '../field.js';
import { t } from '../texts.js';

export class PhrasingPart {
  #text;
  #language;
  #noPersonalData;

  /** @param {string} id @param {string} question */
  constructor(id, question) {
    this.#text = areaField(`phrasing-${id}`, t.inbox.phrasing, { hint: t.inbox.phrasingHelp, rows: 2, dir: 'auto' });
    this.#text.control.value = question;
    this.#language = selectField(`language-${id}`, t.inbox.language, Object.entries(t.languages));
    this.#noPersonalData = checkField(`no-personal-data-${id}`, t.noPersonalData.one, { required: true });
    this.node = el('div', { class: 'fields', hidden: true }, this.#text.node, this.#language.node, this.#noPersonalData.node);
  }

  get typed() {
    return { text: this.#text.value, language: this.#language.value };
  }

  /** @param {{text: string, language: string}} typed */
  restore({ text, language }) {
    this.#text.control.value = text;
    this.#language.control.value = language;
  }

  /** What goes to the server, or nothing when something has to be filled in first. */
  checked() {
    const phrasing = this.#text.value.trim();
    this.#text.remark(phrasing ? [] : [{ text: t.inbox.phrasingMissing, severe: true }]);
    if (!phrasing) {
      this.#text.control.focus();
      return undefined;
    }
    if (!insist(this.#noPersonalData, t.noPersonalData.missing)) return undefined;
    return { phrasing, language: this.#language.value, noPersonalData: true };
  }
}
