// @ts-check
/** Asks the server what it thinks of the article, a while after the typing stops, and shows it beside the fields. */
import { say } from '../announcer.js';
import { attempt, attemptBy } from '../../staff/attempt.js';
import { button, el } from '../../staff/dom.js';
import { topicAddress } from '../addresses.js';
import { server } from '../server.js';
import { named, t } from '../texts.js';

/** @typedef {import('../types.js').Warning} Warning */
/** @typedef {import('../field.js').Remark} Remark */

const QUIET_MILLIS = 1500;

/** @param {Warning} warning */
function wordsOf({ rule, text, phrasing, nearer }) {
  const about = phrasing ? ` “${phrasing}”` : '';
  const other = nearer ? ` ${t.editor.nearer(nearer)}` : '';
  return `${named(t.rules, rule)}.${about}${other} ${text}`.trim();
}

export class Checks {
  #form;
  #summary = el('div', { class: 'remarks-summary' });
  #button = button(t.editor.check, () => this.#checkNow());
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #waiting;
  #asked = 0;
  #said = 0;

  /** @param {import('./article-form.js').ArticleForm} form */
  constructor(form) {
    this.#form = form;
    this.node = el('section', { class: 'panel', 'aria-labelledby': 'checks-title' },
      el('h2', { id: 'checks-title', tabindex: -1 }, t.editor.checks), this.#summary, el('div', { class: 'actions' }, this.#button));
  }

  later() {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.node.isConnected && attempt(() => this.#ask(false), () => {}), QUIET_MILLIS);
  }

  /** @param {Warning[]} warnings */
  show(warnings) {
    this.#put(warnings.map((warning) => ({ field: warning.field, text: wordsOf(warning), severe: false, nearer: warning.nearer })),
      warnings.length ? t.editor.warnings(warnings.length) : t.editor.noWarnings);
  }

  /** The draft was not saved: says why, and takes the trainer there. @param {import('../../staff/server.js').Refused} refusal */
  refused({ detail, errors }) {
    clearTimeout(this.#waiting);
    this.#put(errors.map((mistake) => ({ field: mistake.field, text: mistake.detail, severe: true })),
      `${t.editor.notSaved} ${errors.length ? '' : detail}`.trim());
    document.getElementById('checks-title')?.focus();
  }

  #checkNow() {
    clearTimeout(this.#waiting);
    attemptBy(this.#button, () => this.#ask(true), (refusal) => this.refused(refusal));
  }

  /** @param {boolean} aloud also when the outcome is the same as last time */
  async #ask(aloud) {
    const asked = ++this.#asked;
    const { warnings } = await server.check(this.#form.value);
    if (asked !== this.#asked) return;
    this.show(warnings);
    if (aloud || warnings.length !== this.#said) say(warnings.length ? t.editor.warnings(warnings.length) : t.editor.noWarnings);
    this.#said = warnings.length;
  }

  /** @param {(Remark & {field?: string, nearer?: string})[]} remarks @param {string} words */
  #put(remarks, words) {
    const { fields } = this.#form;
    const byField = new Map([...fields.values()].map((field) => [field, /** @type {Remark[]} */ ([])]));
    const items = remarks.map((remark) => {
      const field = fieldFor(fields, remark.field);
      if (field) byField.get(field)?.push(remark);
      const where = field && button(field.label, () => field.control.focus(), { class: 'plain-link' });
      return el('li', { class: remark.severe ? 'severe' : 'mild' }, ...(where ? [where, ': '] : []), remark.text,
        ...(remark.nearer ? [' ', el('a', { href: topicAddress(remark.nearer) }, t.editor.see(remark.nearer))] : []));
    });
    for (const [field, own] of byField) field.remark(own);
    this.#summary.replaceChildren(el('p', { class: remarks.some(({ severe }) => severe) ? 'severe' : '' }, words), el('ul', { class: 'bullets' }, ...items));
  }
}

/** The field of this name, or else the nearest one around it: `links[0].url`, `links.0`, `links`.
 * @param {Map<string, import('../field.js').Field>} fields @param {string} [name] */
function fieldFor(fields, name = '') {
  const path = name.replace(/^\/|^article\./, '').replace(/\[(\d+)\]|\/(\d+)/g, '.$1$2').replaceAll('/', '.').split('.');
  for (let length = path.length; length > 0; length--) {
    const start = path.slice(0, length).join('.');
    const found = fields.get(start) ?? [...fields].find(([key]) => key.startsWith(`${start}.`))?.[1];
    if (found) return found;
  }
  return undefined;
}
