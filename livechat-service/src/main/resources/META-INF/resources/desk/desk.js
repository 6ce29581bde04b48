// @ts-check
/** What is on the agent's desk, and everything the agent can do with it. Knows no element of the page. */
import { newClientId } from './client-id.js';
import { Colleagues } from './colleagues.js';
import { Conversation, nameOf } from './conversation.js';
import { memory } from './memory.js';
import { Places } from './places.js';
import { takeUp } from './take-up.js';
import { t } from './texts.js';
import { unsent } from './unsent.js';
import { Writing } from './writing.js';

/** @typedef {import('./types.js').Waiting} Waiting */
/** @typedef {import('./types.js').Outcome} Outcome */
/** @typedef {import('./types.js').Presence} Presence */
/** @typedef {{id: string, title: string, text: string}} Notice */

const NOTICES_KEPT = 4;

/** Events: `change` (draw again), `announce` (detail: a text to be spoken once), `removed` (a conversation has left), `alert` (detail: why an agent who looks elsewhere should look here). */
export class Desk extends EventTarget {
  /** @type {Waiting[]} */
  #queue = [];
  /** @type {Map<string, Conversation>} */
  conversations = new Map();
  /** @type {string | null} */
  selectedId = null;
  /** Why the conversation that was on screen has gone. @type {Notice | null} */
  parting = null;
  /** @type {Notice[]} */
  notices = [];
  /** @type {import('./types.js').Presence} */
  presence;
  writing = new Writing(this);
  colleagues = new Colleagues();
  places = new Places(this);

  /** @param {import('./types.js').Me} me @param {{send: (frame: object) => boolean}} link */
  constructor(me, link) {
    super();
    memory.belongTo(me.id ?? me.name);
    this.presence = memory.presence;
    this.me = me;
    this.agent = me.name;
    this.link = link;
    for (const [id, facts] of memory.open) this.#bringBack(id, facts);
    this.selectedId = [...this.conversations.keys()][0] ?? null;
  }

  get selected() {
    return this.conversations.get(this.selectedId ?? '');
  }

  /** Who waits: reserved for this agent first, then longest first; without those this agent already accepted. */
  get waiting() {
    return this.#queue.filter(({ conversationId }) => !this.conversations.has(conversationId));
  }

