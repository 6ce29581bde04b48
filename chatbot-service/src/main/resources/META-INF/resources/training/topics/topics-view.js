// @ts-check
/** All topics, to search and to filter. */
import { say } from '../announcer.js';
import { NEW_ARTICLE } from '../addresses.js';
import { attempt } from '../../staff/attempt.js';
import { el, write } from '../../staff/dom.js';
import { checkField, selectField, textField } from '../field.js';
import { server } from '../server.js';
import { t } from '../texts.js';
import { table } from '../../staff/table.js';
import { folded } from '../topic-picker.js';
import { topicColumns, topicRow } from './topic-row.js';

/** @typedef {import('../types.js').Listed} Listed */

const SAID_AFTER = 700;

/** What was looked for last, for who comes back from an article. */
const last = { words: '', state: '', local: false, differs: false };

export class TopicsView extends HTMLElement {
  #words = textField('topic-search', t.topics.search, { type: 'search', value: last.words });
  #state = selectField('topic-state', t.topics.state, [['', t.topics.everyState], ...Object.entries(t.states)]);
  #local = checkField('topic-local', t.topics.onlyLocal, { checked: last.local });
  #differs = checkField('topic-differs', t.topics.onlyDiffers, { checked: last.differs });
  #count = el('p', { class: 'hint', id: 'topic-count' }, t.loading);
  #list = el('div');
  /** @type {Listed[]} */
  #all = [];
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #saying;

  connectedCallback() {
    if (this.childElementCount) return;
    this.#state.control.value = last.state;
    const filters = el('form', { role: 'search', class: 'filters panel', 'aria-label': t.topics.filter },
      this.#words.node, this.#state.node, this.#local.node, this.#differs.node);
    filters.addEventListener('submit', (event) => event.preventDefault());
    filters.addEventListener('input', () => this.#filter(true));
    this.append(
      el('div', { class: 'actions' }, el('a', { class: 'button primary', href: NEW_ARTICLE }, t.topics.newArticle)),
      filters, this.#count, this.#list);
    attempt(async () => {
      this.#all = (await server.articles()).sort((a, b) => a.title.localeCompare(b.title));
      this.#filter(false);
    });
  }

  /** @param {boolean} aloud */
  #filter(aloud) {
    last.words = this.#words.value;
    last.state = this.#state.value;
    last.local = /** @type {HTMLInputElement} */ (this.#local.control).checked;
    last.differs = /** @type {HTMLInputElement} */ (this.#differs.control).checked;
    const words = folded(last.words).split(/\s+/);
    const found = this.#all.filter((each) =>
      words.every((word) => folded(`${each.title} ${each.titleEn ?? ''} ${each.topic}`).includes(word)) &&
      (!last.state || each.state === last.state) && (!last.local || each.local) && (!last.differs || each.shippedDiffers));
    write(this.#count, t.topics.count(found.length, this.#all.length));
    this.#list.replaceChildren(found.length ? table(t.views.topics, topicColumns(), found.map(topicRow)) : '');
    if (!aloud) return;
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => say(t.topics.count(found.length, this.#all.length)), SAID_AFTER);
  }
}

customElements.define('gem-topics', TopicsView);
