// @ts-check
/** One topic: writing it, seeing it as a resident does, comparing, and saving a draft. */
import { NEW_ARTICLE, topicAddress } from '../addresses.js';
import { say } from '../announcer.js';
import { attempt } from '../../staff/attempt.js';
import { confirm } from '../confirm.js';
import { button, el } from '../../staff/dom.js';
import { server } from '../server.js';
import { language, t } from '../texts.js';
import { unsaved } from '../unsaved.js';
import { ArticleForm } from './article-form.js';
import { Checks } from './checks.js';
import { ComparePart } from './compare-part.js';
import { historyPart } from './history-part.js';
import { Preview } from './preview.js';
import { SaveForm } from './save-form.js';
import { emptyArticle, workKey } from './start.js';

/** @typedef {import('../types.js').Topic} Topic */

export class EditorView extends HTMLElement {
  #topic;
  #form;
  #checks;
  #save;
  #preview = new Preview();
  #compare = new ComparePart();
  #unsaved = el('span', { class: 'chip chip-warn' }, t.editor.unsaved);
  #discard = button(t.editor.discard, () => this.#throwAway());
  /** Whether the server has a draft. */
  #stored = false;
  /** @type {import('../types.js').Question[]} */
  #questions = [];

  /** @param {string} [topic] absent for a new one */
  constructor(topic) {
    super();
    this.#topic = topic;
    this.#form = new ArticleForm(!topic);
    this.#checks = new Checks(this.#form);
    this.#save = new SaveForm();
    this.#form.onChange = this.#save.onNote = () => this.#typed();
    this.#form.addEventListener('input', () => this.#typed());
    this.#save.onSave = () => this.#store();
  }

  connectedCallback() {
    if (this.childElementCount) return;
    this.append(el('p', { class: 'hint' }, t.loading));
    attempt(() => this.#load(), () => this.replaceChildren(
      el('p', {}, t.editor.notFound), el('p', {}, el('a', { href: '#/topics' }, t.editor.back))));
  }

  async #load() {
    const topic = this.#topic;
    const known = topic ? await server.article(topic) : undefined;
    if (!topic) this.#form.taken = new Set((await server.articles()).map((each) => each.topic));
    /** @type {import('./start.js').Work | undefined} */
    const begun = unsaved.get(workKey(topic));
    this.#questions = begun?.questions ?? [];
    this.#form.value = begun?.article ?? known?.draft ?? known?.live ?? known?.shipped ?? { ...emptyArticle(), id: topic ?? '' };
    this.#save.note = begun?.note ?? '';
    this.#draw(known, begun !== undefined);
    this.#changed();
    if (known) this.#checks.show(known.warnings);
  }

  /** @param {Topic | undefined} known @param {boolean} begun */
  #draw(known, begun) {
    const title = known?.draft?.title ?? known?.live?.title;
    if (title) this.dispatchEvent(new CustomEvent('renamed', { detail: (language === 'en' && title.en) || title.nl, bubbles: true }));
    this.#compare.versions = { live: known?.live, draft: this.#form.value, shipped: known?.shipped };
    this.#stored = known?.draft !== undefined;
    this.#unsaved.hidden = !begun;
    this.#discard.hidden = !this.#stored && !begun;
    this.replaceChildren(
      el('p', {}, el('a', { href: '#/topics' }, t.editor.back)),
      el('div', { class: 'chips' },
        el('span', { class: 'chip' }, known?.draft ? t.editor.hasDraft : known?.live ? t.editor.isLive : t.editor.isNew),
        this.#unsaved,
        known?.shipped && el('span', { class: 'chip chip-warn' }, t.topics.differs)),
      this.#questions.length > 0 ? el('p', { class: 'note' }, t.editor.fromInbox(this.#questions.length)) : '',
      el('div', { class: 'editor' },
        el('div', { class: 'editor-main' }, this.#form, this.#save.node),
        el('div', { class: 'editor-side' }, this.#checks.node, this.#preview)),
      el('div', { class: 'actions' }, this.#discard),
      ...(known ? [this.#compare, historyPart(known.history)] : []));
  }

  #typed() {
    /** @type {import('./start.js').Work} */
    const work = { article: this.#form.value, note: this.#save.note, questions: this.#questions };
    unsaved.keep(workKey(this.#topic), work);
    this.#unsaved.hidden = this.#discard.hidden = false;
    this.#changed();
    this.#checks.later();
  }

  #changed() {
    const article = this.#form.value;
    this.#preview.show(article);
    this.#compare.draft = article;
  }

  #store() {
    const article = this.#form.value;
    if (!this.#form.complete()) return;
    this.#save.send(async () => {
      await server.save(article, this.#save.note);
      // What was typed while the draft was on its way is not saved yet.
      if (JSON.stringify(this.#form.value) === JSON.stringify(article)) unsaved.drop(workKey(this.#topic));
      const questions = this.#questions.splice(0).map(({ conversationId, seq }) => ({ conversationId, seq }));
      if (questions.length) await attempt(async () => void (await server.review({ questions, outcome: 'labelled', topic: article.id })));
      say(t.editor.saved);
      if (location.hash === NEW_ARTICLE) location.hash = topicAddress(article.id);
      else await this.#load();
      this.#save.confirm();
    }, (refusal) => this.#checks.refused(refusal));
  }

  async #throwAway() {
    if (!(await confirm(t.editor.discard, t.editor.discardHelp, t.editor.discardConfirm))) return;
    attempt(async () => {
      if (this.#stored && this.#topic) await server.throwAway(this.#topic);
      unsaved.drop(workKey(this.#topic));
      say(t.editor.discarded);
      location.hash = '#/topics';
    });
  }
}

customElements.define('gem-editor', EditorView);
