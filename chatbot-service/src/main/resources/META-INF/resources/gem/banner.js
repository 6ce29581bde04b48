// @ts-check
import { button, el, write } from './dom.js';
import { fill, sentence } from './texts.js';

/** What has to be in sight above the conversation: the connection, whom one talks to, and what went wrong. */
export class Banner {
  #link = el('p', { class: 'banner warning', hidden: true });
  #refused;
  #where = el('div', { class: 'banner', hidden: true });
  #who = el('strong');
  #wait = el('span');
  #cancel;
  #stay;
  #problem = el('p', { class: 'banner warning', hidden: true });
  #conversation;
  #t;
  #announce;
  #locale;
  #language;
  #said = { link: '', where: '', problem: '' };

  /** @param {Gem.Stage} stage */
  constructor({ conversation, t, locale, acts }) {
    this.#conversation = conversation;
    this.#t = t;
    this.#locale = locale;
    this.#announce = acts.announce;
    this.#language = el('div', { class: 'banner', hidden: true }, el('p', {}, t.otherLanguage), button(t.again, acts.again, { class: 'secondary' }));
    this.#cancel = button(t.cancel, () => {
      acts.away();
      conversation.cancelHandover();
    }, { class: 'secondary' });
    this.#stay = button(t.here, () => {
      acts.away();
      conversation.stay();
    }, { class: 'secondary' });
    this.#refused = button(t.tryAgain, () => conversation.reconnect(), { class: 'secondary', hidden: true });
    this.#where.append(el('p', {}, this.#who, ' ', this.#wait), this.#cancel, this.#stay);
    this.node = el('div', { class: 'banners' }, this.#link, this.#refused, this.#where, this.#language, this.#problem);
  }

  update() {
    const { link, problem, owner, state } = this.#conversation;
    const trouble = link === 'lost' ? this.#t.lost : link === 'refused' ? this.#t.refused : '';
    this.#put('link', this.#link, trouble);
    this.#refused.hidden = link !== 'refused';
    this.#put('problem', this.#problem, sentence(this.#t, problem));
    write(this.#who, this.#with());
    write(this.#wait, this.#waits() ? this.#waiting() : '');
    this.#stay.hidden = !state?.answerBy;
    this.#cancel.hidden = !this.#waits();
    this.#where.hidden = owner === 'gem';
    this.#language.hidden = owner !== 'gem' || this.#conversation.saved.locale === this.#locale;
    const where = `${this.#who.textContent}. ${this.#wait.textContent}`.trim();
    if (this.#said.where && this.#said.where !== where) this.#announce(where);
    this.#said.where = where;
  }

  /** Also when the agent has gone or gave the conversation away. */
  #waits() {
    const { owner, state } = this.#conversation;
    return owner === 'queue' || (owner === 'agent' && state?.owner === 'agent' && !state.agent);
  }

  #with() {
    const { owner, state } = this.#conversation;
    if (this.#waits()) return this.#t.queue;
    if (owner === 'closed') return this.#t.closed;
    if (owner === 'gem') return this.#t.withGem;
    return state?.agent ? fill(this.#t.withAgent, { name: state.agent }) : this.#t.withSomeone;
  }

  #waiting() {
    const position = this.#conversation.state?.position;
    const waitSeconds = this.#conversation.state?.waitSeconds;
    const minutes = Math.max(1, Math.ceil(waitSeconds / 60));
    const wait = waitSeconds == null ? '' : minutes === 1 ? this.#t.waitOne : fill(this.#t.wait, { n: minutes });
    return `${position ? fill(this.#t.position, { n: position }) : ''} ${wait}`.trim();
  }

  /** @param {'link' | 'problem'} what @param {HTMLElement} line @param {string} text */
  #put(what, line, text) {
    line.hidden = !text;
    write(line, text);
    if (text && this.#said[what] !== text) this.#announce(text);
    this.#said[what] = text;
  }
}
