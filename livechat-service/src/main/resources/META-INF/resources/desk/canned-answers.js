// @ts-check
/** The words that this desk uses often, filled in for one conversation. */
import { topicOf } from './conversation.js';
import { read } from './rest.js';
import { lang, t } from './texts.js';

/** @typedef {import('./conversation.js').Conversation} Conversation */
/** @typedef {{id: string, title: string, text: Record<string, string>}} CannedAnswer */

/** After so long they are asked for again: a team lead may have changed them. */
const FRESH_FOR = 300_000;

export class CannedAnswers {
  /** @type {readonly CannedAnswer[]} */
  #all = [];
  #readAt = -Infinity;

  /**
   * Those that hold every word of the query, first those whose id begins with it.
   * @param {string} query @param {Conversation} conversation @param {string} agent
   */
  async find(query, conversation, agent) {
    await this.#load();
    const wanted = query.toLocaleLowerCase();
    const words = wanted.split(/\s+/);
    const language = conversation.facts.locale ?? 'nl';
    return this.#all
      .map((answer) => ({ answer, ...inLanguage(answer.text, language) }))
      .filter(({ answer, text }) => {
        const within = `${answer.id} ${answer.title} ${text}`.toLocaleLowerCase();
        return words.every((word) => within.includes(word));
      })
      .sort((a, b) => Number(b.answer.id.startsWith(wanted)) - Number(a.answer.id.startsWith(wanted)))
      .map(({ answer, text, lang: own }) => ({
        title: answer.title, titleLang: lang, text: filled(text, own, agent, conversation.facts.topic), lang: own,
      }));
  }

  async #load() {
    if (performance.now() - this.#readAt < FRESH_FOR) return;
    this.#all = await read('/v1/canned-answers');
    this.#readAt = performance.now();
  }
}

/** In the language of the conversation, or else in one that is there. @param {Record<string, string>} text @param {string} language */
function inLanguage(text, language) {
  const own = [language, 'nl', 'en'].find((each) => text[each]) ?? language;
  return { text: text[own] ?? '', lang: own };
}

/** @param {string} text @param {string} language @param {string} agent @param {string | undefined} topic */
function filled(text, language, agent, topic) {
  const subject = topic ? topicOf(topic).toLocaleLowerCase(lang) : t.yourQuestion[language] ?? t.noTopic;
  return text.replaceAll('{naam}', () => agent).replaceAll('{onderwerp}', () => subject);
}
