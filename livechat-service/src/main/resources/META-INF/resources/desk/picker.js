// @ts-check
/** A search field with a list of texts (a combobox): arrows choose, Enter takes, Escape leaves. */
import { attribute, el, write } from '../staff/dom.js';
import { t } from './texts.js';

/** @typedef {{title: string, titleLang: string, text: string, lang: string}} Suggestion */
/** @typedef {(query: string) => Promise<readonly Suggestion[] | null>} Search rejects when it fails; `null` when the question is too short */

/** Typing pauses this long before a search goes out. */
const PAUSE = 200;

export class Picker extends HTMLElement {
  #input = el('input', { type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false', 'aria-autocomplete': 'list', 'aria-expanded': 'false' });
  #status = el('p', { class: 'hint', role: 'status' });
  #list = el('ul', { role: 'listbox', class: 'suggestions', hidden: true });
  /** @type {readonly Suggestion[]} */
  #found = [];
  #at = 0;
  #searches = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause;
  /** @type {Search} */
  #search = async () => [];
  /** @type {(suggestion: Suggestion) => void} */
  onTake = () => {};
  onLeave = () => {};

  /** @param {string} name unique in the page @param {string} label @param {string} help */
  constructor(name, label, help) {
    super();
    this.name = name;
    this.label = label;
    this.help = help;
    this.hidden = true;
  }

  connectedCallback() {
    const { name, label, help } = this;
    for (const [key, value] of Object.entries({ id: name, 'aria-controls': `${name}-list`, 'aria-describedby': `${name}-help` })) attribute(this.#input, key, value);
    attribute(this.#list, 'id', `${name}-list`);
    attribute(this.#list, 'aria-label', label);
    this.#input.addEventListener('input', () => this.#typed());
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    this.append(el('div', { class: 'picker' },
      el('label', { for: name }, label),
      el('div', { class: 'picker-field' }, this.#input,
        el('button', { type: 'button', class: 'button', on: { click: () => this.onLeave() } }, t.pickerLeave)),
      el('p', { class: 'hint', id: `${name}-help` }, help), this.#status, this.#list));
  }

  /** @param {Search} search */
  open(search) {
    this.#search = search;
    this.#input.value = '';
    this.hidden = false;
    this.#show([]);
    write(this.#status, '');
    this.#input.focus();
    void this.#look();
  }

  /** Nothing that was looked for stays in the page. */
  close() {
    clearTimeout(this.#pause);
    this.#searches += 1;
    this.hidden = true;
    this.#input.value = '';
    this.#show([]);
  }

  #typed() {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#look(), PAUSE);
  }

  /** An answer to an earlier question that comes late is not shown. */
  async #look() {
    const mine = ++this.#searches;
    const query = this.#input.value.trim();
    let found;
    try {
      found = await this.#search(query);
    } catch {
      if (mine === this.#searches) this.#show([], t.pickerFailed);
      return;
    }
    if (mine !== this.#searches) return;
    this.#show(found ?? [], found ? t.pickerFound(found.length) : '');
  }

  /** @param {readonly Suggestion[]} found @param {string} [status] */
  #show(found, status = '') {
    this.#found = found;
    write(this.#status, status);
    this.#list.replaceChildren(...found.map(({ title, titleLang, text, lang }, n) => el('li', {
      role: 'option', id: `${this.name}-${n}`, on: { click: () => this.#take(n) },
    }, el('strong', { lang: titleLang }, title), ' ', el('span', { class: 'preview', lang }, text))));
    this.#list.hidden = found.length === 0;
    attribute(this.#input, 'aria-expanded', String(found.length > 0));
    this.#choose(0);
  }

  /** @param {number} n */
  #choose(n) {
    this.#at = n;
    const options = [...this.#list.children];
    for (const [each, option] of options.entries()) attribute(option, 'aria-selected', String(each === n));
    attribute(this.#input, 'aria-activedescendant', options[n]?.id);
    options[n]?.scrollIntoView({ block: 'nearest' });
  }

  /** @param {number} n */
  #take(n) {
    const suggestion = this.#found[n];
    if (suggestion) this.onTake(suggestion);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const { key, isComposing } = event;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (isComposing || (step === undefined && key !== 'Enter' && key !== 'Escape')) return;
    event.preventDefault();
    if (key === 'Escape') this.onLeave();
    else if (key === 'Enter') this.#take(this.#at);
    else if (this.#found.length) this.#choose((this.#at + (step ?? 0) + this.#found.length) % this.#found.length);
  }
}

customElements.define('gem-picker', Picker);
