// @ts-check
import { Announcer } from './announcer.js';
import { Conversation } from './conversation.js';
import { button, el, icon, telephone, unseen } from './dom.js';
import { recall } from './session.js';
import { styles } from './styles.js';
import { Talk } from './talk.js';
import { day, fill, texts } from './texts.js';

/**
 * The window around the conversation: its frame, opening and closing, the language, and the screens without a
 * conversation. It is a region and not a dialog: the page behind it stays usable.
 */
const CROSS = 'M5 5l14 14M19 5L5 19';
const LINES = 'M4 7h16M4 12h16M4 17h16';
const fullScreen = matchMedia('(max-width: 480px)');

class Panel {
  #host;
  #root;
  #base;
  #announcer = new Announcer();
  #node = el('section', { class: 'panel', role: 'region', hidden: true });
  /** @type {Conversation | null} */ #conversation = null;
  /** @type {Talk | null} */ #talk = null;
  #listening = new AbortController();
  #unread = 0;
  #t;

  /** @param {Gem.Host} host @param {ShadowRoot} root @param {URL} base @param {Gem.Saved | null} saved @param {Gem.Texts} t */
  constructor(host, root, base, saved, t) {
    this.#t = t;
    this.#host = host;
    this.#root = root;
    this.#base = base;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styles];
    root.append(this.#node, this.#announcer.region);
    this.#node.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => this.#key(event));
    document.addEventListener('focusin', ({ target }) => this.#focusWent(target));
    visualViewport?.addEventListener('resize', () => this.#fit());
    this.#fit();
    if (!saved) return;
    this.#go(new Conversation(this.#socket(), saved.locale, saved));
    if (saved.open) this.open(false);
  }

  /** @param {boolean} focus true when the resident asked for it just now */
  open(focus) {
    if (!this.#conversation) this.#begin();
    this.#node.hidden = false;
    this.#host.swap(true);
    this.#unread = 0;
    this.#host.showUnread(0);
    this.#conversation?.showing(true);
    this.#talk?.shown();
    if (focus) this.#talk?.focus();
  }

  /** @param {boolean} [focus] */
  close(focus = true) {
    this.#node.hidden = true;
    this.#host.swap(false);
    this.#conversation?.showing(false);
    if (focus) this.#host.focusLauncher();
  }

  #socket() {
    const url = new URL('chat', this.#base);
    url.protocol = url.protocol.replace('http', 'ws');
    return url;
  }

  #begin() {
    this.#go(new Conversation(this.#socket(), this.#host.locale, null));
  }

  #again() {
    this.#conversation?.leave();
    this.#begin();
    this.#talk?.focus();
  }

  /** @param {Conversation} conversation */
  #go(conversation) {
    this.#listening.abort();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#conversation = conversation;
    this.#draw();
    conversation.addEventListener('change', () => this.#talk?.update(), { signal });
    conversation.addEventListener('message', (event) => this.#heard(/** @type {CustomEvent} */ (event).detail), { signal });
    conversation.addEventListener('gone', () => this.#clean(this.#t.gone, this.#t.goneMore), { signal });
  }

  /** @param {Gem.Message} message */
  #heard(message) {
    this.#talk?.announce(message);
    if (!this.#node.hidden || message.author === 'resident' || this.#conversation?.isOld(message)) return;
    this.#host.showUnread(++this.#unread);
  }

  /** Draws everything anew: a new conversation, or another language. @param {string} [draft] */
  #draw(draft = '') {
    if (!this.#conversation) return;
    const menu = el('button', { type: 'button', class: 'tool', 'aria-expanded': 'false', 'aria-controls': 'gem-menu' }, icon(LINES), unseen(this.#t.menu));
    const where = { conversation: this.#conversation, t: this.#t, locale: this.#host.locale, base: this.#base };
    this.#talk = new Talk(where, this.#announcer, menu, {
      again: () => this.#again(),
      wipe: () => this.#wipe(),
      erased: (wasThere) => this.#erased(wasThere),
    });
    this.#talk.draft = draft;
    this.#frame(menu, this.#talk.agent, this.#talk.node);
    this.#talk.update();
  }

  /** @param {HTMLElement | null} menu @param {HTMLElement | null} agent @param {Node} content */
  #frame(menu, agent, content) {
    const t = this.#t;
    const municipality = this.#host.getAttribute('municipality') ?? '';
    const language = button('', () => this.#switch(), { class: 'tool language', lang: this.#other });
    language.append(el('span', { 'aria-hidden': 'true' }, this.#other.toUpperCase()), unseen(t.language));
    const close = button('', () => this.close(), { class: 'tool' });
    close.append(icon(CROSS), unseen(t.close));
    this.#node.lang = this.#host.locale;
    this.#announcer.region.lang = this.#host.locale;
    this.#node.setAttribute('aria-label', municipality ? fill(t.panel, { municipality }) : t.title);
    this.#node.replaceChildren(
      el('header', {}, el('span', { class: 'mark', 'aria-hidden': 'true' }, 'G'),
        el('div', { class: 'name' }, el('h2', {}, t.title), el('p', {}, municipality)), language, menu, close),
      el('div', { class: 'main' }, content),
      el('footer', {}, agent, el('p', { class: 'call' }, `${t.call} `, telephone(this.#host.getAttribute('phone') ?? '14 0165'))));
  }

  /** @returns {Gem.Locale} */
  get #other() {
    return this.#host.locale === 'en' ? 'nl' : 'en';
  }

  /** An untouched conversation starts again in the other language; one with words in it keeps its own. */
  async #switch() {
    this.#t = await texts(this.#other);
    this.#host.setAttribute('locale', this.#other);
    if (!this.#conversation) this.#begin();
    else if (this.#conversation.untouched && this.#conversation.owner === 'gem') this.#again();
    else this.#draw(this.#talk?.draft);
    this.#node.querySelector('.language').focus();
  }

  #wipe() {
    const deletedAt = this.#conversation?.saved.deletedAt;
    this.#conversation?.leave();
    this.#clean(this.#t.wiped, deletedAt ? fill(this.#t.wipedMore, { day: day(this.#host.locale, deletedAt) }) : '');
  }

  /** @param {boolean} wasThere */
  #erased(wasThere) {
    this.#conversation?.drop();
    if (wasThere) this.#clean(this.#t.erased, this.#t.erasedMore);
    else this.#clean(this.#t.gone, this.#t.goneMore);
  }

  /** A screen without a word of the conversation. @param {string} title @param {string} more */
  #clean(title, more) {
    const hadFocus = this.#root.activeElement !== null;
    this.#listening.abort();
    this.#conversation = null;
    this.#talk = null;
    const card = el('section', { class: 'card clean', tabindex: -1, 'aria-labelledby': 'gem-clean' }, el('h3', { id: 'gem-clean' }, title),
      el('p', {}, more), el('div', { class: 'actions' }, button(this.#t.again, () => this.#again(), { class: 'primary' })));
    this.#frame(null, null, card);
    this.#announcer.clear();
    if (hadFocus && !this.#node.hidden) card.focus();
    else this.#announcer.say(title);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key !== 'Escape' || event.isComposing || this.#node.querySelector('dialog[open]')) return;
    event.preventDefault();
    if (!this.#talk?.leaveMenu()) this.close();
  }

  /** A full screen panel would hide what has the focus on the page behind it. @param {EventTarget | null} target */
  #focusWent(target) {
    if (!this.#node.hidden && fullScreen.matches && target !== this.#host) this.close(false);
  }

  /** Leaves room for the keyboard of a phone. */
  #fit() {
    if (visualViewport) this.#node.style.setProperty('--gem-height', `${visualViewport.height * visualViewport.scale}px`);
  }
}

/** @param {Gem.Host} host @param {ShadowRoot} root @param {URL} base */
export async function mount(host, root, base) {
  const saved = recall();
  if (saved) host.setAttribute('locale', saved.locale);
  return new Panel(host, root, base, saved, await texts(host.locale));
}
