// @ts-check
/** What each frame of the server does to the desk. A type that is not here is ignored. */
import { t } from './texts.js';

/** @typedef {import('./desk.js').Desk} Desk */
/** @typedef {import('./conversation.js').Conversation} Conversation */
/** @typedef {import('./types.js').Frame} Frame */
/** @typedef {import('./types.js').Message} Message */

const TYPING_SHOWN_FOR = 5_000;

/** After these errors the conversation is no longer on this desk. @type {Record<string, string>} */
const GONE = { 'not-yours': t.notYours, 'not-found': t.ended, closed: t.ended, withdrawn: t.withdrawnOtherwise };

/** @type {Record<string, (desk: Desk, frame: Frame) => void>} */
const handlers = {
  queue(desk, { waiting }) {
    const before = new Set(desk.waiting.map(({ conversationId }) => conversationId));
    desk.waiting = waiting;
    void desk.places.ask();
    const fresh = desk.waiting.filter(({ conversationId }) => !before.has(conversationId));
    if (fresh.length === 0 || desk.presence === 'away') return;
    desk.alert('waiting');
    desk.announce(fresh.some(({ forYou }) => forYou) ? t.waitsForYou : t.nowWaiting(desk.waiting.length));
  },

  accepted(desk, { conversationId, assignment, history = [], ...known }) {
    const conversation = desk.own(conversationId);
    const knew = conversation.state === 'active';
    confirm(desk, conversation);
    conversation.assignment = assignment;
    for (const fact of /** @type {const} */ (['topic', 'locale', 'waitingSince', 'historyShared', 'acceptedAt', 'team'])) {
      if (known[fact] !== undefined) Object.assign(conversation.facts, { [fact]: known[fact] });
    }
    desk.remember();
    for (const message of history) {
      if (conversation.add(message) && knew) arrived(desk, conversation, message);
    }
    if (!knew) desk.announce(t.connected(conversation.name));
  },

  due(desk, { conversationId, returnsAt }) {
    desk.conversations.get(conversationId)?.owes(returnsAt);
  },

  taken(desk, { conversationId, by }) {
    const why = t.taken(by || t.takenByOther);
    desk.unqueue(conversationId);
    desk.remove(conversationId, why);
  },

  withdrawn(desk, { conversationId, reason }) {
    desk.unqueue(conversationId);
    const own = reason === 'closed' ? ownDoing(desk, conversationId) : undefined;
    desk.remove(conversationId, own ?? t.withdrawn[reason] ?? t.withdrawnOtherwise);
  },

  /** Who does not answer does not look available. */
  presence(desk, { status }) {
    desk.becomes(status);
  },

  /** Without an answer the server has put this agent away; its frame that says so may be lost. */
  left(desk, { conversationId, reason }) {
    if (reason === 'unanswered') desk.becomes('away');
    desk.remove(conversationId, t.left[reason] ?? ownDoing(desk, conversationId) ?? t.leftOtherwise);
  },

  erased(desk, { conversationId }) {
    desk.unqueue(conversationId);
    desk.remove(conversationId, t.erased);
  },

  message(desk, { conversationId, message }) {
    const conversation = desk.conversations.get(conversationId);
    if (!conversation || conversation.state === 'connecting') return;
    confirm(desk, conversation);
    if (conversation.add(message)) arrived(desk, conversation, message);
  },

  note(desk, { conversationId, clientId, name, text, sentAt }) {
    const note = { clientId, name: name ?? desk.agent, text, sentAt: sentAt ?? new Date().toISOString() };
    desk.conversations.get(conversationId)?.addNote(note);
  },

  typing(desk, { conversationId }) {
    const conversation = desk.conversations.get(conversationId);
    if (!conversation) return;
    conversation.typingUntil = Date.now() + TYPING_SHOWN_FOR;
    setTimeout(() => desk.changed(), TYPING_SHOWN_FOR + 50);
  },

  refused(desk, { conversationId, clientId, reason }) {
    const conversation = desk.conversations.get(conversationId);
    const why = t.refusedBecause[reason] ?? t.refusedOtherwise;
    if (!conversation?.refuse(clientId, why)) return desk.notify(desk.nameOf(conversationId), t.undelivered(why));
    desk.announce(`${conversation.name}: ${t.undelivered(why)}`);
  },

  /** A message is answered by its number and not by this; for a note and a close it is the answer. */
  ack(desk, { clientId }) {
    const conversation = ownerOf(desk, clientId);
    if (!conversation) return;
    if (conversation.leaving && conversation.leaving.clientId === clientId) return desk.remove(conversation.id, t.leftBy[conversation.leaving.type]);
    const note = conversation.unanswered.find((each) => each.clientId === clientId && each.type === 'note');
    if (note) conversation.addNote({ clientId, name: desk.agent, text: note.text, sentAt: new Date().toISOString() });
  },

  error(desk, { code, conversationId, clientId }) {
    if (code === 'full') desk.places.isFull();
    const conversation = desk.conversations.get(conversationId) ?? ownerOf(desk, clientId);
    const text = t.errors[code] ?? t.errorOtherwise;
    const gone = GONE[code];
    if (conversation && gone) return desk.remove(conversation.id, ownDoing(desk, conversation.id) ?? gone);
    if (conversation?.state === 'connecting') return desk.remove(conversation.id, text);
    if (conversation?.leaving && conversation.leaving.clientId === clientId) conversation.leaving = null;
    if (conversation?.refuse(clientId, text)) return desk.announce(`${conversation.name}: ${t.undelivered(text)}`);
    desk.notify(conversation?.name ?? '', text);
  },
};

/** @param {Desk} desk @param {unknown} frame */
export function receive(desk, frame) {
  const { type } = /** @type {Frame} */ (frame ?? {});
  if (!Object.hasOwn(handlers, type)) return;
  handlers[type]?.(desk, /** @type {Frame} */ (frame));
  desk.changed();
}

/** @param {Desk} desk @param {Conversation} conversation */
function confirm(desk, conversation) {
  conversation.state = 'active';
  conversation.facts.acceptedAt ??= new Date().toISOString();
  if (desk.selectedId === null && desk.parting === null) desk.select(conversation.id);
}

/** Counts and speaks what a resident said; the text itself only where it is on screen. @param {Desk} desk @param {Conversation} conversation @param {Message} message */
function arrived(desk, conversation, { author, text }) {
  if (author !== 'resident' && author !== 'system') return;
  if (author === 'resident') conversation.typingUntil = 0;
  const onScreen = desk.selected === conversation && !document.hidden;
  if (!onScreen) {
    conversation.unread += 1;
    desk.alert('message');
  }
  desk.announce(onScreen ? t.said(t[author], text) : t.newIn(conversation.name));
}

/** Why a conversation leaves that the agent was parting from. @param {Desk} desk @param {string} id */
function ownDoing(desk, id) {
  const leaving = desk.conversations.get(id)?.leaving;
  return leaving ? t.leftBy[leaving.type] : undefined;
}

/** @param {Desk} desk @param {string | undefined} clientId */
function ownerOf(desk, clientId) {
  const holds = (/** @type {Conversation} */ { leaving, outgoing }) =>
    leaving?.clientId === clientId || outgoing.some((each) => each.clientId === clientId);
  return clientId === undefined ? undefined : [...desk.conversations.values()].find(holds);
}
