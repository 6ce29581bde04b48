// @ts-check
/** The page: a frame that stays, and parts that are filled anew with every fetch. */
import { AccessPart } from './access.js';
import { el } from '../staff/dom.js';
import { table } from '../staff/table.js';
import { NoAccess } from '../staff/server.js';
import { figures } from './figures.js';
import { HistoryPart } from './history.js';
import { ledger } from './ledger.js';
import { overallState, result, storeRow } from './result.js';
import { Statement } from './statement.js';
import { t } from './texts.js';
import { clockTime } from './time.js';

const EVERY_MILLIS = 30_000;

class RetentionPage extends HTMLElement {
  #result = el('div', { class: 'part' }, el('p', {}, t.loading));
  #stores = el('div', { class: 'part' });
  #history = new HistoryPart();
  #statement = new Statement();
  #ledger = el('div', { class: 'part' });
  #accessHeading = el('h2', { id: 'access', tabindex: '-1' }, t.access);
  #access = new AccessPart(this.#accessHeading, (failure) => showNoAccess(failure.why));
  #banner = el('p', { class: 'banner', hidden: '' });
  #status = el('p', { class: 'visually-hidden', role: 'status' });
  #byItself = el('input', { type: 'checkbox', id: 'by-itself', checked: '' });
  #fetchedAt = 0;
  #spoken = '';
  #busy = false;
  /** What the parts were last filled with: what did not change is left alone, with the focus and the selection in it. */
  #shown = new Map();

  connectedCallback() {
    const refresh = el('button', { type: 'button', class: 'button' }, t.refresh);
    refresh.addEventListener('click', () => this.#fetch());
    this.append(
      el('a', { class: 'skip', href: '#stores' }, t.skip),
      el('header', { class: 'top' },
        el('div', { class: 'brand' }, el('p', {}, t.product), el('h1', {}, t.title)),
        el('a', { class: 'button', href: '/logout' }, t.signOut)),
      el('main', {},
        this.#banner,
        el('p', { class: 'intro' }, t.intro),
        el('section', { 'aria-labelledby': 'result' },
          el('h2', { id: 'result' }, t.result),
          this.#result,
          el('div', { class: 'controls' }, refresh, this.#statement.button,
            el('label', { class: 'choice', for: 'by-itself' }, this.#byItself, el('span', {}, t.refreshByItself)))),
        el('section', { 'aria-labelledby': 'stores' }, el('h2', { id: 'stores', tabindex: '-1' }, t.stores), this.#stores),
        el('section', { 'aria-labelledby': 'history' },
          el('h2', { id: 'history' }, t.history), el('p', { class: 'help' }, t.historyHelp), this.#history.element),
        el('section', { 'aria-labelledby': 'ledger' },
          el('h2', { id: 'ledger' }, t.ledger), el('p', { class: 'help' }, t.ledgerHelp), this.#ledger),
        el('section', { 'aria-labelledby': 'access' },
          this.#accessHeading, el('p', { class: 'help' }, t.accessHelp), this.#access.element),
        this.#statement.element),
      this.#status);
    this.#fetch();
    setInterval(() => this.#byItself.checked && !document.hidden && this.#fetch(), EVERY_MILLIS);
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden && this.#byItself.checked) this.#fetch();
    });
  }

  async #fetch() {
    if (this.#busy) return;
    this.#busy = true;
    try {
      this.#show(await figures());
      await this.#access.refresh();
    } catch (failure) {
      if (failure instanceof NoAccess) showNoAccess(failure.why);
      else this.#showStale();
    } finally {
      this.#busy = false;
    }
  }

  /** @param {import('./figures.js').Figures} fetched */
  #show(fetched) {
    this.#fetchedAt = Date.now();
    this.#banner.hidden = true;
    this.#fill(this.#result, [fetched.overview, overallState(fetched.overview, this.#fetchedAt)], () =>
      result(fetched.overview, this.#fetchedAt));
    this.#fill(this.#stores, fetched.stores, () => fetched.stores.length === 0
      ? [el('p', {}, t.storesEmpty)]
      : [table(t.stores, Object.values(t.column), fetched.stores.map(storeRow))]);
    this.#history.show(fetched.history);
    this.#statement.show(fetched);
    this.#fill(this.#ledger, [fetched.chain, fetched.entries], () => ledger(fetched));
    this.#say(t.overall[overallState(fetched.overview, this.#fetchedAt)]);
  }

  /** @param {HTMLElement} part @param {unknown} data @param {() => Node[]} make */
  #fill(part, data, make) {
    const key = JSON.stringify(data);
    if (this.#shown.get(part) === key) return;
    this.#shown.set(part, key);
    part.replaceChildren(...make());
  }

  #showStale() {
    const words = this.#fetchedAt ? t.stale(clockTime(new Date(this.#fetchedAt))) : t.noData;
    this.#banner.textContent = words;
    this.#banner.hidden = false;
    if (!this.#fetchedAt) this.#result.replaceChildren();
    this.#say(words);
  }

  /** Only what is new is spoken, not every half minute the same. @param {string} words */
  #say(words) {
    if (words === this.#spoken) return;
    this.#spoken = words;
    this.#status.textContent = words;
  }
}

customElements.define('gem-retention', RetentionPage);

/** The whole page once there is no access: no figure is left on it. @param {'signed-out' | 'forbidden'} why */
function showNoAccess(why) {
  const forbidden = why === 'forbidden';
  const heading = el('h1', { tabindex: '-1' }, forbidden ? t.forbidden : t.signedOut);
  document.title = `${heading.textContent} – ${t.title}`;
  document.body.replaceChildren(el('main', { class: 'plain' },
    heading,
    el('p', {}, forbidden ? t.forbiddenHelp : t.signedOutHelp),
    el('a', { class: 'button primary', href: forbidden ? '/logout' : '/' }, t.signIn)));
  heading.focus();
}
