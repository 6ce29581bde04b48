// @ts-check
import { el } from '../../staff/dom.js';
import { named, t } from '../texts.js';

/** What has to hold before a version may be proposed. @param {string} id @param {string} title @param {import('../types.js').Gate[]} gates */
export function gatesList(id, title, gates) {
  const failed = gates.filter(({ passed }) => !passed).length;
  return el('section', { 'aria-labelledby': id },
    el('h3', { id }, title),
    el('p', { class: failed ? 'note' : 'good' }, failed ? t.publish.gatesFailed(failed) : t.publish.gatesPassed),
    el('ul', { class: 'gates' }, ...gates.map(({ name, passed, detail }) =>
      el('li', { class: passed ? 'passed' : 'failed' },
        el('strong', {}, passed ? t.publish.passed : t.publish.failed), ` ${named({ ...t.publish.figure, ...t.publish.gate }, name)}`,
        detail && el('span', { class: 'hint' }, ` – ${detail}`)))));
}
