// @ts-check
/** The fields of an article. */
import { el } from '../../staff/dom.js';
import { checkField, selectField, textField } from '../field.js';
import { t } from '../texts.js';
import { folded } from '../topic-picker.js';
import { AnswerField } from './answer-field.js';
import { PhrasingsPart } from './phrasings-part.js';
import { RowsPart } from './rows-part.js';

/** @typedef {import('../types.js').Article} Article */
/** @typedef {import('../field.js').Field} Field */

/** @param {string} title */
const slug = (title) => folded(title).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

export class ArticleForm extends HTMLElement {
  #isNew;
  #id = textField('article-id', t.editor.id, { hint: t.editor.idHelp, pattern: '[a-z0-9]+(-[a-z0-9]+)*', spellcheck: 'false' });
  #kind = selectField('article-kind', t.editor.kind, [['', t.editor.ordinary], ...Object.entries(t.kinds)]);
  #titleNl = textField('article-title-nl', t.editor.titleNl, { lang: 'nl' });
  #titleEn = textField('article-title-en', t.editor.titleEn, { lang: 'en' });
  #answerNl = new AnswerField('article-answer-nl', t.editor.answerNl, 'nl');
  #answerEn = new AnswerField('article-answer-en', t.editor.answerEn, 'en');
  #links = new RowsPart('link', t.editor.links, t.editor.linkWords, ['nl', 'en', 'url'], 3);
  #sources = new RowsPart('source', t.editor.sources, t.editor.sourceWords, ['title', 'url'], 10);
  #checked = textField('article-checked', t.editor.checked, { type: 'date', hint: t.editor.checkedHelp });
  #local = checkField('article-local', t.editor.local, { hint: t.editor.localHelp });
  #upl = textField('article-upl', t.editor.upl, { hint: t.editor.uplHelp });
  #phrasings = new PhrasingsPart();
  /** Topics that exist, so a new one needs another name. @type {Set<string>} */
  taken = new Set();
  onChange = () => {};
  #named = '';

  /** @param {boolean} isNew */
  constructor(isNew) {
    super();
    this.#isNew = isNew;
    this.#id.node.hidden = !isNew;
  }

  connectedCallback() {
    if (this.childElementCount) return;
    this.#titleNl.control.addEventListener('input', () => this.#name());
    this.#links.onChange = this.#sources.onChange = () => this.onChange();
    this.append(
      this.#group('texts', t.editor.groupText, this.#titleNl.node, this.#id.node, this.#answerNl.node, this.#titleEn.node, this.#answerEn.node),
      this.#group('links', t.editor.groupLinks, this.#links.node, this.#sources.node),
      this.#group('phrasings', t.editor.groupPhrasings, this.#phrasings.node),
      this.#group('facts', t.editor.groupFacts, this.#checked.node, this.#local.node, this.#kind.node, this.#upl.node));
  }

  /** @returns {Article} */
  get value() {
    const both = (/** @type {string} */ nl, /** @type {string} */ en) => ({ nl, ...(en.trim() ? { en } : {}) });
    const answer = this.#answerNl.value.trim() || this.#answerEn.value.trim();
    return {
      id: this.#id.value.trim(),
      ...(this.#kind.value ? { kind: this.#kind.value } : {}),
      ...(this.#upl.value.trim() ? { upl: this.#upl.value.trim() } : {}),
      local: this.#localBox.checked,
      checked: this.#checked.value,
      title: both(this.#titleNl.value.trim(), this.#titleEn.value.trim()),
      ...(answer ? { answer: both(this.#answerNl.value, this.#answerEn.value) } : {}),
      links: this.#links.rows.map(({ nl = '', en = '', url = '' }) => ({ title: both(nl, en), url })),
      sources: this.#sources.rows.map(({ title = '', url = '' }) => ({ title, url })),
      phrasings: this.#phrasings.value,
    };
  }

  set value({ id, kind, upl, local, checked, title, answer, links, sources, phrasings }) {
    this.#id.control.value = id;
    this.#kind.control.value = kind ?? '';
    this.#upl.control.value = upl ?? '';
    this.#localBox.checked = local;
    this.#checked.control.value = checked;
    this.#named = slug(title.nl);
    this.#titleNl.control.value = title.nl;
    this.#titleEn.control.value = title.en ?? '';
    this.#answerNl.value = answer?.nl ?? '';
    this.#answerEn.value = answer?.en ?? '';
    this.#links.rows = (links ?? []).map((link) => ({ nl: link.title.nl, en: link.title.en ?? '', url: link.url }));
    this.#sources.rows = (sources ?? []).map((source) => ({ ...source }));
    this.#phrasings.value = phrasings;
  }

  /** Every field by the name that the server gives it. @returns {Map<string, Field>} */
  get fields() {
    return new Map([
      ['id', this.#id], ['kind', this.#kind], ['upl', this.#upl], ['local', this.#local], ['checked', this.#checked],
      ['title', this.#titleNl], ['title.nl', this.#titleNl], ['title.en', this.#titleEn],
      ['answer', this.#answerNl.field], ['answer.nl', this.#answerNl.field], ['answer.en', this.#answerEn.field],
      ...this.#links.fields, ...this.#sources.fields, ...this.#phrasings.fields,
    ]);
  }

  /** Whether the article can be kept at all; says at the field what is missing. */
  complete() {
    const id = this.#id.value.trim();
    const taken = this.taken.has(id);
    /** @type {[Field, boolean, string][]} */
    const needed = [
      [this.#id, this.#isNew && (taken || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)), taken ? t.editor.idTaken : t.editor.idWrong],
      [this.#titleNl, !this.#titleNl.value.trim(), t.editor.titleMissing],
      [this.#checked, !this.#checked.value, t.editor.checkedMissing],
    ];
    for (const [field, missing, words] of needed) field.remark(missing ? [{ text: words, severe: true }] : []);
    const first = needed.find(([, missing]) => missing);
    first?.[0].control.focus();
    return first === undefined;
  }

  /** A new article is named after its title, until the trainer chooses another name. */
  #name() {
    const { value } = this.#id;
    if (this.#isNew && value === this.#named) this.#id.control.value = this.#named = slug(this.#titleNl.value);
  }

  get #localBox() {
    return /** @type {HTMLInputElement} */ (this.#local.control);
  }

  /** @param {string} id @param {string} title @param {...Node} parts */
  #group(id, title, ...parts) {
    return el('section', { class: 'panel fields', 'aria-labelledby': `group-${id}` }, el('h2', { id: `group-${id}` }, title), ...parts);
  }
}

customElements.define('gem-article', ArticleForm);
