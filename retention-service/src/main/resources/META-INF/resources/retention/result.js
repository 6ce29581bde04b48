// @ts-check
/** The result in words, when it was measured, and what needs attention. */
import { el, time } from '../staff/dom.js';
import { named, t } from './texts.js';
import { moment, span } from './time.js';

/** A check older than this cannot be relied on, whatever it found. */
const SILENT_MILLIS = 20 * 60_000;

/** @param {import('./figures.js').Overview} overview @param {number} now @returns {keyof typeof t.overall} */
export function overallState(overview, now) {
  if (overview.checkedAt && now - Date.parse(overview.checkedAt) > SILENT_MILLIS) return 'silent';
  return overview.state in t.overall ? /** @type {keyof typeof t.overall} */ (overview.state) : 'unknown';
}

/** @param {import('./figures.js').Overview} overview @param {number} now */
export function result(overview, now) {
  const state = overallState(overview, now);
  const checked = overview.checkedAt
    ? time(overview.checkedAt, moment(overview.checkedAt))
    : el('span', {}, t.noCheck);
  const card = el('div', { class: `result state-${state}` },
    el('p', { class: 'result-words' }, t.overall[state]),
    el('p', {}, t.overallHelp[state]),
    el('p', { class: 'checked' }, `${t.lastCheck}: `, checked));
  const points = attention(overview);
  if (points.length === 0) return [card];
  return [card, el('section', { class: 'attention', 'aria-labelledby': 'attention' },
    el('h3', { id: 'attention' }, t.attention),
    el('ul', {}, ...points))];
}

/** @param {import('./figures.js').Overview} overview */
export function attention(overview) {
  const run = overview.enforcement;
  const points = overview.findings.map((finding) =>
    el('li', {}, `${named(t.finding, finding.kind)}: `, el('code', {}, finding.subject)));
  if (run?.held) points.unshift(el('li', {}, named(t.held, run.held)));
  if (run && run.failed > 0) points.unshift(el('li', {}, t.failed(run.failed)));
  return points;
}

/** @param {import('./figures.js').Store} store */
export function storeRow(store) {
  const [place] = store.store.split('.');
  const where = place === 'kafka' ? store.store : `${named(t.place, place)} · ${store.store}`;
  const nothing = store.state === 'unknown' ? t.unmeasured : t.empty;
  return [
    el('span', { class: 'store' }, named(t.holds, store.store), el('small', {}, where)),
    store.oldestAt ? time(store.oldestAt, moment(store.oldestAt)) : nothing,
    store.ageSeconds === undefined ? '–' : span(store.ageSeconds),
    span(store.termHours * 3600),
    store.dueAt ? time(store.dueAt, moment(store.dueAt)) : '–',
    store.lastDeletedAt ? time(store.lastDeletedAt, moment(store.lastDeletedAt)) : '–',
    el('span', { class: `state state-${store.state}` }, named(t.state, store.state)),
    time(store.checkedAt, moment(store.checkedAt)),
  ];
}
