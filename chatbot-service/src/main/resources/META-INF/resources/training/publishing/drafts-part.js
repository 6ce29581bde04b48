// @ts-check
import { topicAddress } from '../addresses.js';
import { el, section } from '../../staff/dom.js';
import { named, t } from '../texts.js';

/** The topics with a draft. @param {import('../types.js').Listed[]} drafts @param {Map<string, string>} titles */
export const draftsPart = (drafts, titles) =>
  section('drafts-title', t.publish.drafts(drafts.length),
    drafts.length === 0
      ? el('p', {}, t.publish.noDrafts)
      : el('ul', { class: 'bullets' }, ...drafts.map(({ topic, state }) =>
        el('li', {}, el('a', { href: topicAddress(topic) }, titles.get(topic) ?? topic), ` – ${named(t.states, state)}`))));
