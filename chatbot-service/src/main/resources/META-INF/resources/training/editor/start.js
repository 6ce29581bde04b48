// @ts-check
/** A new article, empty or begun from questions in the inbox. */
import { isoDay } from '../time.js';
import { unsaved } from '../unsaved.js';

/** @typedef {import('../types.js').Article} Article */

/** What is being written about one topic. @typedef {{article: Article, note: string, questions: import('../types.js').Question[]}} Work */

/** @param {string} [topic] */
export const workKey = (topic = '') => `article/${topic}`;

/** @returns {Article} */
export const emptyArticle = () => ({
  id: '', local: false, checked: isoDay(), title: { nl: '', en: '' }, answer: { nl: '', en: '' }, links: [], sources: [], phrasings: {},
});

/** The text of the first question becomes the first phrasing; all of them are labelled when the article is saved.
 * @param {import('../types.js').Question[]} questions */
export function startArticle(questions) {
  /** @type {Work} */
  const begun = unsaved.get(workKey()) ?? { article: emptyArticle(), note: '', questions: [] };
  const first = questions[0]?.text;
  const nl = begun.article.phrasings.nl ?? [];
  if (first && !nl.includes(first)) begun.article.phrasings.nl = [...nl, first];
  begun.questions.push(...questions.filter(({ conversationId, seq }) =>
    !begun.questions.some((each) => each.conversationId === conversationId && each.seq === seq)));
  unsaved.keep(workKey(), begun);
}
