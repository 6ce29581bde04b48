// @ts-check
/** The box to write in: an answer to the resident, or a note that the resident never sees. */
import { attribute, el, write } from '../staff/dom.js';
import { Suggestions } from './suggestions.js';
import { t } from './texts.js';
import { MOST_CODE_POINTS } from './writing.js';

/** @typedef {import('./desk.js').Desk} Desk */
/** @typedef {'reply' | 'note'} Mode */

/** From here on the agent sees how much room is left. */
const COUNT_FROM = 1800;

export class Composer extends HTMLElement {
  #tabs = { reply: this.#tab('reply', t.replyTab), note: this.#tab('note', t.noteTab) };
  #label = el('label', { for: 'composer-text' });
  #box = el('textarea', { id: 'composer-text', rows: 3, 'aria-describedby': 'composer-help composer-count' });
  #count = el('span', { id: 'composer-count', class: 'counter' });
  #send = el('button', { type: 'submit', class: 'button primary' });
  #suggestions = new Suggestions();
  #form = el('form', { class: 'composer' });
  #panel = el('div', { id: 'composer-panel', role: 'tabpanel' }, this.#suggestions, this.#form);
  /** @type {Desk | undefined} */
  #desk;

  connectedCallback() {
    const tabs = el('div', { role: 'tablist', class: 'tabs', 'aria-label': t.writing }, this.#tabs.reply, this.#tabs.note);
    const help = el('span', { id: 'composer-help', class: 'hint' }, t.enterSends);
    this.#form.append(el('div', { class: 'composer-head' }, this.#label, help), this.#box,
      el('div', { class: 'composer-foot' }, this.#suggestions.buttons, this.#count, this.#send));
    this.append(tabs, this.#panel);
    tabs.addEventListener('keydown', (event) => this.#moveTab(event));
    this.#suggestions.onToggle = () => (this.#form.hidden = this.#suggestions.open);
    this.#suggestions.onLeave = () => this.#box.focus();
    this.#suggestions.onTake = (text) => this.#insert(text);
    this.#box.addEventListener('input', () => this.#typed());
    this.#box.addEventListener('keydown', (event) => this.#maybeSend(event));
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#desk?.writing.send();
    });
  }

  /** @param {Desk} desk */
  draw(desk) {
    this.#desk = desk;
    this.#suggestions.draw(desk);
    const conversation = desk.selected;
    if (!conversation) return this.clear();
    const { mode, drafts } = conversation;
    for (const [name, tab] of Object.entries(this.#tabs)) {
      attribute(tab, 'aria-selected', String(name === mode));
      attribute(tab, 'tabindex', name === mode ? 0 : -1);
    }
    attribute(this.#panel, 'aria-labelledby', `composer-${mode}`);
    this.classList.toggle('note', mode === 'note');
    write(this.#label, mode === 'note' ? t.noteLabel : t.replyLabel);
    write(this.#send, mode === 'note' ? t.saveNote : t.send);
    if (this.#box.value !== drafts[mode]) this.#box.value = drafts[mode];
    const length = [...drafts[mode].trim()].length;
    const room = MOST_CODE_POINTS - length;
    write(this.#count, length < COUNT_FROM ? '' : room < 0 ? t.charactersOver(-room) : t.charactersLeft(room));
    attribute(this.#box, 'aria-invalid', room < 0 ? 'true' : undefined);
  }

  /** No draft stays in the page when its conversation has gone. */
  clear() {
    this.#box.value = '';
  }

  focusBox() {
    this.#suggestions.close();
    this.#box.focus();
  }

  openCanned() {
    this.#suggestions.openCanned();
  }

  openArticles() {
    this.#suggestions.openArticles();
  }

  toggleNote() {
    if (!this.#desk?.selected) return;
    this.#choose(this.#desk.selected.mode === 'note' ? 'reply' : 'note');
    this.#box.focus();
  }

  /** @param {Mode} mode @param {string} text */
  #tab(mode, text) {
    return el('button', {
      type: 'button', role: 'tab', id: `composer-${mode}`, 'aria-controls': 'composer-panel', on: { click: () => this.#choose(mode) },
    }, text);
  }

  /** @param {Mode} mode */
  #choose(mode) {
    if (!this.#desk?.selected) return;
    this.#desk.selected.mode = mode;
    this.#desk.changed();
  }

  /** @param {KeyboardEvent} event */
  #moveTab(event) {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const mode = this.#desk?.selected?.mode === 'note' ? 'reply' : 'note';
    this.#choose(mode);
    this.#tabs[mode].focus();
  }

  #typed() {
    const desk = this.#desk;
    if (!desk?.selected) return;
    const asksForWords = desk.selected.mode === 'reply' && this.#box.value === '/' && desk.selected.drafts.reply === '';
    if (asksForWords) {
      this.#box.value = '';
      return this.#suggestions.openCanned();
    }
    desk.selected.drafts[desk.selected.mode] = this.#box.value;
    if (desk.selected.mode === 'reply') desk.writing.typing();
    desk.changed();
  }

  /** Where the cursor was, to be changed before it is sent. @param {string} text */
  #insert(text) {
    const desk = this.#desk;
    if (!desk?.selected) return;
    const { selectionStart, selectionEnd, value } = this.#box;
    const before = value.slice(0, selectionStart);
    const gap = before === '' || /\s$/.test(before) ? '' : ' ';
    const upToText = before + gap + text;
    this.#box.value = upToText + value.slice(selectionEnd);
    desk.selected.drafts[desk.selected.mode] = this.#box.value;
    this.#box.focus();
    this.#box.setSelectionRange(upToText.length, upToText.length);
    this.#box.scrollTop = this.#box.scrollHeight;
    desk.changed();
  }

  /** @param {KeyboardEvent} event */
  #maybeSend(event) {
    if (event.key !== 'Enter' || event.shiftKey || event.altKey || event.isComposing) return;
    event.preventDefault();
    this.#desk?.writing.send();
  }
}

customElements.define('gem-composer', Composer);
