// @ts-check
import { button, el, icon, unseen } from './dom.js';
import { sentence } from './texts.js';

const THUMB = 'M7 11l4-8c1.7 0 2.6 1.2 2.3 2.8L12.7 9H19c1.3 0 2.1 1.1 1.8 2.3l-1.7 7A2.3 2.3 0 0 1 16.9 20H7zM3 11h4v9H3z';

/** Thumbs under an answer, and room for a comment after thumbs down. */
export class FeedbackView {
  #seq;
  #conversation;
  #t;
  #up;
  #down;
  #form;
  #comment;
  #result = el('p', { class: 'result', role: 'status' });
  #asking = false;

  /** @param {number} seq @param {Gem.Stage} stage */
  constructor(seq, { conversation, t }) {
    this.#seq = seq;
    this.#conversation = conversation;
    this.#t = t;
    this.#up = this.#thumb(t.up, 'icon', () => this.#judge(true));
    this.#down = this.#thumb(t.down, 'icon down', () => this.#judge(false));
    this.#comment = el('textarea', { id: `comment-${seq}`, rows: 2, maxlength: 1000 });
    this.#form = el('form', { class: 'comment', onsubmit: (/** @type {Event} */ event) => this.#send(event) },
      el('label', { for: `comment-${seq}` }, t.missed), el('p', { class: 'hint' }, t.noPersonal), this.#comment,
      el('button', { type: 'submit', class: 'secondary' }, t.sendComment));
    this.node = el('div', { class: 'feedback' },
      el('div', { role: 'group', 'aria-label': t.helped, class: 'thumbs' }, el('span', { 'aria-hidden': 'true' }, t.helped), this.#up, this.#down),
      this.#form, this.#result);
  }

  update() {
    const helpful = this.#conversation.saved.feedback[this.#seq];
    this.#up.setAttribute('aria-pressed', String(helpful === true));
    this.#down.setAttribute('aria-pressed', String(helpful === false));
    this.#form.hidden = !this.#asking || helpful !== false;
  }

  /** @param {string} name @param {string} look @param {() => void} act */
  #thumb(name, look, act) {
    const thumb = button('', act, { class: 'thumb' });
    thumb.append(icon(THUMB, look), unseen(name));
    return thumb;
  }

  /** @param {boolean} helpful */
  async #judge(helpful) {
    this.#asking = !helpful;
    const done = this.#conversation.feedback(this.#seq, helpful);
    this.#form.scrollIntoView({ block: 'nearest' });
    this.#show(await done, '');
  }

  /** @param {Event} event */
  async #send(event) {
    event.preventDefault();
    const comment = this.#comment.value.trim();
    if (!comment) return this.#comment.focus();
    const problem = await this.#conversation.feedback(this.#seq, false, comment);
    if (!problem) {
      this.#asking = false;
      this.#comment.value = '';
      this.#down.focus();
    }
    this.#show(problem, this.#t.thanks);
    this.update();
  }

  /** @param {Gem.Problem | null} problem @param {string} done */
  #show(problem, done) {
    this.#result.textContent = sentence(this.#t, problem) || done;
  }
}
