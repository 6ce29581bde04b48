// @ts-check
/** What Gem did not understand, doubted or was disliked for, as groups of questions that look alike. */
import { say } from '../announcer.js';
import { attempt } from '../../staff/attempt.js';
import { el, write } from '../../staff/dom.js';
import { server } from '../server.js';
import { language, t } from '../texts.js';
import { ClusterCard } from './cluster-card.js';

export class InboxView extends HTMLElement {
  #total = el('p', { class: 'intro', id: 'inbox-total' }, t.loading);
  #list = el('ul', { class: 'stack', 'aria-label': t.inbox.list });
  #left = 0;

  connectedCallback() {
    if (this.childElementCount) return;
    this.append(el('p', { class: 'hint' }, t.inbox.intro), this.#total, this.#list);
    attempt(() => this.#load());
  }

  async #load() {
    const { clusters, total } = await server.inbox();
    const topics = (await server.articles()).map(({ topic, title, titleEn }) => ({ topic, title: language === 'en' ? titleEn ?? title : title }));
    this.#left = total;
    this.#list.replaceChildren(...clusters.map((cluster) => {
      const card = new ClusterCard(cluster, topics);
      card.onReviewed = (questions, words) => this.#reviewed(card, questions, words);
      return el('li', {}, card);
    }));
    this.#count();
  }

  /** The questions are out of the inbox; a group without any goes, and the focus moves to the next.
   * @param {ClusterCard} card @param {number} questions how many @param {string} words */
  #reviewed(card, questions, words) {
    this.#left -= questions;
    this.#count();
    say(words);
    if (!card.empty) return card.focusHeading();
    const item = card.parentElement;
    const next = (item?.nextElementSibling ?? item?.previousElementSibling)?.firstElementChild;
    item?.remove();
    if (next instanceof ClusterCard) next.focusHeading();
    else document.getElementById('content')?.focus();
  }

  #count() {
    write(this.#total, this.#left > 0 ? t.inbox.total(this.#left, this.#list.children.length) : t.inbox.empty);
  }
}

customElements.define('gem-inbox', InboxView);
