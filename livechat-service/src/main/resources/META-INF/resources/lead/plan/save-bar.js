// @ts-check
/** Always in sight while the form is: how much is not saved, saving it, and the way back. */
import { say } from '../announcer.js';
import { attribute, button, el, write } from '../../staff/dom.js';
import { t } from '../texts.js';

export class SaveBar {
  #copy;
  #state = el('p', { class: 'chip' });
  #save = button(t.plan.save, () => this.onSave(), { class: 'primary', id: 'save' });
  #undo = button(t.plan.undo, () => this.#back(t.plan.undone, () => this.#copy.undo()));
  #revert = button(t.plan.revert, () => this.#back(t.plan.reverted, () => this.#copy.revert()));
  node = el('div', { class: 'save-bar', role: 'group', 'aria-label': t.plan.saving }, this.#state,
    el('div', { class: 'actions' }, this.#undo, this.#revert, this.#save));
  onSave = () => {};

  /** @param {import('./working-copy.js').WorkingCopy} copy */
  constructor(copy) {
    this.#copy = copy;
  }

  get button() {
    return this.#save;
  }

  draw() {
    const n = this.#copy.changed.length;
    this.#state.className = n ? 'chip chip-warn' : 'chip';
    write(this.#state, n ? t.plan.unsaved(n) : t.plan.allSaved);
    attribute(this.#undo, 'aria-disabled', this.#copy.canUndo ? undefined : 'true');
    attribute(this.#revert, 'aria-disabled', n ? undefined : 'true');
    attribute(this.#save, 'aria-disabled', n ? undefined : 'true');
  }

  /** @param {string} words @param {() => void} act */
  #back(words, act) {
    if (!this.#copy.canUndo && !this.#copy.dirty) return;
    act();
    say(`${words} ${this.#state.textContent}`);
  }
}
