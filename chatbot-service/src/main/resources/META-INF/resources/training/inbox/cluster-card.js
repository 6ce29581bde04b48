// @ts-check
/** One group of questions that look alike, and what can be done with all or some of them. */
import { NEW_ARTICLE } from '../addresses.js';
import { attribute, button, el, time, write } from '../../staff/dom.js';
import { named, t } from '../texts.js';
import { day, moment } from '../time.js';
import { unsaved } from '../unsaved.js';
import { startArticle } from '../editor/start.js';
import { QuestionList } from './question-list.js';
import { ReviewForm } from './review-form.js';

/** @typedef {import('../types.js').Cluster} Cluster */
/** @typedef {import('../types.js').Outcome} Outcome */

export class ClusterCard extends HTMLElement {
  #cluster;
  #topics;
  #questions;
  #heading;
  #scope = el('p', { class: 'hint' });
  #toggle = button('', () => this.#expand(Boolean(this.#questions.hidden)));
  #form = el('div');
  /** @type {(questions: number, words: string) => void} */
  onReviewed = () => {};

  /** @param {Cluster} cluster @param {import('../topic-picker.js').Choice[]} topics */
  constructor(cluster, topics) {
    super();
    this.#cluster = cluster;
    this.#topics = topics;
    this.#questions = new QuestionList(cluster, topics);
    this.#questions.onSelect = () => this.#draw();
    this.#heading = el('h2', { id: `cluster-${cluster.id}`, tabindex: -1, dir: 'auto' }, `“${cluster.questions[0]?.text ?? ''}”`);
    this.#scope.id = `scope-${cluster.id}`;
  }

  connectedCallback() {
    if (this.childElementCount) return;
    const { id, count, reasons, newestAt, expiresAt, suggestions } = this.#cluster;
    this.#questions.id = `questions-${id}`;
    attribute(this.#toggle, 'aria-controls', this.#questions.id);
    const words = Object.entries(reasons).filter(([, n]) => n > 0);
    this.append(el('article', { class: 'panel', 'aria-labelledby': this.#heading.id },
      this.#heading,
      el('ul', { class: 'chips', 'aria-label': t.inbox.reasons },
        el('li', { class: 'chip chip-strong' }, t.inbox.times(count)),
        ...words.map(([reason, n]) => el('li', { class: 'chip' }, `${named(t.inbox.reason, reason)}: ${n}`))),
      el('p', { class: 'hint' }, `${t.inbox.newest} `, time(newestAt, moment(newestAt)), ` · ${t.inbox.gone} `, time(expiresAt, day(expiresAt))),
      suggestions.length > 0 && el('div', { role: 'group', class: 'actions', 'aria-label': t.inbox.suggestions },
        el('span', { class: 'hint' }, t.inbox.suggestions),
        ...suggestions.map(({ topic, title }) => button(title, () => this.#review('labelled', topic), { class: 'suggestion' }))),
      this.#toggle, this.#questions, this.#scope,
      el('div', { role: 'group', class: 'actions', 'aria-label': t.inbox.deeds },
        this.#deed(t.inbox.label, () => this.#review('labelled')),
        this.#deed(t.inbox.newArticle, () => this.#newArticle()),
        this.#deed(t.inbox.outOfScope, () => this.#review('out-of-scope')),
        this.#deed(t.inbox.dismiss, () => this.#review('dismissed'))),
      this.#form));
    this.#expand(false);
    const begun = unsaved.get(`review/${id}`);
    if (begun) this.#review(begun.outcome, begun.topic, false);
  }

  get empty() {
    return this.#questions.size === 0;
  }

  focusHeading() {
    this.#heading.focus();
  }

  /** @param {string} words @param {() => void} act */
  #deed(words, act) {
    return button(words, act, { 'aria-describedby': this.#scope.id });
  }

  /** @param {boolean} open */
  #expand(open) {
    this.#questions.hidden = !open;
    attribute(this.#toggle, 'aria-expanded', String(open));
    this.#draw();
  }

  #draw() {
    const { size, selected, left } = this.#questions;
    write(this.#toggle, this.#questions.hidden ? t.inbox.show(size) : t.inbox.hide);
    const beyond = left > size ? ` ${t.inbox.beyond(size, left)}` : '';
    write(this.#scope, (selected.length ? t.inbox.forSelected(selected.length) : t.inbox.forAll(size)) + beyond);
  }

  /** @param {Outcome} outcome @param {string} [topic] @param {boolean} [focus] */
  #review(outcome, topic = '', focus = true) {
    const form = new ReviewForm(this.#cluster.id, outcome, () => this.#questions.chosen, this.#topics);
    form.onDone = (questions, words) => {
      this.#form.replaceChildren();
      this.#questions.takeOut(questions);
      this.#draw();
      this.onReviewed(questions.length, words);
    };
    form.onCancel = () => {
      this.#form.replaceChildren();
      this.focusHeading();
    };
    this.#form.replaceChildren(form);
    form.begin(topic, focus);
  }

  #newArticle() {
    const questions = this.#questions.chosen;
    startArticle(questions);
    location.hash = NEW_ARTICLE;
  }
}

customElements.define('gem-cluster', ClusterCard);
