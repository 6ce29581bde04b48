// @ts-check
import { button, el, outward } from './dom.js';
import { fill, sentence, time } from './texts.js';

/** Who says it, in words. @param {Gem.Texts} t @param {{author: string, name?: string}} message */
export function author(t, { author, name }) {
  if (author === 'resident') return t.you;
  if (author === 'agent') return name ? fill(t.staff, { name }) : t.someone;
  return author === 'gem' ? t.gem : t.system;
}

/** Paragraphs and "- " lists. @param {string} text @param {string} [lang] @returns {HTMLElement} */
export function prose(text, lang) {
  const body = el('div', { class: 'prose', lang });
  let last = '';
  for (const line of text.split('\n')) {
    const item = /^\s*[-•]\s+(.*)/.exec(line);
    const kind = item ? 'list' : line.trim() ? 'paragraph' : '';
    if (item && last !== 'list') body.append(el('ul'));
    if (item) body.lastElementChild?.append(el('li', {}, item[1]));
    else if (kind && last === 'paragraph') body.lastElementChild?.append(el('br'), line);
    else if (kind) body.append(el('p', {}, line));
    last = kind;
  }
  return body;
}

/** The frame of a message: sender, time and what it says. @param {string} side @param {string} who @param {string} when @param {...Node} parts */
export function bubble(side, who, when, ...parts) {
  return el('article', { class: `message ${side}`, 'aria-label': when ? `${who}, ${when}` : who },
    el('p', { class: 'meta' }, el('strong', {}, who), when ? ` ${when}` : null), ...parts);
}

/** One message of the log; its text stands, its buttons follow the state of the conversation. */
export class MessageView {
  /** @type {HTMLButtonElement[]} */ #choices = [];
  /** @type {HTMLButtonElement | null} */ #talk = null;
  /** @type {import('./feedback-view.js').FeedbackView | undefined} */ #feedback;
  #message;
  #acts;
  #conversation;

  /** @param {Gem.Message} message @param {Gem.Stage} stage */
  constructor(message, { conversation, t, locale, acts }) {
    this.#message = message;
    this.#conversation = conversation;
    this.#acts = acts;
    const lang = message.author === 'gem' || message.author === 'system' ? conversation.saved.locale : undefined;
    const side = `${message.author} ${message.kind}`;
    this.node = bubble(side, author(t, message), time(locale, message.sentAt), prose(message.text, lang));
    this.#addLinks(t, lang);
    if (message.choices?.length) {
      this.#choices = message.choices.map((choice) => button(choice.title, () => acts.choose(choice), { class: 'choice', lang }));
      this.node.append(el('div', { role: 'group', 'aria-label': t.choices, class: 'choices' }, ...this.#choices));
    }
    if (message.offerHandover) {
      this.#talk = button(t.talk, acts.talk, { class: 'secondary' });
      this.node.append(this.#talk);
    }
  }

  update() {
    const { owner, messages, outgoing } = this.#conversation;
    const later = outgoing.size > 0 || messages.some(({ seq, author }) => seq > this.#message.seq && author === 'resident');
    for (const choice of this.#choices) choice.disabled = later || owner !== 'gem';
    if (this.#talk) this.#talk.hidden = owner !== 'gem';
    if (this.#message.kind === 'answer' && !this.#feedback) this.#judge();
    this.#feedback?.update();
  }

  #judge() {
    this.#feedback = this.#acts.feedback(this.#message.seq);
    if (this.#feedback) this.node.append(this.#feedback.node);
  }

  /** Only https leads out of here. @param {Gem.Texts} t @param {string | undefined} lang */
  #addLinks(t, lang) {
    const safe = (this.#message.links ?? []).filter(({ url }) => URL.canParse(url) && new URL(url).protocol === 'https:');
    if (safe.length === 0) return;
    const items = safe.map(({ url, title }) => el('li', { lang }, outward(url, title, t.newTab)));
    this.node.append(el('ul', { class: 'links', 'aria-label': t.links }, ...items));
  }
}

/** What the resident sent and the server has not numbered yet. */
export class OutgoingView {
  #entry;

  /** @param {Gem.Outgoing} entry @param {Gem.Texts} t @param {() => void} retry */
  constructor(entry, t, retry) {
    this.#entry = entry;
    const { text, error = '', stored } = entry;
    const state = error ? el('p', { class: 'problem' }, sentence(t, { code: error })) : el('p', { class: 'sending' }, stored ? '' : t.sending);
    this.node = bubble('resident', t.you, '', prose(text), state);
    if (['too-fast', 'unavailable', 'not-started'].includes(error)) this.node.append(button(t.retry, retry, { class: 'secondary' }));
  }

  /** @param {Gem.Outgoing} entry */
  shows(entry) {
    return this.#entry === entry;
  }
}
