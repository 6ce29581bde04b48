import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { NlpJs } from './nlpjs-engine.mjs';

const engine = new NlpJs();

before(async () => {
  const phrasings = [
    ['paspoort', 'nl', 'een nieuw paspoort aanvragen'],
    ['paspoort', 'en', 'apply for a new passport'],
    ['afval', 'nl', 'wanneer wordt het grofvuil opgehaald'],
    ['afval', 'en', 'when is bulky waste collected'],
    ['SMALLTALK', 'nl', 'goedemorgen allemaal'],
    ['HANDOVER', 'nl', 'ik wil een medewerker spreken'],
    ['OOS', 'nl', 'recept voor appeltaart'],
  ];
  await engine.train(phrasings.map(([label, language, text]) => ({ label, language, text })));
});

test('a question in words of one topic is answered, in the language that it is in', async () => {
  assert.deepEqual((await engine.ask('nieuw paspoort aanvragen')).reply, { kind: 'answer', topic: 'paspoort' });
  assert.deepEqual((await engine.ask('is bulky waste collected')).reply, { kind: 'answer', topic: 'afval' });
});

test('small talk, a wish for a person and what is out of scope are no answers and no topics', async () => {
  assert.deepEqual(await engine.ask('goedemorgen allemaal'), { reply: { kind: 'smallTalk' }, ranked: [] });
  assert.deepEqual(await engine.ask('medewerker spreken'), { reply: { kind: 'handover' }, ranked: [] });
  assert.deepEqual(await engine.ask('recept appeltaart'), { reply: { kind: 'unknown' }, ranked: [] });
});

test('a text without a known word, language or script is unknown', async () => {
  for (const text of ['xyzzy', '12345', '', 'Как получить паспорт', '如何申请护照']) {
    assert.deepEqual(await engine.ask(text), { reply: { kind: 'unknown' }, ranked: [] }, text);
  }
});

test('addresses and long numbers are seen as personal, amounts and years are not', async () => {
  assert.equal(await engine.seesPersonalDetail('mail naar jan@voorbeeld.nl'), true);
  assert.equal(await engine.seesPersonalDetail('bel me op 06-12345678'), true);
  assert.equal(await engine.seesPersonalDetail('mijn bsn is 123456782'), true);
  assert.equal(await engine.seesPersonalDetail('in 2026 voor 2 kinderen, 85 euro'), false);
});
