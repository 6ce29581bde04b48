// @ts-check
/** How long one question takes, in microseconds. */

const QUESTIONS_TO_WARM_UP = 5_000;
const LEAST_MEASURED = 2_000;

/**
 * Engines may remember a sentence, but residents seldom repeat one: with one more space behind it in every round, a
 * question stays what it is and is new.
 * @param {(text: string) => Promise<unknown>} ask
 * @param {string[]} texts
 */
export async function latencyOf(ask, texts) {
  const measured = Math.max(LEAST_MEASURED, texts.length);
  const took = [];
  for (let i = 0; i < QUESTIONS_TO_WARM_UP + measured; i++) {
    const text = texts[i % texts.length] + ' '.repeat(1 + Math.floor(i / texts.length));
    const begin = performance.now();
    await ask(text);
    took.push(performance.now() - begin);
  }
  const sorted = took.slice(QUESTIONS_TO_WARM_UP).sort((a, b) => a - b);
  const micros = (/** @type {number} */ part) => Math.floor(sorted[Math.floor(measured * part)] * 1_000);
  return { p50Micros: micros(0.5), p99Micros: micros(0.99) };
}
