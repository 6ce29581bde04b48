// @ts-check
/** An article as lines of text under the names that the form uses, to compare two of them. */
import { t } from '../texts.js';

/** @typedef {import('../types.js').Article} Article */

/** @param {Article} article @returns {[string, string[]][]} the name of each part, and its lines */
export function partsOf(article) {
  const text = (/** @type {string} */ words) => words.trimEnd().split('\n');
  return [
    [t.editor.titleNl, [article.title.nl]],
    [t.editor.titleEn, [article.title.en ?? '']],
    [t.editor.answerNl, text(article.answer?.nl ?? '')],
    [t.editor.answerEn, text(article.answer?.en ?? '')],
    [t.editor.links, (article.links ?? []).map(({ title, url }) => [title.nl, title.en, url].filter(Boolean).join(' · '))],
    [t.editor.sources, (article.sources ?? []).map(({ title, url }) => `${title} · ${url}`)],
    [t.editor.checked, [article.checked]],
    [t.editor.local, [article.local ? t.yes : t.no]],
    [t.editor.kind, [article.kind ?? '']],
    [t.editor.upl, [article.upl ?? '']],
    ...Object.entries(t.languages).map(([language, name]) =>
      /** @type {[string, string[]]} */ ([t.editor.phrasingsIn(name), article.phrasings[/** @type {'nl'} */ (language)] ?? []])),
  ];
}
