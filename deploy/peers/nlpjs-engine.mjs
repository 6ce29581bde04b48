// @ts-check
/**
 * nlp.js at its best on our development questions: a model per language, its own guess of the language, its spell check
 * on, and its default threshold.
 */
import builtin from '@nlpjs/builtin-microsoft';
import core from '@nlpjs/core';
import ar from '@nlpjs/lang-ar';
import en from '@nlpjs/lang-en';
import nl from '@nlpjs/lang-nl';
import pl from '@nlpjs/lang-pl';
import tr from '@nlpjs/lang-tr';
import guesser from '@nlpjs/language';
import nlpjs from '@nlpjs/nlp';
import { sortOf } from './questions.mjs';

/** @typedef {import('./scorecard.mjs').Reply} Reply */
/** @typedef {import('./questions.mjs').Phrasing} Phrasing */

export const VARIANT = 'a model per language, the language guessed by nlp.js, its spell check on';

const LANGUAGES = ['nl', 'en', 'tr', 'pl', 'ar'];
/** For texts in which nlp.js sees no language, such as a number. */
const OTHERWISE = 'nl';
const RANKED = 3;
/** Shorter ones are amounts, years and house numbers. */
const LEAST_DIGITS_OF_A_PERSONAL_NUMBER = 8;
const SILENT = Object.fromEntries(
  ['debug', 'info', 'warn', 'error', 'log', 'trace', 'fatal'].map((level) => [level, () => {}]),
);

export class NlpJs {
  #nlp;

  constructor() {
    const container = core.containerBootstrap();
    container.register('logger', SILENT);
    container.register('Language', guesser.Language, false);
    for (const language of [nl.LangNl, en.LangEn, tr.LangTr, pl.LangPl, ar.LangAr]) container.use(language);
    this.#nlp = new nlpjs.Nlp({
      container,
      languages: LANGUAGES,
      autoSave: false,
      autoLoad: false,
      calculateSentiment: false,
      nlu: { useNoneFeature: true, spellCheck: true, log: false },
    });
    const entities = new builtin.BuiltinMicrosoft({ builtins: ['Email', 'PhoneNumber', 'Number'] }, container);
    container.register('extract-builtin-??', entities, true);
  }

  /** @param {Phrasing[]} phrasings */
  async train(phrasings) {
    for (const { language, text, label } of phrasings) this.#nlp.addDocument(language, text, label);
    await this.#nlp.train();
  }

  /** @param {string} text @returns {Promise<{reply: Reply, ranked: string[]}>} */
  async ask(text) {
    const { intent, classifications } = await this.#nlp.process(this.#languageOf(text), text);
    const ranked = classifications.filter(isFittingTopic).map(({ intent }) => intent);
    return { reply: replyOf(intent), ranked: ranked.slice(0, RANKED) };
  }

  /** Whether it sees an e-mail address, a telephone number or another long number. @param {string} text */
  async seesPersonalDetail(text) {
    const { entities } = await this.#nlp.extractEntities(this.#languageOf(text), text);
    return entities.some(isPersonal);
  }

  /** The guess fails on a script in which none of the languages is written. @param {string} text */
  #languageOf(text) {
    try {
      return this.#nlp.guessLanguage(text) ?? OTHERWISE;
    } catch {
      return OTHERWISE;
    }
  }
}

/** @param {{intent: string, score: number}} classification */
function isFittingTopic({ intent, score }) {
  return score > 0 && isTopic(intent);
}

/** @param {string} intent */
function isTopic(intent) {
  return intent !== 'None' && sortOf(intent) === 'topic';
}

/** nlp.js says "None" itself when the score is below its threshold. @param {string} intent @returns {Reply} */
function replyOf(intent) {
  if (isTopic(intent)) return { kind: 'answer', topic: intent };
  const sort = sortOf(intent);
  return { kind: sort === 'handover' || sort === 'smallTalk' ? sort : 'unknown' };
}

/** @param {{entity: string, utteranceText: string}} found */
function isPersonal({ entity, utteranceText }) {
  return (
    entity === 'email' ||
    entity === 'phonenumber' ||
    (entity === 'number' && utteranceText.replace(/\D/g, '').length >= LEAST_DIGITS_OF_A_PERSONAL_NUMBER)
  );
}
