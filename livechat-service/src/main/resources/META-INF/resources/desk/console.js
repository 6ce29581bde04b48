// @ts-check
/** The page: three panes around one desk, drawn again after every change. */
import { alertAgent } from './alerts.js';
import { Announcer } from '../staff/announcer.js';
import { CloseDialog } from './close-dialog.js';
import { ContextPane } from './context-pane.js';
import { ConversationPane } from './conversation-pane.js';
import { attribute, el, write } from '../staff/dom.js';
import { HelpDialog } from './help-dialog.js';
import { MinePane } from './mine-pane.js';
import { NoticeList } from './notice-list.js';
import { QueuePane } from './queue-pane.js';
import { SettingsDialog } from './settings-dialog.js';
import { listenForShortcuts } from './shortcuts.js';
import { t } from './texts.js';
import { TopBar } from './top-bar.js';
import { TransferDialog } from './transfer-dialog.js';

/** @typedef {import('./desk.js').Desk} Desk */
/** @typedef {'lists' | 'conversation' | 'context'} View */

export class Console extends HTMLElement {
  #queue = new QueuePane();
  #mine = new MinePane();
  #conversation = new ConversationPane();
  #context = new ContextPane();
  #notices = new NoticeList();
  #announcer = new Announcer();
  #closeDialog = new CloseDialog();
  #transferDialog = new TransferDialog();
  #help = new HelpDialog();
  #settings = new SettingsDialog();
  #banner = el('p', { class: 'banner', hidden: true }, t.lost);
  #words = el('section', { 'aria-label': t.notices }, this.#banner, this.#notices);
  #top;
  #tabs = { lists: this.#tab('lists', t.viewLists), conversation: this.#tab('conversation', t.viewConversation), context: this.#tab('context', t.viewContext) };
  #drawing = false;

  /** @param {Desk} desk @param {() => boolean} online whether frames can be sent now */
  constructor(desk, online) {
    super();
    this.desk = desk;
    this.online = online;
    this.#top = new TopBar(desk.me);
  }

  connectedCallback() {
    const { desk } = this;
    const tabs = el('nav', { class: 'views', 'aria-label': t.views }, ...Object.values(this.#tabs));
    const skip = el('a', { class: 'skip', href: '#conversation-heading' }, t.skipToConversation);
    const main = el('main', {}, el('div', { class: 'lists' }, this.#mine, this.#queue), this.#conversation, this.#context);
    this.append(skip, this.#top, tabs, this.#words, main, this.#announcer, this.#closeDialog, this.#transferDialog, this.#help, this.#settings);
    this.#show('lists');
    this.#wire();
    desk.addEventListener('change', () => this.draw());
    desk.addEventListener('announce', (event) => this.#announcer.say(/** @type {CustomEvent<string>} */ (event).detail));
    desk.addEventListener('removed', () => this.#announcer.forget());
    desk.addEventListener('alert', (event) => alertAgent(/** @type {CustomEvent} */ (event).detail));
    setInterval(() => desk.remind(), 1000);
    document.addEventListener('visibilitychange', () => desk.read());
    this.draw();
  }

  /** Draws once for all changes of this turn; not in an animation frame, for the title counts in a hidden tab too. */
  draw() {
    if (this.#drawing) return;
    this.#drawing = true;
    queueMicrotask(() => {
      this.#drawing = false;
      if (this.isConnected) this.#draw();
    });
  }

  /** @param {boolean} lost */
  showConnection(lost) {
    if (this.#banner.hidden !== lost) return;
    this.#banner.hidden = !lost;
    this.#announcer.say(lost ? t.lost : t.restored);
    this.draw();
  }

  #draw() {
    const { desk } = this;
    this.#top.draw(desk);
    this.#queue.draw(desk, this.online());
    this.#mine.draw(desk);
    this.#conversation.draw(desk);
    this.#context.draw(desk);
    this.#notices.draw(desk);
    this.#words.hidden = this.#banner.hidden && desk.notices.length === 0;
    this.#closeDialog.draw(desk.conversations);
    this.#transferDialog.draw(desk.conversations);
    const count = desk.attention;
    document.title = count ? `(${count}) ${t.title}` : t.title;
    write(this.#tabs.lists, count ? `${t.viewLists} (${count})` : t.viewLists);
    attribute(this.#tabs.lists, 'aria-label', count ? `${t.viewLists} (${count}), ${t.attention(count)}` : undefined);
  }

  #wire() {
    const { desk } = this;
    this.#top.onPresence = (status) => desk.setPresence(status);
    this.#top.onHelp = () => this.#help.open();
    this.#top.onSettings = () => this.#settings.open();
    this.#queue.onAccept = (id) => this.#accept(id);
    this.#mine.onSelect = (id) => this.#enter(() => desk.select(id));
    this.#conversation.onClose = () => this.#askToClose();
    this.#conversation.onTransfer = () => this.#askToTransfer();
    this.#conversation.onTakeBack = (clientId) => desk.writing.takeBack(clientId);
    this.#notices.onDismiss = (id) => desk.dismiss(id);
    this.#closeDialog.onClose = (id, outcome) => desk.close(id, outcome);
    this.#transferDialog.onTransfer = (id, transfer) => desk.transfer(id, transfer);
    listenForShortcuts({
      KeyJ: () => this.#enter(() => desk.selectNext(1)),
      KeyK: () => this.#enter(() => desk.selectNext(-1)),
      KeyA: () => this.#accept(desk.waiting[0]?.conversationId),
      KeyE: () => this.#askToClose(),
      KeyT: () => this.#askToTransfer(),
      KeyQ: () => this.#toQueue(),
      KeyS: () => this.#conversation.openCanned(),
      KeyZ: () => this.#conversation.openArticles(),
      KeyN: () => this.#conversation.toggleNote(),
    });
  }

  /** @param {string | undefined} id */
  #accept(id) {
    if (id && this.desk.accept(id)) this.#enter(() => {});
  }

  #toQueue() {
    this.#show('lists');
    this.#queue.enter();
  }

  #askToClose() {
    const open = this.#openConversation;
    if (open) this.#closeDialog.ask(open);
  }

  #askToTransfer() {
    const open = this.#openConversation;
    if (open) this.#transferDialog.ask(this.desk, open);
  }

  /** The one on screen, when the agent can still do something in it. */
  get #openConversation() {
    const { selected } = this.desk;
    return selected?.state === 'active' && !selected.leaving ? selected : undefined;
  }

  /** Shows the conversation because the agent asked for it, so the focus may go there. @param {() => void} choose */
  #enter(choose) {
    choose();
    this.#show('conversation');
    this.#draw();
    this.#conversation.enter();
  }

  /** @param {View} view @param {string} text */
  #tab(view, text) {
    return el('button', { type: 'button', class: 'button', on: { click: () => this.#show(view) } }, text);
  }

  /** On a narrow screen one pane is seen at a time. @param {View} view */
  #show(view) {
    this.dataset['view'] = view;
    for (const [name, tab] of Object.entries(this.#tabs)) attribute(tab, 'aria-pressed', String(name === view));
  }
}

customElements.define('gem-console', Console);
