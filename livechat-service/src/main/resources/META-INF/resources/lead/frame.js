// @ts-check
/** The page around the views: where you are, who you are, and whether the server can be reached. */
import { announcer, say } from './announcer.js';
import { connection } from '../staff/attempt.js';
import { attribute, button, el, unseen, write } from '../staff/dom.js';
import { showNoAccess } from './no-access.js';
import { routeFor, routes } from './routes.js';
import { t } from './texts.js';

export class Frame extends HTMLElement {
  #heading = el('h1', { id: 'content', tabindex: -1 });
  #view = el('div', { class: 'view' });
  #nav = el('nav', { 'aria-label': t.navigation });
  #bannerWords = el('p');
  #again = () => {};
  #retry = button(t.again, () => this.#again());
  #banner = el('div', { class: 'banner', hidden: true }, this.#bannerWords, this.#retry);

  /** @param {import('./types.js').Me} me */
  constructor(me) {
    super();
    this.className = 'page';
    this.#listen();
    this.#draw(me);
    this.#open(false);
  }

  #listen() {
    addEventListener('hashchange', () => location.hash.startsWith('#/') && this.#open(true));
    const on = (/** @type {string} */ type, /** @type {(detail: any) => void} */ act) =>
      connection.addEventListener(type, (event) => act(/** @type {CustomEvent} */ (event).detail));
    on('fine', () => (this.#banner.hidden = true));
    on('lost', (again) => this.#warn(t.lost, again));
    on('refused', ({ detail }) => this.#warn(`${t.refused} ${detail}`));
    on('no-access', (why) => showNoAccess(why, this.#unsaved, () => {
      document.body.replaceChildren(this, announcer);
      this.#name();
      this.#heading.focus();
    }));
    addEventListener('beforeunload', (event) => this.#unsaved && event.preventDefault());
  }

  get #unsaved() {
    return routes.some(({ unsaved }) => unsaved());
  }

  /** @param {import('./types.js').Me} me */
  #draw(me) {
    const skip = el('a', { class: 'skip', href: '#content' }, t.skip);
    skip.addEventListener('click', (event) => {
      event.preventDefault();
      this.#heading.focus();
    });
    this.#nav.append(...routes.map(({ path, title }) => el('a', { href: `#/${path}`, 'data-path': path }, title)));
    this.append(skip,
      el('header', {},
        el('p', { class: 'brand' }, t.title),
        el('p', { class: 'who' }, unseen(`${t.signedInAs} `), me.name),
        el('a', { class: 'button', href: '/' }, t.toDesk),
        el('a', { class: 'button', href: '/logout' }, t.signOut)),
      this.#nav,
      el('main', {}, this.#banner, this.#heading, this.#view));
  }

  /** @param {boolean} moved whether somebody came from another view, so the focus goes along */
  #open(moved) {
    const route = routeFor(location.hash);
    for (const link of this.#nav.querySelectorAll('a')) attribute(link, 'aria-current', link.dataset['path'] === route.path ? 'page' : undefined);
    this.#name(route.title);
    this.#banner.hidden = true;
    this.#view.replaceChildren(route.view(route.rest));
    if (!moved) return;
    scrollTo(0, 0);
    this.#heading.focus({ preventScroll: true });
  }

  #name(name = this.#heading.textContent ?? '') {
    write(this.#heading, name);
    document.title = `${name} – ${t.title}`;
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

customElements.define('gem-lead', Frame);
