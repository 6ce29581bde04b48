// @ts-check
/** One topic as a row of the list. */
import { topicAddress } from '../addresses.js';
import { el, time } from '../../staff/dom.js';
import { workKey } from '../editor/start.js';
import { language, named, t } from '../texts.js';
import { day } from '../time.js';
import { unsaved } from '../unsaved.js';

export const topicColumns = () => Object.values(t.topics.column);

/** @param {import('../types.js').Listed} topic */
export function topicRow({ topic, kind, title, titleEn, local, checked, phrasings, languages, state, shippedDiffers }) {
  const perLanguage = Object.entries(languages).map(([code, n]) => `${code}\u00a0${n}`).join(' · ');
  return [
    el('span', {}, el('a', { href: topicAddress(topic) }, language === 'en' ? titleEn ?? title : title),
      el('small', {}, kind ? `${topic} · ${named(t.kinds, kind)}` : topic)),
    el('span', { class: 'chips' },
      el('span', { class: `chip state-${state}` }, named(t.states, state)),
      unsaved.get(workKey(topic)) && el('span', { class: 'chip chip-warn' }, t.editor.unsaved),
      shippedDiffers && el('span', { class: 'chip chip-warn' }, t.topics.differs)),
    el('span', {}, String(phrasings), el('small', {}, perLanguage)),
    local ? t.yes : t.no,
    time(checked, day(checked)),
  ];
}
