// @ts-check
import { el, write } from './dom.js';
import { author, bubble, MessageView, OutgoingView, prose } from './message-view.js';
import { day, fill } from './texts.js';

const MARGIN = 16;
const NEAR = 60;

/**
 * What was said, in order, then what is on its way. It follows the end of the conversation as long as the reader is
 * there, but never past the beginning of a long answer.
 */
export class LogView {
  /** @type {Map<number, MessageView>} */ #shown = new Map();
  /** @type {Map<string, OutgoingView>} */ #outgoing = new Map();
  /** @type {Map<number, HTMLElement>} */ #streams = new Map();
  #said = el('div', { class: 'said' });
  #coming = el('div', { class: 'coming' });
  #typing = el('p', { class: 'typing', hidden: true });
  #intro = el('div', { class: 'intro' });
  #conversation;
  #t;
  #locale;
  #stage;
  #followed = 0;

  /** @param {Gem.Stage} stage @param {Node} cards what follows the messages */
  constructor(stage, cards) {
    const { conversation, t, locale } = stage;
    this.#stage = stage;
    this.#conversation = conversation;
    this.#t = t;
    this.#locale = locale;
    this.node = el('div', { role: 'log', 'aria-live': 'off', 'aria-label': t.log, tabindex: 0, class: 'log' },
      this.#intro, this.#said, this.#coming, this.#typing, cards);
  }

  update() {
    const follow = this.#atEnd();
    this.#introduce();
    this.#showMessages();
    this.#showOutgoing();
    this.#showStreams();
    this.#showTyping();
    if (follow) this.follow();
  }

  /** Scrolls to the newest, or to where the newest answer begins when it is longer than the window. */
  follow() {
    const frame = this.#frame();
    const newest = this.#newest();
    const end = frame.scrollHeight - frame.clientHeight;
    const top = newest ? newest.getBoundingClientRect().top - frame.getBoundingClientRect().top + frame.scrollTop - MARGIN : end;
    frame.scrollTop = Math.min(end, Math.max(0, top));
    this.#followed = frame.scrollTop;
  }

  /** On a very low screen the whole panel scrolls instead of the log. */
  #frame() {
    const panel = this.node.closest('.panel');
    return panel && panel.scrollHeight > panel.clientHeight + 1 && this.node.scrollHeight <= this.node.clientHeight + 1 ? panel : this.node;
  }

  #atEnd() {
    const frame = this.#frame();
    return frame.scrollTop >= Math.min(this.#followed, frame.scrollHeight - frame.clientHeight) - NEAR;
  }

  /** @returns {HTMLElement | null | undefined} what should not scroll out at the top */
  #newest() {
    const card = this.node.querySelector('.card:not([hidden])');
    const last = [...this.node.querySelectorAll('.message')].at(-1);
    return card ?? (last?.matches('.resident') ? null : last);
  }

  #introduce() {
    const { started, saved } = this.#conversation;
    if (!started || this.#intro.childElementCount) return;
    this.#intro.append(prose(saved.disclosure, saved.locale),
      el('p', { class: 'hint' }, fill(this.#t.deletedAt, { day: day(this.#locale, saved.deletedAt) })));
  }

  #showMessages() {
    const { messages } = this.#conversation;
    messages.forEach((message, place) => {
      if (this.#shown.has(message.seq)) return;
      const view = new MessageView(message, this.#stage);
      this.#shown.set(message.seq, view);
      this.#said.insertBefore(view.node, this.#said.children[place] ?? null);
    });
    for (const view of this.#shown.values()) view.update();
  }

  #showOutgoing() {
    const { outgoing } = this.#conversation;
    for (const [clientId, view] of this.#outgoing) {
      const entry = outgoing.get(clientId);
      if (entry && view.shows(entry)) continue;
      view.node.remove();
      this.#outgoing.delete(clientId);
    }
    for (const [clientId, entry] of outgoing) {
      if (this.#outgoing.has(clientId)) continue;
      const view = new OutgoingView(entry, this.#t, () => this.#conversation.retry(entry));
      this.#outgoing.set(clientId, view);
      this.#coming.append(view.node);
    }
  }

  #showStreams() {
    const { streams } = this.#conversation;
    this.node.setAttribute('aria-busy', String(streams.size > 0));
    for (const [replyTo, node] of this.#streams) {
      if (streams.has(replyTo)) continue;
      node.remove();
      this.#streams.delete(replyTo);
    }
    for (const [replyTo, text] of streams) {
      const body = prose(text, this.#conversation.saved.locale);
      const shown = this.#streams.get(replyTo);
      if (shown) shown.lastElementChild?.replaceWith(body);
      else {
        const node = bubble('gem pending', this.#t.gem, '', body);
        this.#streams.set(replyTo, node);
        this.#coming.append(node);
      }
    }
  }

  #showTyping() {
    const { typing, state } = this.#conversation;
    this.#typing.hidden = typing === '';
    const name = state?.agent ?? this.#t.someone;
    if (typing) write(this.#typing, typing === 'gem' ? this.#t.gemTyping : fill(this.#t.agentTyping, { name }));
  }
}

/** A message as it should be heard. @param {Gem.Texts} t @param {Gem.Message} message */
export function spoken(t, message) {
  const choices = (message.choices ?? []).map(({ title }) => `${title}.`);
  return [`${author(t, message)}: ${message.text}`, ...choices].join(' ');
}
