// @ts-check
/** Phrasings to learn from and questions to answer: the files that Gem's own engine reads. */
import { readFileSync } from 'node:fs';

/** @typedef {{label: string, language: string, text: string}} Phrasing */
/** @typedef {{label: string, language: string, style: string, text: string}} Question */
/** @typedef {'topic' | 'outOfScope' | 'handover' | 'smallTalk' | 'personal'} Sort */

const HEADER = 'topic\tlang\tstyle\tquestion';

/** What a label says must happen. @param {string} label @returns {Sort} */
export function sortOf(label) {
  switch (label) {
    case 'OOS':
      return 'outOfScope';
    case 'HANDOVER':
      return 'handover';
    case 'SMALLTALK':
      return 'smallTalk';
    default:
      return label === 'PII' || label.startsWith('PII/') ? 'personal' : 'topic';
  }
}

/** Lines of label, language and text, without a header. @param {string} path @returns {Phrasing[]} */
export function readPhrasings(path) {
  return linesOf(path).map(({ number, columns }) => {
    if (columns.length !== 3) throw new Error(`${path}, line ${number}: ${columns.length} columns instead of 3.`);
    const [label, language, text] = columns;
    return { label, language, text };
  });
}

/** @param {string} path @param {Set<string>} topics the ids that exist @returns {Question[]} */
export function readQuestions(path, topics) {
  const [header, ...lines] = linesOf(path);
  if (header?.columns.join('\t') !== HEADER) {
    throw new Error(`${path}: the first line must be the header "topic lang style question", separated by tabs.`);
  }
  return lines.map(({ number, columns }) => {
    if (columns.length !== 4) throw new Error(`${path}, line ${number}: ${columns.length} columns instead of 4.`);
    const [label, language, style, text] = [columns[0].trim(), ...columns.slice(1)];
    if (sortOf(label) === 'topic' && !topics.has(label)) {
      throw new Error(`${path}, line ${number}: there is no topic "${label}".`);
    }
    return { label, language, style, text };
  });
}

/** @param {string} path */
function linesOf(path) {
  return readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line, index) => ({ number: index + 1, blank: !line.trim(), columns: line.split('\t') }))
    .filter(({ blank }) => !blank);
}
