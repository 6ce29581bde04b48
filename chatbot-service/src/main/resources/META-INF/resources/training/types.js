// @ts-check
/**
 * Shapes that the training API sends and takes, for the type checker only.
 *
 * @typedef {'nl' | 'en' | 'tr' | 'pl' | 'ar'} PhrasingLanguage
 * @typedef {{nl: string, en?: string}} Both
 * @typedef {{title: Both, url: string}} Link
 * @typedef {{title: string, url: string}} Source
 *
 * @typedef {object} Article
 * @property {string} id
 * @property {string} [kind] absent for an ordinary answer
 * @property {string} [upl]
 * @property {boolean} local
 * @property {string} checked
 * @property {Both} title
 * @property {Both} [answer]
 * @property {Link[]} [links]
 * @property {Source[]} [sources]
 * @property {Partial<Record<PhrasingLanguage, string[]>>} phrasings
 *
 * @typedef {{topic: string, kind?: string, title: string, titleEn?: string, local: boolean, checked: string, phrasings: number,
 *   languages: Record<string, number>, state: 'live' | 'changed' | 'new' | 'removed', shippedDiffers: boolean}} Listed
 * @typedef {{rule: string, field?: string, text: string, phrasing?: string, nearer?: string}} Warning
 * @typedef {{revision: number | string, madeBy: string, madeAt: string, note?: string, origin: string}} Revision
 * @typedef {{topic: string, live?: Article, draft?: Article, shipped?: Article, history: Revision[], warnings: Warning[]}} Topic
 *
 * @typedef {{conversationId: string, seq: number}} QuestionId
 * @typedef {QuestionId & {text: string, reason: string, askedAt: string, expiresAt: string, comment?: string, shown?: string}} Question
 * @typedef {{topic: string, title: string}} Suggestion
 * @typedef {{id: string, count: number, reasons: Record<string, number>, newestAt: string, expiresAt: string,
 *   questions: Question[], suggestions: Suggestion[]}} Cluster
 * @typedef {'labelled' | 'out-of-scope' | 'dismissed'} Outcome
 * @typedef {{questions: QuestionId[], outcome: Outcome, topic?: string, phrasing?: string, language?: string, noPersonalData?: boolean}} Review
 *
 * @typedef {Record<string, number | null>} Scorecard
 * @typedef {{name: string, passed: boolean, before?: number | null, after?: number | null, detail: string}} Gate
 * @typedef {{question: string, language: string, label: string, before: string | null, after: string | null, better: boolean | null}} Change
 * @typedef {{state: 'none' | 'running' | 'done' | 'failed', stale: boolean, startedAt?: string, finishedAt?: string,
 *   before?: Scorecard, after?: Scorecard, gates: Gate[], changes: Change[], drafts: string[]}} Evaluation
 * @typedef {{number: number, state: 'proposed' | 'live' | 'past' | 'withdrawn', note?: string, madeBy: string, madeAt: string,
 *   publishedBy?: string, publishedAt?: string, changed: string[], before?: Scorecard, after?: Scorecard, gates?: Gate[]}} Version
 *
 * @typedef {{made: Suggestion[], skipped: {topic: string, reason: string}[]}} Imported
 * @typedef {{day: string, topic: string | null} & Record<string, number | string | null>} Day
 * @typedef {{days: Day[], floor: number}} Figures
 * @typedef {{name: string, canPublish: boolean}} Me
 * @typedef {{field?: string, line?: number, detail: string}} Mistake
 */
export {};
