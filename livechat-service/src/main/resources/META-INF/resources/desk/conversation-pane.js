// @ts-check
/** The conversation that is on screen, or why there is none. */
import { Composer } from './composer.js';
import { topicOf } from './conversation.js';
import { el, write } from '../staff/dom.js';
import { DueTime } from './due-time.js';
import { LogView } from './log-view.js';
import { stateOf } from './mine-pane.js';
import { t } from './texts.js';

/** @typedef {import('./desk.js').Desk} Desk */

export class ConversationPane extends HTMLElement {
  #heading = el('h2', { id: 'conversation-heading', tabindex: -1 });
  #state = el('span', { class: 'chip chip-strong' });
  #due = new DueTime();
  #history = el('span', { class: 'chip' });
  #close = el('button', { type: 'button', class: 'button', on: { click: () => this.onClose() } }, t.close);
  #transfer = el('button', { type: 'button', class: 'button', on: { click: () => this.onTransfer() } }, t.transfer);
  #word = el('p', { class: 'hint large' });
  #log = new LogView();
  #typing = el('p', { class: 'typing' });
  #composer = new Composer();
  #shown = '';
  onClose = () => {};
  onTransfer = () => {};

  connectedCallback() {
    const chips = el('p', { class: 'chips' }, this.#state, ' ', this.#due, ' ', this.#history);
    const header = el('header', { class: 'conversation-head' }, el('div', {}, this.#heading, chips), el('div', { class: 'acts' }, this.#transfer, this.#close));
    this.append(el('section', { 'aria-labelledby': 'conversation-heading', class: 'conversation' },
      header, this.#word, this.#log, this.#typing, this.#composer));
  }

  /** @param {Desk} desk */
  draw(desk) {
    const { selected: conversation, parting } = desk;
    const hadFocus = this.contains(document.activeElement);
    const active = conversation?.state === 'active';
    const open = active && !conversation.leaving;
    const opened = open && this.#shown === `${conversation.id} waits`;
    const onHeading = document.activeElement === this.#heading;
    write(this.#heading, conversation ? `${conversation.name} · ${topicOf(conversation.facts.topic)}` : parting?.title ?? t.nothingChosen);
    write(this.#word, conversation ? t.connectingHelp : parting?.text ?? t.nothingChosenHelp);
    this.#word.hidden = active === true;
    this.#state.hidden = !conversation;
    if (conversation) write(this.#state, stateOf(conversation));
    this.#due.draw(active ? conversation.due : null);
    this.#drawHistory(conversation?.facts.historyShared);
    this.#close.hidden = this.#transfer.hidden = !open;
    this.#log.hidden = !active;
    this.#composer.hidden = !open;
    if (active) this.#log.draw(conversation, desk.agent);
    else this.#log.clear();
    this.#composer.draw(desk);
    write(this.#typing, active && conversation.typingUntil > Date.now() ? t.residentTypes : '');
    this.#shown = conversation ? `${conversation.id}${open ? '' : ' waits'}` : '';
    if (opened && onHeading) this.#composer.focusBox();
    else if (hadFocus && !this.#stillFocused()) this.#heading.focus();
  }

  /** To the box, or to the heading while there is nothing to write. */
  enter() {
    if (this.#composer.hidden || matchMedia('(max-width: 60rem)').matches) this.#heading.focus();
    else this.#composer.focusBox();
  }

  toggleNote() {
    if (!this.#composer.hidden) this.#composer.toggleNote();
  }

  openCanned() {
    if (!this.#composer.hidden) this.#composer.openCanned();
  }

  openArticles() {
    if (!this.#composer.hidden) this.#composer.openArticles();
  }

  set onTakeBack(/** @type {(clientId: string) => void} */ listener) {
    this.#log.onTakeBack = (clientId) => {
      listener(clientId);
      this.#composer.focusBox();
    };
  }

  /** @param {boolean | undefined} shared */
  #drawHistory(shared) {
    this.#history.hidden = shared === undefined;
    write(this.#history, shared ? t.historyShared : t.historyNotShared);
  }

  /** Hiding or removing an element silently drops the focus that was in it. */
  #stillFocused() {
    const focused = document.activeElement;
    return focused !== null && this.contains(focused) && focused.checkVisibility();
  }
}

customElements.define('gem-conversation', ConversationPane);
