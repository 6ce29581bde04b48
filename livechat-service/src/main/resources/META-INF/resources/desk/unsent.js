// @ts-check
/**
 * What the agent wrote that no server has yet, kept for this tab over a reload. Only the agent's own words, only while
 * the conversation is on the desk, and for nobody else who signs in at this place.
 */

/** @typedef {import('./types.js').Outgoing} Outgoing */
/** @typedef {{drafts: {reply: string, note: string}, outgoing: Outgoing[]}} Unsent */

const PREFIX = 'gem.unsent.';
let ended = false;

export const unsent = {
  /** @param {string} conversationId @returns {Unsent | null} */
  of(conversationId) {
    return JSON.parse(sessionStorage.getItem(PREFIX + conversationId) ?? 'null');
  },

  /** @param {string} conversationId @param {Unsent} words */
  keep(conversationId, { drafts, outgoing }) {
    if (ended) return;
    const key = PREFIX + conversationId;
    if (drafts.reply === '' && drafts.note === '' && outgoing.length === 0) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify({ drafts, outgoing }));
  },

  /** @param {string} conversationId */
  forget(conversationId) {
    sessionStorage.removeItem(PREFIX + conversationId);
  },

  /** The agent goes: nothing stays, and nothing is kept any more. */
  end() {
    ended = true;
    unsent.forgetAll();
  },

  forgetAll() {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  },
};
