// @ts-check
/** The page around the views: where you are, who you are, and whether the server can be reached. */
import { announcer, say } from './announcer.js';
import { connection } from '../staff/attempt.js';
import { attribute, button, el, write } from '../staff/dom.js';
import { showNoAccess } from './no-access.js';
import { routeFor, routes } from './routes.js';
import { language, speak, t } from './texts.js';

export class Frame extends HTMLElement {
  #heading = el('h1', { id: 'content', tabindex: -1 });
  #view = el('div', { class: 'view' });
  #nav = el('nav');
  #bannerWords = el('p');
  #again = () => {};
  #retry = button('', () => this.#again());
  #banner = el('div', { class: 'banner', hidden: true }, this.#bannerWords, this.#retry);
  #me;

  /** @param {import('./types.js').Me} me */
  constructor(me) {
    super();
    this.className = 'page';
    this.#me = me;
    addEventListener('hashchange', () => location.hash.startsWith('#/') && this.#open(true));
    connection.addEventListener('fine', () => (this.#banner.hidden = true));
    connection.addEventListener('lost', (event) => this.#warn(t.lost, /** @type {CustomEvent} */ (event).detail));
    connection.addEventListener('refused', (event) => this.#warn(`${t.refused} ${/** @type {CustomEvent} */ (event).detail.detail}`));
    connection.addEventListener('no-access', (event) =>
      showNoAccess(/** @type {CustomEvent} */ (event).detail, () => {
        document.body.replaceChildren(this, announcer);
        this.#name();
        this.#heading.focus();
      }));
    this.addEventListener('renamed', (event) => this.#name(/** @type {CustomEvent} */ (event).detail));
    this.#draw();
    this.#open(false);
  }

  #draw() {
    document.documentElement.lang = language;
    const skip = el('a', { class: 'skip', href: '#content' }, t.skip);
    skip.addEventListener('click', (event) => {
      event.preventDefault();
      this.#heading.focus();
    });
    attribute(this.#nav, 'aria-label', t.navigation);
    write(this.#retry, t.again);
    this.#nav.replaceChildren(...routes.map(({ path, title }) => el('a', { href: `#/${path}`, 'data-path': path }, title())));
    this.replaceChildren(skip,
      el('header', {},
        el('p', { class: 'brand' }, t.title),
        el('p', { class: 'who' }, el('span', { class: 'visually-hidden' }, `${t.signedInAs} `), this.#me.name),
        button(t.otherLanguage, () => this.#translate(), { lang: language === 'en' ? 'nl' : 'en', id: 'language' })),
      this.#nav,
      el('main', {}, this.#banner, this.#heading, this.#view));
  }

  /** @param {boolean} moved whether the trainer came from another view, so the focus goes along */
  #open(moved) {
    const route = routeFor(location.hash);
    for (const link of this.#nav.querySelectorAll('a')) attribute(link, 'aria-current', link.dataset['path'] === route.under ? 'page' : undefined);
    this.#name(route.title());
    this.#banner.hidden = true;
    this.#view.replaceChildren(route.view(this.#me));
    if (!moved) return;
    scrollTo(0, 0);
    this.#heading.focus({ preventScroll: true });
  }

  /** @param {string} [name] of the view, once it is known */
  #name(name = this.#heading.textContent ?? '') {
    write(this.#heading, name);
    document.title = `${name} – ${t.title}`;
  }

  #translate() {
    speak(language === 'en' ? 'nl' : 'en');
    this.#draw();
    this.#open(false);
    this.querySelector('#language')?.scrollIntoView({ block: 'nearest' });
    /** @type {HTMLElement | null} */ (this.querySelector('#language'))?.focus();
  }

  /** @param {string} words @param {() => void} [again] */
  #warn(words, again) {
    write(this.#bannerWords, words);
    this.#retry.hidden = !again;
    this.#again = again ?? (() => {});
    this.#banner.hidden = false;
    this.#banner.scrollIntoView({ block: 'nearest' });
    say(words);
  }
}

customElements.define('gem-training', Frame);
