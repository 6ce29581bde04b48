// @ts-check
/** What the agent writes in the conversation on screen: sent, told of, or taken back when it was not delivered. */
import { newClientId } from './client-id.js';

/** @typedef {import('./desk.js').Desk} Desk */
/** @typedef {import('./types.js').Outgoing} Outgoing */

export const MOST_CODE_POINTS = 2000;
const TYPING_AT_MOST_EVERY = 3_000;

export class Writing {
  #typingSentAt = 0;

  /** @param {Desk} desk */
  constructor(desk) {
    this.desk = desk;
  }

  /** Sends what stands in the box, as a message or a note. */
  send() {
    const conversation = this.desk.selected;
    if (conversation?.state !== 'active' || conversation.leaving) return;
    const { mode } = conversation;
    const text = conversation.drafts[mode].trim();
    if (text === '' || [...text].length > MOST_CODE_POINTS) return;
    /** @type {Outgoing} */
    const outgoing = { clientId: newClientId(), type: mode === 'note' ? 'note' : 'say', text };
    conversation.outgoing.push(outgoing);
    conversation.drafts[mode] = '';
    this.offer(conversation.id, outgoing);
    this.desk.changed();
  }

  /** Without a connection the text stays unanswered, and is offered again after the next one. @param {string} conversationId @param {Outgoing} outgoing */
  offer(conversationId, { type, clientId, text }) {
    this.desk.link.send({ type, conversationId, clientId, text });
  }

  /** Puts a text that was not delivered back into the box, before what stands there. @param {string} clientId */
  takeBack(clientId) {
    const conversation = this.desk.selected;
    const refused = conversation?.settle(clientId);
    if (!conversation || !refused) return;
    conversation.mode = refused.type === 'note' ? 'note' : 'reply';
    const draft = conversation.drafts[conversation.mode];
    conversation.drafts[conversation.mode] = draft.trim() ? `${refused.text}\n${draft}` : refused.text;
    this.desk.changed();
  }

  /** Tells the resident that an answer is being written; a lost signal does not matter. */
  typing() {
    if (!this.desk.selected || Date.now() - this.#typingSentAt < TYPING_AT_MOST_EVERY) return;
    this.#typingSentAt = Date.now();
    this.desk.link.send({ type: 'typing', conversationId: this.desk.selected.id });
  }
}
