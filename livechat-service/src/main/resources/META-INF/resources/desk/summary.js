// @ts-check
/** What a contact registration wants to know of a conversation, as a text to copy; nothing is sent. */
import { topicOf } from './conversation.js';
import { t } from './texts.js';
import { clockTime, day } from './time.js';

/** @typedef {import('./conversation.js').Conversation} Conversation */
/** @typedef {import('./types.js').Message} Message */

/** Of what the resident said before the agent came, the last few say what it is about. */
const BEFORE_THE_AGENT = 3;

/** @param {Conversation} conversation @param {string | undefined} outcome in words */
export function summaryOf(conversation, outcome) {
  const { topic, acceptedAt } = conversation.facts;
  const messages = conversation.timeline.flatMap((entry) => ('message' in entry ? [entry.message] : []));
  const now = new Date().toISOString();
  const from = acceptedAt ? clockTime(acceptedAt) : '';
  return [
    `${t.summaryTime}: ${day(now)}, ${from ? `${from}–` : ''}${clockTime(now)}`,
    `${t.summaryChannel}: ${t.summaryChat}`,
    `${t.summaryTopic}: ${topicOf(topic)}`,
    `${t.summaryQuestion}:`,
    ...lines(questions(messages)),
    `${t.summaryAnswer}:`,
    ...lines(messages.filter(({ author }) => author === 'agent')),
    outcomeLine(outcome),
  ].join('\n');
}

/** The line that tells the outcome, also to find it again. @param {string | undefined} outcome */
export function outcomeLine(outcome) {
  return `${t.summaryOutcome}: ${outcome ?? ''}`.trimEnd();
}

/** @param {readonly Message[]} messages */
function questions(messages) {
  const first = messages.findIndex(({ author }) => author === 'agent');
  const asked = (/** @type {readonly Message[]} */ those) => those.filter(({ author }) => author === 'resident');
  if (first < 0) return asked(messages).slice(-BEFORE_THE_AGENT);
  return [...asked(messages.slice(0, first)).slice(-BEFORE_THE_AGENT), ...asked(messages.slice(first))];
}

/** @param {readonly Message[]} messages */
function lines(messages) {
  return messages.length ? messages.map(({ text }) => `- ${text.replaceAll(/\s*\n+\s*/g, ' ')}`) : [`- ${t.summaryNothing}`];
}
