// @ts-check
/** Finds the id of a topic by its words, in the articles of the chatbot. */
import { say } from '../announcer.js';
import { button, el, write } from '../../staff/dom.js';
import { t } from '../texts.js';

export class TopicSearch {
  #articles;
  #onPick;
  #input;
  #found = el('div', { class: 'actions' });
  #word = el('p', { class: 'hint' });

  /** @param {string} id @param {string} articles base address of the chatbot @param {(topic: string) => void} onPick */
  constructor(id, articles, onPick) {
    this.#articles = articles;
    this.#onPick = onPick;
    this.#input = el('input', { type: 'search', id, autocomplete: 'off', on: { keydown: (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      this.#search();
    } } });
    this.node = el('div', { class: 'field' },
      el('label', { for: id }, t.plan.searchTopic),
      el('div', { class: 'with-button' }, this.#input, button(t.plan.search, () => this.#search())),
      this.#found, this.#word);
  }

  async #search() {
    const words = this.#input.value.trim();
    if (!words) return this.#input.focus();
    const address = `${this.#articles.replace(/\/$/, '')}/v1/articles?${new URLSearchParams({ q: words, locale: 'nl' })}`;
    /** @type {{topic: string, title: string}[] | undefined} */
    const articles = await fetch(address, { credentials: 'omit' }).then((response) => (response.ok ? response.json() : undefined)).catch(() => undefined);
    const result = articles ? t.plan.topicsFound(articles.length) : t.plan.topicsUnreachable;
    write(this.#word, result);
    say(result);
    this.#found.replaceChildren(...(articles ?? []).map(({ topic, title }) =>
      button(title, () => this.#pick(topic, title), { 'aria-label': t.plan.addTopic(title) })));
  }

  /** @param {string} topic @param {string} title */
  #pick(topic, title) {
    this.#onPick(topic);
    this.#found.replaceChildren();
    write(this.#word, t.plan.topicAdded(title));
    say(t.plan.topicAdded(title));
    this.#input.focus();
  }
}
