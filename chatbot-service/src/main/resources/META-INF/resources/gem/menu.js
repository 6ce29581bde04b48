// @ts-check
import { button, el, outward, write } from './dom.js';
import { download } from './records.js';

/**
 * What a resident can do with the conversation besides talking. It lies over the conversation and is left by its own
 * button, by "Menu" or by Escape.
 */
export class Menu {
  #training;
  #use = el('p', { id: 'gem-use', class: 'hint' });
  #result = el('p', { role: 'status', class: 'result' });
  /** @type {HTMLButtonElement[]} */ #needStart = [];
  /** @type {HTMLElement[]} */ #needOpen;
  #conversation;
  #t;
  #base;

  /** @param {Gem.Stage} stage */
  constructor({ conversation, t, base, acts }) {
    this.#conversation = conversation;
    this.#t = t;
    this.#base = base;
    const erase = button(t.erase, acts.erase, { class: 'secondary danger' });
    const end = button(t.end, acts.end, { class: 'secondary' });
    const files = [this.#file(t.html, 'html'), this.#file(t.text, 'txt'), this.#file(t.json, 'json')];
    this.#needStart = [...files, erase];
    this.#needOpen = [end, button(t.wipe, acts.wipe, { class: 'secondary' })];
    this.#training = button(t.training, () => conversation.allowTraining(!conversation.saved.training),
      { role: 'switch', class: 'switch', 'aria-describedby': 'gem-use' });
    this.node = el('section', { class: 'menu', id: 'gem-menu', 'aria-label': t.menu, hidden: true },
      el('h3', {}, t.keep), el('div', { class: 'actions' }, ...files), this.#result,
      el('h3', {}, t.yours), this.#training, this.#use, el('div', { class: 'actions' }, erase),
      el('p', { class: 'privacy' }, outward(new URL('privacy', base).href, t.privacy, t.newTab)),
      el('h3', {}, t.stop), el('div', { class: 'actions' }, ...this.#needOpen, button(t.back, acts.back, { class: 'primary' })));
  }

  update() {
    const { saved, started, owner } = this.#conversation;
    this.#training.setAttribute('aria-checked', String(saved.training));
    write(this.#use, saved.training ? this.#t.trainingOn : this.#t.trainingOff);
    for (const each of this.#needStart) each.disabled = !started;
    for (const each of this.#needOpen) each.hidden = owner === 'closed';
  }

  /** @param {string} text @param {Gem.Format} format */
  #file(text, format) {
    return button(text, async () => {
      const outcome = await download(this.#base, this.#conversation.saved, format);
      const failed = outcome === 'not-found' ? this.#t.errors['not-found'] : this.#t.notDownloaded;
      this.#result.textContent = outcome === 'done' ? this.#t.downloaded : failed;
    }, { class: 'secondary' });
  }
}
