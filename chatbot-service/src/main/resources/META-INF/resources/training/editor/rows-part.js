// @ts-check
/** Links or sources: rows of fields that can be added and taken away. */
import { attribute, button, el } from '../../staff/dom.js';
import { textField } from '../field.js';
import { t } from '../texts.js';

/** @typedef {import('../field.js').Field} Field */
/** @typedef {Record<string, string>} Row */
/** @typedef {{add: string, remove: (n: number) => string, row: (n: number) => string, fields: Record<string, string>}} Words */

export class RowsPart {
  #name;
  #words;
  #columns;
  #most;
  #list = el('div', { class: 'fields' });
  #add;
  /** @type {Map<string, Field>[]} */
  #rows = [];
  #next = 0;
  onChange = () => {};

  /** @param {string} name @param {string} title @param {Words} words @param {string[]} columns @param {number} most */
  constructor(name, title, words, columns, most) {
    this.#name = name;
    this.#words = words;
    this.#columns = columns;
    this.#most = most;
    this.#add = button(words.add, () => this.#addEmpty());
    this.node = el('div', { class: 'fields' }, el('h3', {}, title), this.#list, el('div', { class: 'actions' }, this.#add));
  }

  /** Rows in which something was filled in. @returns {Row[]} */
  get rows() {
    return this.#rows
      .map((fields) => Object.fromEntries([...fields].map(([column, field]) => [column, field.value.trim()])))
      .filter((row) => Object.values(row).some(Boolean));
  }

  set rows(rows) {
    this.#rows = rows.map((row) => this.#row(row));
    this.#draw();
  }

  /** By the names that the server gives them: `links.0.url`. @returns {[string, Field][]} */
  get fields() {
    return this.#rows.flatMap((fields, i) => [...fields].map(([column, field]) => {
      const path = column === 'nl' || column === 'en' ? `title.${column}` : column;
      return /** @type {[string, Field]} */ ([`${this.#name}s.${i}.${path}`, field]);
    }));
  }

  /** @param {Row} row */
  #row(row) {
    const n = this.#next++;
    return new Map(this.#columns.map((column) => {
      const address = column === 'url' ? { type: 'url', placeholder: 'https://' } : {};
      const field = textField(`${this.#name}-${n}-${column}`, this.#words.fields[column] ?? column, address);
      field.control.value = row[column] ?? '';
      return [column, field];
    }));
  }

  #draw() {
    this.#list.replaceChildren(...this.#rows.map((fields, i) =>
      el('fieldset', { class: 'row' },
        el('legend', {}, this.#words.row(i + 1)),
        ...[...fields.values()].map(({ node }) => node),
        button(t.remove, () => this.#remove(fields), { 'aria-label': this.#words.remove(i + 1) }))));
    attribute(this.#add, 'hidden', this.#rows.length >= this.#most);
  }

  #addEmpty() {
    const fields = this.#row({});
    this.#rows.push(fields);
    this.#draw();
    [...fields.values()][0]?.control.focus();
  }

  /** @param {Map<string, Field>} fields */
  #remove(fields) {
    this.#rows = this.#rows.filter((each) => each !== fields);
    this.#draw();
    this.#add.focus();
    this.onChange();
  }
}
