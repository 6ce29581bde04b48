// @ts-check
/** A conversation as the transcript tells it, for who may read it now. */
import { button, el } from '../staff/dom.js';
import { time } from './time.js';

/**
 * @typedef {{seq: number, author: 'resident' | 'gem' | 'agent' | 'system', name?: string, text: string, sentAt: string}} Message
 * @typedef {{conversationId: string, startedAt: string, messages: Message[]}} Transcript
 */

const AUTHOR = { resident: 'Inwoner', gem: 'Gem', agent: 'Medewerker', system: 'Melding' };

/** @param {Transcript} transcript @param {() => void} close */
export function conversation({ conversationId, startedAt, messages }, close) {
  const heading = el('h3', { id: 'conversation', tabindex: '-1' }, 'Gesprek ', el('code', {}, conversationId));
  const element = el('section', { class: 'conversation', 'aria-labelledby': 'conversation' },
    heading,
    el('p', { class: 'help' }, 'Begonnen op ', time(startedAt), '. Dat je dit leest, is vastgelegd.'),
    el('ol', {}, ...messages.map(said)),
    el('div', { class: 'controls' }, button('Sluit het gesprek', close)));
  return { element, heading };
}

/** @param {Message} message */
function said({ author, name, text, sentAt }) {
  const who = author === 'agent' && name ? `${AUTHOR.agent} ${name}` : AUTHOR[author];
  return el('li', {}, el('p', { class: 'hint' }, el('strong', {}, who), ', ', time(sentAt)), el('p', { class: 'said' }, text));
}
