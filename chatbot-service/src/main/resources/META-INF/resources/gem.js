// @ts-check
/**
 * The loader: one script tag gives a page the button "Chat met Gem". The panel behind it is fetched when somebody
 * opens it, or when this tab has a conversation running. Nothing is stored before that.
 */
const base = new URL('.', import.meta.url);
const label = { nl: 'Chat met Gem', en: 'Chat with Gem' };
const unread = { nl: 'nieuw', en: 'new' };
const failed = { nl: 'De chat laadt niet. Probeer het opnieuw of bel', en: 'The chat does not load. Try again or call' };
const settings = ['locale', 'municipality', 'phone'];

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
:host { all: initial; --gem-accent: var(--utrecht-button-primary-action-background-color, #0b5563);
  --gem-on-accent: var(--utrecht-button-primary-action-color, #fff);
  --gem-focus: var(--utrecht-focus-outline-color, #0b5563); --gem-halo: #fff;
  font-family: var(--utrecht-document-font-family, system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif);
  position: fixed; inset: auto 16px 16px auto; z-index: 2147483000; color-scheme: light dark; }
:host([hidden]), [hidden] { display: none !important; }
.launcher { box-sizing: border-box; min-height: 52px; padding: 12px 22px 12px 18px; border: 2px solid var(--gem-on-accent);
  border-radius: 26px; display: flex; align-items: center; gap: 10px; cursor: pointer; color: var(--gem-on-accent);
  background: var(--gem-accent); font-family: inherit; font-weight: 600; font-size: 1.0625em; line-height: 1.3; box-shadow: 0 4px 18px #0004; }
.launcher:hover { text-decoration: underline; text-underline-offset: 3px; }
.launcher:focus-visible { outline: 3px solid var(--gem-focus); outline-offset: 2px; box-shadow: 0 0 0 2px var(--gem-halo); }
.count { background: var(--gem-on-accent); color: var(--gem-accent); border-radius: 12px; padding: 1px 9px; font-size: .875em; }
.failed { margin: 0 0 10px; padding: 12px 16px; max-width: 260px; border-radius: 10px; font-size: 1em; line-height: 1.5;
  background: #fff; color: #1b2629; border: 1px solid #66777b; }
@media (prefers-color-scheme: dark) { :host { --gem-accent: var(--utrecht-button-primary-action-background-color, #84d3df);
  --gem-on-accent: var(--utrecht-button-primary-action-color, #06262c); --gem-focus: var(--utrecht-focus-outline-color, #84d3df);
  --gem-halo: #0e1719; } }
@media (forced-colors: active) { .launcher { border-color: ButtonText; } }
`);

class GemChat extends HTMLElement {
  static observedAttributes = ['locale'];

  #root = this.attachShadow({ mode: 'open' });
  #button = document.createElement('button');
  #text = document.createElement('span');
  #count = document.createElement('span');
  #notice = document.createElement('p');
  /** @type {Promise<{open(focus: boolean): void}> | undefined} */
  #panel;
  #tries = 0;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [sheet];
    this.#button.type = 'button';
    this.#button.className = 'launcher';
    this.#button.addEventListener('click', () => this.open());
    this.#count.className = 'count';
    this.#count.hidden = true;
    this.#notice.className = 'failed';
    this.#notice.setAttribute('role', 'status');
    this.#notice.hidden = true;
    this.#button.append(this.#text, ' ', this.#count);
    this.#root.append(this.#notice, this.#button);
  }

  connectedCallback() {
    this.attributeChangedCallback();
    if (runningHere()) this.#load().catch(() => this.#sayFailed());
  }

  attributeChangedCallback() {
    this.#text.textContent = label[this.locale];
    this.#button.lang = this.locale;
  }

  /** @returns {'nl' | 'en'} */
  get locale() {
    const wanted = this.getAttribute('locale') ?? document.documentElement.lang;
    return /^en\b/i.test(wanted) ? 'en' : 'nl';
  }

  async open() {
    try {
      (await this.#load()).open(true);
      this.#notice.hidden = true;
    } catch {
      this.#sayFailed();
    }
  }

  /** The panel takes the launcher's place while it is open. @param {boolean} open */
  swap(open) {
    this.#button.hidden = open;
  }

  focusLauncher() {
    this.#button.focus();
  }

  /** @param {number} messages */
  showUnread(messages) {
    this.#count.textContent = `${messages} ${unread[this.locale]}`;
    this.#count.hidden = messages === 0;
  }

  #load() {
    const again = this.#tries ? `?try=${this.#tries}` : '';
    this.#panel ??= import(`${base}gem/panel.js${again}`).then(({ mount }) => mount(this, this.#root, base));
    return this.#panel;
  }

  #sayFailed() {
    this.#panel = undefined;
    this.#tries++;
    this.#notice.lang = this.locale;
    this.#notice.textContent = `${failed[this.locale]} ${this.getAttribute('phone') ?? '14 0165'}.`;
    this.#notice.hidden = false;
  }
}

function runningHere() {
  try {
    return sessionStorage.getItem('gem-chat') !== null;
  } catch {
    return false;
  }
}

/** The element for a page that has only the script tag; the tag's data attributes become its settings. */
function addOne() {
  if (document.querySelector('gem-chat')) return;
  const tag = [...document.scripts].find((script) => script.src === import.meta.url);
  const chat = document.createElement('gem-chat');
  for (const name of settings) {
    const value = tag?.dataset[name];
    if (value) chat.setAttribute(name, value);
  }
  document.body.append(chat);
}

if (!customElements.get('gem-chat')) {
  customElements.define('gem-chat', GemChat);
  addOne();
}
