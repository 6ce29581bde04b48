// @ts-check
/** Goes on with a conversation after a reconnection; all of it may be said twice, for the server knows the claim and the client ids. */

/** @param {import('./desk.js').Desk} desk @param {import('./conversation.js').Conversation} conversation */
export function takeUp({ link, writing }, { id, state, lastSeq, unanswered, leaving }) {
  if (state === 'connecting') {
    link.send({ type: 'accept', conversationId: id });
    return;
  }
  link.send({ type: 'resume', conversationId: id, afterSeq: lastSeq });
  for (const outgoing of unanswered) writing.offer(id, outgoing);
  if (leaving) link.send({ conversationId: id, ...leaving });
}
