// @ts-check
import { section, time } from '../../staff/dom.js';
import { table } from '../../staff/table.js';
import { named, t } from '../texts.js';
import { moment } from '../time.js';

/** Who changed the topic, when and why. @param {import('../types.js').Revision[]} history */
export function historyPart(history) {
  const title = t.editor.history;
  if (history.length === 0) return section('history-title', title, t.editor.noHistory);
  return section('history-title', title, table(title, Object.values(t.editor.historyColumn), history.map(
    ({ revision, madeBy, madeAt, note, origin }) => [String(revision), time(madeAt, moment(madeAt)), madeBy, named(t.origins, origin), note ?? '–'])));
}
