import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scorecardOf, scorecardsBy } from './scorecard.mjs';

const answer = (topic) => ({ kind: 'answer', topic });
const clarification = (...topics) => ({ kind: 'clarification', topics });
const unknown = { kind: 'unknown' };
const smallTalk = { kind: 'smallTalk' };
const handover = { kind: 'handover' };

function verdict(label, reply, ranked, { language = 'nl', style = 'plain', masked = false } = {}) {
  return { question: { label, language, style, text: '' }, reply, ranked, masked };
}

// Five questions about a topic, two out of scope, two wishes for a person, two of small talk, three personal details.
const verdicts = [
  verdict('paspoort', answer('paspoort'), ['paspoort', 'rijbewijs', 'afval']),
  verdict('afval', answer('rijbewijs'), ['rijbewijs', 'afval', 'paspoort'], { style: 'typo' }),
  verdict('rijbewijs', clarification('paspoort', 'rijbewijs'), ['paspoort', 'afval', 'rijbewijs']),
  verdict('afval', clarification('paspoort', 'rijbewijs'), ['paspoort', 'rijbewijs', 'boom'], { language: 'en' }),
  verdict('boom', unknown, ['boom'], { language: 'en', style: 'typo' }),
  verdict('OOS', answer('afval'), ['afval']),
  verdict('OOS', smallTalk, ['afval']),
  verdict('HANDOVER', handover, ['paspoort']),
  verdict('HANDOVER', answer('paspoort'), ['paspoort']),
  verdict('SMALLTALK', smallTalk, []),
  verdict('SMALLTALK', unknown, []),
  verdict('PII/paspoort', answer('paspoort'), ['paspoort'], { masked: true }),
  verdict('PII/afval', answer('paspoort'), ['paspoort'], { masked: true }),
  verdict('PII', unknown, []),
];

test('an example counted by hand', () => {
  assert.deepEqual(scorecardOf(verdicts), {
    n: 14,
    top1: 2 / 5,
    top3: 4 / 5,
    answered: 2 / 5,
    precision: 1 / 4,
    clarifiedRight: 1 / 2,
    oosRefused: 1 / 2,
    handoverFound: 1 / 2,
    smalltalkFound: 1 / 2,
    masked: 2 / 3,
  });
});

test('a fourth topic is not among three', () => {
  const ranked = ['paspoort', 'rijbewijs', 'afval', 'boom'];
  assert.equal(scorecardOf([verdict('boom', unknown, ranked)]).top3, 0);
});

test('a clarification of a question out of scope shows articles and is no refusal', () => {
  assert.equal(scorecardOf([verdict('OOS', clarification('afval', 'boom'), [])]).oosRefused, 0);
});

test('an answer to a message with a personal detail counts neither for nor against', () => {
  const right = verdict('paspoort', answer('paspoort'), ['paspoort']);
  const wrong = verdict('paspoort', answer('afval'), ['afval']);
  const personal = verdict('PII/paspoort', answer('paspoort'), ['paspoort']);
  assert.equal(scorecardOf([right, wrong, personal, personal]).precision, 1 / 2);
});

test('a share of nothing is absent', () => {
  const { n, top1, precision, clarifiedRight, masked } = scorecardOf([verdict('OOS', unknown, [])]);
  assert.deepEqual([n, top1, precision, clarifiedRight, masked], [1, null, null, null, null]);
});

test('each language and each style has a card of its own', () => {
  const byLanguage = scorecardsBy('language', verdicts);
  assert.deepEqual(Object.keys(byLanguage), ['en', 'nl']);
  assert.deepEqual([byLanguage.en.n, byLanguage.en.top1, byLanguage.en.precision], [2, 1 / 2, null]);
  assert.deepEqual([byLanguage.nl.n, byLanguage.nl.top1], [12, 1 / 3]);
  assert.deepEqual(Object.keys(scorecardsBy('style', verdicts)), ['plain', 'typo']);
});
