// @ts-check
/** Two plans beside each other, in words, with what differs marked. */
import { el } from '../../staff/dom.js';
import { differences, headingOf } from '../plan/lines.js';
import { table } from '../../staff/table.js';
import { t } from '../texts.js';

/** @typedef {import('../types.js').Plan} Plan */

/** @param {Plan} then @param {Plan} now @param {Map<string, string>} names of agents, by id @param {boolean} all also what is the same */
export function comparison(then, now, names, all) {
  const found = differences(then, now, names, all);
  if (!found.length) return el('p', {}, t.history.same);
  const columns = [t.history.what, t.history.inVersion(then.version), t.history.inForce(now.version)];
  const absent = () => el('span', { class: 'hint' }, t.lines.absent);
  return table(t.history.compare(then.version), columns, found.map(({ part, label, before, after }) => [
    el('span', {}, el('span', { class: 'part' }, headingOf(part)), label,
      all && before !== after && el('span', {}, ' ', el('span', { class: 'chip chip-warn' }, t.history.differs))),
    before ?? absent(),
    after ?? absent(),
  ]));
}
