// @ts-check
/** How well a set of questions was answered: the measures of Gem's own scorecard, for any engine. */
import { sortOf } from './questions.mjs';

/** @typedef {import('./questions.mjs').Question} Question */
/** @typedef {import('./questions.mjs').Sort} Sort */
/**
 * @typedef {{kind: 'answer', topic: string}
 *   | {kind: 'clarification', topics: string[]}
 *   | {kind: 'handover' | 'smallTalk' | 'unknown'}} Reply
 */
/**
 * What an engine made of one question: its reply, the ids of the three topics that fit best, and whether it noticed a
 * personal detail.
 * @typedef {{question: Question, reply: Reply, ranked: string[], masked: boolean}} Verdict
 */

/** Shares from 0 to 1, and null where there is nothing to divide by. @param {Verdict[]} verdicts */
export function scorecardOf(verdicts) {
  return {
    n: verdicts.length,
    top1: share(verdicts, about('topic'), isFirst),
    top3: share(verdicts, about('topic'), isAmongThree),
    answered: share(verdicts, about('topic'), isAnswered),
    precision: share(verdicts, (v) => !about('personal')(v) && isAnswered(v), isRightAnswer),
    clarifiedRight: share(verdicts, (v) => about('topic')(v) && isClarified(v), isRightClarification),
    oosRefused: share(verdicts, about('outOfScope'), isRefused),
    handoverFound: share(verdicts, about('handover'), (v) => v.reply.kind === 'handover'),
    smalltalkFound: share(verdicts, about('smallTalk'), (v) => v.reply.kind === 'smallTalk'),
    masked: share(verdicts, about('personal'), (v) => v.masked),
  };
}

/**
 * A card for each value of a property of the questions.
 * @param {'language' | 'style'} property
 * @param {Verdict[]} verdicts
 */
export function scorecardsBy(property, verdicts) {
  const values = [...new Set(verdicts.map(({ question }) => question[property]))].sort();
  return Object.fromEntries(
    values.map((value) => [value, scorecardOf(verdicts.filter(({ question }) => question[property] === value))]),
  );
}

/** @typedef {(verdict: Verdict) => boolean} Test */

/** @param {Sort} sort @returns {Test} */
const about =
  (sort) =>
  ({ question }) =>
    sortOf(question.label) === sort;

/** @type {Test} */
const isFirst = ({ ranked, question }) => ranked[0] === question.label;

/** @type {Test} */
const isAmongThree = ({ ranked, question }) => ranked.slice(0, 3).includes(question.label);

/** @type {Test} */
const isAnswered = ({ reply }) => reply.kind === 'answer';

/** @type {Test} */
const isRightAnswer = ({ reply, question }) => reply.kind === 'answer' && reply.topic === question.label;

/** @type {Test} */
const isClarified = ({ reply }) => reply.kind === 'clarification';

/** @type {Test} */
const isRightClarification = ({ reply, question }) =>
  reply.kind === 'clarification' && reply.topics.includes(question.label);

/** No article was shown or offered. @type {Test} */
const isRefused = (verdict) => !isAnswered(verdict) && !isClarified(verdict);

/** @param {Verdict[]} verdicts @param {Test} all @param {Test} good */
function share(verdicts, all, good) {
  const of = verdicts.filter(all);
  return of.length === 0 ? null : of.filter(good).length / of.length;
}
