// @ts-check
/** Articles from a file become drafts; the live ones can be downloaded. */
import { topicAddress } from '../addresses.js';
import { say } from '../announcer.js';
import { attemptBy } from '../../staff/attempt.js';
import { el, section } from '../../staff/dom.js';
import { Field } from '../field.js';
import { server } from '../server.js';
import { table } from '../../staff/table.js';
import { t } from '../texts.js';

/** @type {Record<string, string>} */
const TYPES = { json: 'application/json', csv: 'text/csv' };

export class ImportView extends HTMLElement {
  #file = el('input', { type: 'file', id: 'import-file', accept: '.json,.csv,application/json,text/csv' });
  #field = new Field(this.#file, t.import.file, { hint: t.import.fileHelp });
  #button = el('button', { type: 'submit', class: 'button primary' }, t.import.start);
  #result = el('div', { class: 'stack' });

  connectedCallback() {
    if (this.childElementCount) return;
    const form = el('form', { class: 'fields', novalidate: true, 'aria-labelledby': 'import-title' },
      this.#field.node, el('div', { class: 'actions' }, this.#button));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#import();
    });
    this.append(
      section('import-title', t.import.title, el('p', { class: 'hint' }, t.import.intro), form, this.#result),
      section('export-title', t.import.export, el('p', {}, t.import.exportHelp),
        el('p', {}, el('a', { class: 'button', href: server.export, download: '' }, t.import.exportLink))));
  }

  #import() {
    const file = this.#file.files?.[0];
    const type = TYPES[file?.name.split('.').pop()?.toLowerCase() ?? ''];
    const wrong = !file ? t.import.fileMissing : !type ? t.import.fileWrong : '';
    this.#field.remark(wrong ? [{ text: wrong, severe: true }] : []);
    if (!file || !type) return this.#file.focus();
    this.#result.replaceChildren();
    say(t.import.busy);
    attemptBy(this.#button, async () => this.#show(await server.import(file, type)), (refusal) => this.#refused(refusal));
  }

  /** @param {import('../types.js').Imported} imported */
  #show({ made, skipped }) {
    this.#put(t.import.done(made.length, skipped.length), [
      made.length > 0 && el('div', {}, el('h4', {}, t.import.made), el('ul', { class: 'bullets' },
        ...made.map(({ topic, title }) => el('li', {}, el('a', { href: topicAddress(topic) }, title), ` (${topic})`)))),
      skipped.length > 0 && el('div', {}, el('h4', {}, t.import.skipped), el('ul', { class: 'bullets' },
        ...skipped.map(({ topic, reason }) => el('li', {}, el('strong', {}, topic), `: ${reason}`)))),
    ]);
  }

  /** @param {import('../../staff/server.js').Refused} refusal */
  #refused({ detail, errors }) {
    this.#put(t.import.refused, [
      errors.length === 0 && el('p', { class: 'severe' }, detail),
      errors.length > 0 && table(t.import.mistakes, t.import.mistakeColumns,
        errors.map((mistake) => [mistake.line === undefined ? '–' : t.import.line(mistake.line), mistake.detail])),
    ]);
  }

  /** @param {string} words @param {import('../../staff/dom.js').Child[]} parts */
  #put(words, parts) {
    const heading = el('h3', { tabindex: -1 }, words);
    this.#result.replaceChildren(el('div', { class: 'inset' }, heading, ...parts.filter((part) => part instanceof Node)));
    say(words);
    heading.focus();
  }
}

customElements.define('gem-import', ImportView);
