// @ts-check
/** `node nlpjs.mjs TRAINING QUESTIONS`: trains nlp.js, asks it the questions and prints its scorecard as JSON. */
import { latencyOf } from './latency.mjs';
import { NlpJs, VARIANT } from './nlpjs-engine.mjs';
import { readPhrasings, readQuestions, sortOf } from './questions.mjs';
import { scorecardOf, scorecardsBy } from './scorecard.mjs';

/** @param {string} training @param {string} questionFile */
async function measure(training, questionFile) {
  const phrasings = readPhrasings(training);
  const topics = new Set(phrasings.map(({ label }) => label).filter((label) => sortOf(label) === 'topic'));
  const questions = readQuestions(questionFile, topics);
  if (questions.length === 0) throw new Error(`${questionFile}: there is no question in the file.`);

  const engine = new NlpJs();
  const begin = performance.now();
  await engine.train(phrasings);
  const trainMillis = Math.round(performance.now() - begin);

  const verdicts = [];
  for (const question of questions) {
    const { reply, ranked } = await engine.ask(question.text);
    const masked = sortOf(question.label) === 'personal' && (await engine.seesPersonalDetail(question.text));
    verdicts.push({ question, reply, ranked, masked });
  }
  const latency = await latencyOf(
    (text) => engine.ask(text),
    questions.map(({ text }) => text),
  );
  return {
    ...scorecardOf(verdicts),
    byLang: scorecardsBy('language', verdicts),
    byStyle: scorecardsBy('style', verdicts),
    trainMillis,
    ...latency,
    variant: VARIANT,
  };
}

const [training, questions] = process.argv.slice(2);
if (!training || !questions) {
  console.error('Usage: node nlpjs.mjs TRAINING QUESTIONS');
  process.exit(2);
}
try {
  console.log(JSON.stringify(await measure(training, questions)));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
