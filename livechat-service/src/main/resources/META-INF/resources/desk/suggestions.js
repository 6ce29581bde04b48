// @ts-check
/** Texts to start an answer with: the desk's own words, and the articles of Gem. */
import { searchArticles } from './articles.js';
import { CannedAnswers } from './canned-answers.js';
import { el } from '../staff/dom.js';
import { Picker } from './picker.js';
import { t } from './texts.js';

/** @typedef {import('./desk.js').Desk} Desk */

export class Suggestions extends HTMLElement {
  #canned = new Picker('canned', t.cannedLabel, t.cannedHelp);
  #articles = new Picker('articles', t.articlesLabel, t.articlesHelp);
  #answers = new CannedAnswers();
  #cannedButton = el('button', { type: 'button', class: 'button small', on: { click: () => this.openCanned() } }, t.canned);
  #articlesButton = el('button', { type: 'button', class: 'button small', on: { click: () => this.openArticles() } }, t.articles);
  buttons = el('div', { class: 'suggestion-buttons' }, this.#cannedButton, this.#articlesButton);
  /** @type {Desk | undefined} */
  #desk;
  #about = '';
  /** @type {(text: string, title: string) => void} */
  onTake = () => {};
  /** The lists opened or closed; the focus went with them when opened. */
  onToggle = () => {};
  onLeave = () => {};

  connectedCallback() {
    this.append(this.#canned, this.#articles);
    for (const picker of this.#pickers) {
      picker.onLeave = () => {
        this.close();
        this.onLeave();
      };
      picker.onTake = ({ text, title }) => {
        this.close();
        this.onTake(text, title);
      };
    }
  }

  get open() {
    return this.#pickers.some(({ hidden }) => !hidden);
  }

  /** A list falls away with the conversation that it was opened for. @param {Desk} desk */
  draw(desk) {
    this.#desk = desk;
    this.#articlesButton.hidden = !desk.me.articles;
    if (this.#about !== (desk.selectedId ?? '')) this.close();
    this.#about = desk.selectedId ?? '';
  }

  openCanned() {
    const conversation = this.#desk?.selected;
    if (!this.#desk || !conversation) return;
    const { agent } = this.#desk;
    this.#show(this.#canned, (query) => this.#answers.find(query, conversation, agent));
  }

  openArticles() {
    const address = this.#desk?.me.articles;
    const conversation = this.#desk?.selected;
    if (!address || !conversation) return;
    this.#show(this.#articles, (query) => searchArticles(address, query, conversation.facts.locale ?? 'nl'));
  }

  close() {
    if (!this.open) return;
    for (const picker of this.#pickers) picker.close();
    this.onToggle();
  }

  /** @param {Picker} picker @param {import('./picker.js').Search} search */
  #show(picker, search) {
    for (const other of this.#pickers) if (other !== picker) other.close();
    picker.open(search);
    this.onToggle();
  }

  get #pickers() {
    return [this.#canned, this.#articles];
  }
}

customElements.define('gem-suggestions', Suggestions);
