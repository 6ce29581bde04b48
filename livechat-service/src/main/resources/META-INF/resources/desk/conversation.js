// @ts-check
/** One conversation of this agent: its messages in order, what is on its way, and what the agent was writing. */
import { Due } from './due.js';
import { t } from './texts.js';

/** @typedef {import('./types.js').Message} Message */
/** @typedef {import('./types.js').Note} Note */
/** @typedef {import('./types.js').Outgoing} Outgoing */
/** @typedef {import('./types.js').Leaving} Leaving */
/** @typedef {import('./types.js').Facts} Facts */
/** @typedef {{message: Message} | {note: Note} | {outgoing: Outgoing}} Entry */

/** The short name by which agents can mention a conversation to each other. @param {string} id */
export function nameOf(id) {
  return t.conversationName(id.slice(-4).toUpperCase());
}

/** A topic id as words. @param {string | undefined} topic */
export function topicOf(topic) {
  if (!topic) return t.noTopic;
  const words = topic.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export class Conversation {
  /** `connecting`: accepted, not confirmed. `returning`: was open before a reload. @type {'connecting' | 'returning' | 'active'} */
  state = 'connecting';
  /** @type {Map<number, Message>} */
  #messages = new Map();
  /** @type {Map<string, Note>} */
  #notes = new Map();
  /** @type {Outgoing[]} */
  outgoing = [];
  /** @type {Leaving | null} */
  leaving = null;
  /** @type {number | undefined} */
  assignment;
  /** @type {Due | null} */
  due = null;
  lastSeq = 0;
  unread = 0;
  typingUntil = 0;
  /** @type {'reply' | 'note'} */
  mode = 'reply';
  drafts = { reply: '', note: '' };

  /** @param {string} id @param {Facts} facts */
  constructor(id, facts) {
    this.id = id;
    this.name = nameOf(id);
    this.facts = facts;
  }

  get hasDraft() {
    return (this.drafts.reply + this.drafts.note).trim() !== '';
  }

  /** Commands without an answer, to be repeated under the same client id. */
  get unanswered() {
    return this.outgoing.filter(({ refusal }) => refusal === undefined);
  }

  /** False when it was there already. @param {Message} message */
  add(message) {
    if (this.#messages.has(message.seq)) return false;
    this.#messages.set(message.seq, message);
    this.lastSeq = Math.max(this.lastSeq, message.seq);
    if (message.clientId) this.settle(message.clientId);
    return true;
  }

  /** @param {Note} note */
  addNote(note) {
    this.#notes.set(note.clientId, note);
    this.settle(note.clientId);
  }

  /** The same moment said again, after a reconnection, starts nothing anew. @param {string | undefined} returnsAt */
  owes(returnsAt) {
    if (this.due?.returnsAt !== returnsAt) this.due = returnsAt ? new Due(returnsAt, Date.now()) : null;
  }

  /** Takes an outgoing text off the list and gives it back. @param {string} clientId */
  settle(clientId) {
    const found = this.outgoing.find((each) => each.clientId === clientId);
    this.outgoing = this.outgoing.filter((each) => each !== found);
    return found;
  }

  /** False when nothing was on its way under that id. @param {string} clientId @param {string} why */
  refuse(clientId, why) {
    const refused = this.outgoing.find((each) => each.clientId === clientId);
    if (refused) refused.refusal = why;
    return refused !== undefined;
  }

  /** Messages by seq, each note after what had been said by then, and last what is on its way. @returns {Entry[]} */
  get timeline() {
    const notes = [...this.#notes.values()].sort((a, b) => Date.parse(a.sentAt) - Date.parse(b.sentAt));
    const entries = /** @type {Entry[]} */ ([]);
    for (const message of [...this.#messages.values()].sort((a, b) => a.seq - b.seq)) {
      while (notes[0] && Date.parse(notes[0].sentAt) < Date.parse(message.sentAt)) {
        entries.push({ note: /** @type {Note} */ (notes.shift()) });
      }
      entries.push({ message });
    }
    return [...entries, ...notes.map((note) => ({ note })), ...this.outgoing.map((outgoing) => ({ outgoing }))];
  }
}
