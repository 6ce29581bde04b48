// @ts-check
/** Finds a topic by typing: a combobox with a list, after the ARIA pattern, worked by mouse or keys. */
import { say } from './announcer.js';
import { attribute, el } from '../staff/dom.js';
import { Field } from './field.js';
import { t } from './texts.js';

/** @typedef {{topic: string, title: string}} Choice */

const MOST_SHOWN = 40;
/** So long after the last key the number of topics is said. */
const SAID_AFTER = 700;

/** Without capitals and accents. @param {string} text */
export const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export class TopicPicker {
  #input;
  #list;
  #choices;
  /** @type {Choice[]} */
  #found = [];
  #active = -1;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #saying;
  topic = '';
  onPick = () => {};

  /** @param {string} id @param {string} label @param {Choice[]} choices @param {string} [hint] */
  constructor(id, label, choices, hint = t.picker.hint) {
    this.#choices = choices;
    this.#list = el('ul', { role: 'listbox', id: `${id}-list`, class: 'options', 'aria-label': label, hidden: true });
    this.#input = el('input', {
      type: 'text', id, role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': `${id}-list`,
      on: {
        input: () => this.#search(),
        click: () => this.#list.hidden && this.#search(),
        blur: () => this.#leave(),
        keydown: (/** @type {KeyboardEvent} */ event) => this.#key(event),
      },
    });
    this.field = new Field(this.#input, label, { hint, after: this.#list });
    this.field.node.classList.add('picker');
  }

  /** @param {string} topic */
  choose(topic) {
    this.topic = topic;
    this.#input.value = this.#choices.find((choice) => choice.topic === topic)?.title ?? topic;
    this.field.remark([]);
    this.#close();
  }

  #search() {
    const words = folded(this.#input.value).split(/\s+/);
    const all = this.topic && this.#input.value === this.#choices.find(({ topic }) => topic === this.topic)?.title;
    if (!all) this.topic = '';
    this.#found = this.#choices
      .filter(({ topic, title }) => all || words.every((word) => folded(`${title} ${topic}`).includes(word)))
      .slice(0, MOST_SHOWN);
    this.#active = -1;
    this.#list.replaceChildren(...this.#found.map((choice, i) => this.#option(choice, i)));
    this.#list.hidden = this.#found.length === 0;
    attribute(this.#input, 'aria-expanded', String(!this.#list.hidden));
    attribute(this.#input, 'aria-activedescendant', undefined);
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => say(t.picker.found(this.#found.length)), SAID_AFTER);
  }

  /** @param {Choice} choice @param {number} i */
  #option({ topic, title }, i) {
    return el('li', {
      role: 'option', id: `${this.#list.id}-${i}`, 'aria-selected': 'false',
      on: { mousedown: (/** @type {MouseEvent} */ event) => event.preventDefault(), click: () => this.#pick(topic) },
    }, title, ' ', el('small', {}, topic));
  }

  /** @param {string} topic */
  #pick(topic) {
    this.choose(topic);
    this.onPick();
  }

  /** A name that was typed in full needs no choosing. */
  #leave() {
    const typed = folded(this.#input.value.trim());
    const choice = this.#choices.find(({ topic, title }) => folded(title) === typed || topic === typed);
    if (!this.topic && choice) this.#pick(choice.topic);
    this.#close();
  }

  #close() {
    clearTimeout(this.#saying);
    this.#list.hidden = true;
    attribute(this.#input, 'aria-expanded', 'false');
    attribute(this.#input, 'aria-activedescendant', undefined);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const open = !this.#list.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) this.#search();
      this.#move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      const choice = this.#found[Math.max(this.#active, 0)];
      if (choice) this.#pick(choice.topic);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      this.#close();
    }
  }

  /** @param {number} step */
  #move(step) {
    const n = this.#found.length;
    if (n === 0) return;
    this.#active = this.#active < 0 && step < 0 ? n - 1 : (this.#active + step + n) % n;
    for (const [i, option] of [...this.#list.children].entries()) {
      attribute(option, 'aria-selected', String(i === this.#active));
      if (i === this.#active) option.scrollIntoView({ block: 'nearest' });
    }
    attribute(this.#input, 'aria-activedescendant', `${this.#list.id}-${this.#active}`);
  }
}
