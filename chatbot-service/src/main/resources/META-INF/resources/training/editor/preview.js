// @ts-check
/** The article as a resident sees it in the chat. */
import { attribute, button, el, outward } from '../../staff/dom.js';
import { t } from '../texts.js';

/** @typedef {import('../types.js').Article} Article */
/** @typedef {'nl' | 'en'} Shown */

/** Paragraphs and lines that begin with "- " as a list. @param {string} text */
export function prose(text) {
  const body = el('div', { class: 'prose' });
  let last = '';
  for (const line of text.split('\n')) {
    const item = /^\s*[-•]\s+(.*)/.exec(line)?.[1];
    const kind = item !== undefined ? 'list' : line.trim() ? 'paragraph' : '';
    if (kind === 'list' && last !== 'list') body.append(el('ul'));
    if (kind === 'list') body.lastElementChild?.append(el('li', {}, item));
    else if (kind && last === 'paragraph') body.lastElementChild?.append(el('br'), line);
    else if (kind) body.append(el('p', {}, line));
    last = kind;
  }
  return body;
}

/** @param {string} url */
const safe = (url) => URL.canParse(url) && new URL(url).protocol === 'https:';

export class Preview extends HTMLElement {
  /** @type {Shown} */
  #language = 'nl';
  #buttons = { nl: button(t.languages.nl, () => this.#switch('nl')), en: button(t.languages.en, () => this.#switch('en')) };
  #message = el('article', { class: 'message', 'aria-label': t.editor.preview });
  /** @type {Article | undefined} */
  #article;

  connectedCallback() {
    if (this.childElementCount) return;
    this.append(el('section', { class: 'panel', 'aria-labelledby': 'preview-title' },
      el('h2', { id: 'preview-title' }, t.editor.preview),
      el('div', { role: 'group', class: 'actions', 'aria-label': t.editor.previewLanguage }, ...Object.values(this.#buttons)),
      this.#message));
    this.#draw();
  }

  /** @param {Article} article */
  show(article) {
    this.#article = article;
    this.#draw();
  }

  /** @param {Shown} language */
  #switch(language) {
    this.#language = language;
    this.#draw();
  }

  #draw() {
    for (const [name, each] of Object.entries(this.#buttons)) attribute(each, 'aria-pressed', String(name === this.#language));
    const language = this.#language;
    const text = this.#article?.answer?.[language] ?? '';
    const links = (this.#article?.links ?? []).filter(({ url }) => safe(url));
    const who = el('p', { class: 'hint', lang: language }, el('strong', {}, 'Gem'));
    attribute(this.#message, 'lang', text ? language : undefined);
    if (!text.trim()) return this.#message.replaceChildren(who, el('p', { class: 'hint' }, t.editor.previewEmpty));
    this.#message.replaceChildren(who, prose(text), el('ul', { class: 'links' }, ...links.map(({ title, url }) =>
      el('li', {}, outward(url, title[language] || title.nl || url, t.newTab)))));
  }
}

customElements.define('gem-preview', Preview);