  /** @param {Waiting[]} queue */
  set waiting(queue) {
    this.#queue = [...queue].sort((a, b) =>
      Number(b.forYou ?? false) - Number(a.forYou ?? false) || Date.parse(a.waitingSince) - Date.parse(b.waitingSince));
  }

  /** Somebody else has it, or it has gone; the next list will say so too. @param {string} id */
  unqueue(id) {
    this.#queue = this.#queue.filter(({ conversationId }) => conversationId !== id);
  }

  /** Waiting residents and conversations with something unread. */
  get attention() {
    return this.waiting.length + [...this.conversations.values()].filter(({ unread }) => unread > 0).length;
  }

  changed() {
    for (const conversation of this.conversations.values()) unsent.keep(conversation.id, conversation);
    this.dispatchEvent(new Event('change'));
  }

  /** @param {string} text */
  announce(text) {
    this.dispatchEvent(new CustomEvent('announce', { detail: text }));
  }

  /** @param {'waiting' | 'message' | 'due'} why */
  alert(why) {
    this.dispatchEvent(new CustomEvent('alert', { detail: why }));
  }

  /** @param {string} title @param {string} text */
  notify(title, text) {
    this.notices = [{ id: newClientId(), title, text }, ...this.notices].slice(0, NOTICES_KEPT);
    this.announce(title ? `${title}: ${text}` : text);
    this.changed();
  }

  /** @param {string} id */
  dismiss(id) {
    this.notices = this.notices.filter((notice) => notice.id !== id);
    this.changed();
  }

  /** After every (re)connection: who I am to the queue, what I had, and what got no answer. */
  resume() {
    this.link.send({ type: 'presence', status: this.presence });
    this.places.askAnew();
    for (const conversation of this.conversations.values()) takeUp(this, conversation);
  }

  /** @param {Presence} status */
  setPresence(status) {
    this.link.send({ type: 'presence', status });
    this.becomes(status);
  }

  /** Already known to the server. @param {Presence} status */
  becomes(status) {
    this.presence = memory.presence = status;
    this.changed();
  }

  /** The conversation waits as `connecting` until the chatbot has confirmed. @param {string} id */
  accept(id) {
    const waiting = this.waiting.find(({ conversationId }) => conversationId === id);
    if (!waiting || this.presence === 'away' || !this.link.send({ type: 'accept', conversationId: id })) return false;
    const { conversationId, ...facts } = waiting;
    this.#add(id, facts);
    this.remember();
    this.select(id);
    return true;
  }

  /** @param {string} id */
  select(id) {
    this.selectedId = id;
    this.parting = null;
    this.read();
  }

  /** What is on screen counts as read. */
  read() {
    if (this.selected && !document.hidden) this.selected.unread = 0;
    this.changed();
  }

  /** @param {1 | -1} step */
  selectNext(step) {
    const ids = [...this.conversations.keys()];
    if (ids.length === 0) return;
    const at = ids.indexOf(this.selectedId ?? '');
    const next = at < 0 ? 0 : (at + step + ids.length) % ids.length;
    this.select(/** @type {string} */ (ids[next]));
  }

  /** @param {string} id @param {Outcome} outcome */
  close(id, outcome) {
    this.#leave(id, { clientId: newClientId(), type: 'close', outcome });
  }

  /** @param {string} id @param {import('./types.js').Transfer} transfer */
  transfer(id, transfer) {
    this.#leave(id, { clientId: newClientId(), type: 'transfer', ...transfer });
  }

  /** @param {string} id @param {import('./types.js').Leaving} leaving */
  #leave(id, leaving) {
    const conversation = this.conversations.get(id);
    if (!conversation || conversation.leaving) return;
    conversation.leaving = leaving;
    this.link.send({ conversationId: id, ...leaving });
    this.changed();
  }

  /** Takes a conversation and all it holds off the desk, and says why. @param {string} id @param {string} why */
  remove(id, why) {
    const conversation = this.conversations.get(id);
    if (!conversation) return;
    this.conversations.delete(id);
    unsent.forget(id);
    this.dispatchEvent(new Event('removed'));
    this.remember();
    if (conversation.state === 'returning') this.places.askAnew();
    const parts = [why];
    if (conversation.state === 'active') parts.push(t.contentRemoved);
    if (conversation.unanswered.some(({ type }) => type === 'say')) parts.push(t.maybeUndelivered);
    const text = parts.join(' ');
    if (this.selectedId !== id) return this.notify(conversation.name, text);
    this.selectedId = null;
    this.parting = { id, title: conversation.name, text };
    this.announce(`${conversation.name}: ${text}`);
    this.changed();
  }

  /** Says once for each conversation that half of the time to answer has gone. */
  remind() {
    const now = Date.now();
    for (const { due, name } of this.conversations.values()) {
      if (!due?.mustRemind(now)) continue;
      this.announce(t.remind(name, due.secondsLeft(now)));
      this.alert('due');
    }
  }

  /** A conversation that the server says is ours, known or not. @param {string} id */
  own(id) {
    return this.conversations.get(id) ?? this.#add(id, {});
  }

  /** @param {string} id */
  nameOf(id) {
    return this.conversations.get(id)?.name ?? nameOf(id);
  }

  remember() {
    memory.open = [...this.conversations.values()].map(({ id, facts }) => [id, facts]);
  }

  /** @param {string} id @param {import('./types.js').Facts} facts */
  #add(id, facts) {
    const conversation = new Conversation(id, facts);
    this.conversations.set(id, conversation);
    return conversation;
  }

  /** Open before a reload, with what was being written in it. @param {string} id @param {import('./types.js').Facts} facts */
  #bringBack(id, facts) {
    Object.assign(this.#add(id, facts), { state: 'returning' }, unsent.of(id));
  }
}
