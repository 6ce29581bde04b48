// @ts-check
/** One entry of the log as elements: who, when, what, and for the agent's own text how far it has come. */
import { el, write } from '../staff/dom.js';
import { t } from './texts.js';
import { clockTime } from './time.js';

/** @typedef {import('./conversation.js').Entry} Entry */
/** @typedef {import('./types.js').Message} Message */
/** @typedef {import('./types.js').Note} Note */
/** @typedef {import('./types.js').Outgoing} Outgoing */

/** @param {Entry} entry */
export function keyOf(entry) {
  if ('message' in entry) return `message ${entry.message.seq}`;
  return 'note' in entry ? `note ${entry.note.clientId}` : `outgoing ${entry.outgoing.clientId}`;
}

/** @param {Entry} entry @param {string} locale of what was said @param {string} agent @param {(clientId: string) => void} takeBack */
export function viewOf(entry, locale, agent, takeBack) {
  if ('message' in entry) return said(entry.message, locale);
  if ('note' in entry) return noted(entry.note);
  return underway(entry.outgoing, agent, takeBack);
}

/** @param {HTMLElement} view @param {Entry} entry */
export function updateView(view, entry) {
  if (!('outgoing' in entry)) return;
  const { refusal } = entry.outgoing;
  view.classList.toggle('failed', refusal !== undefined);
  const [status, button] = [view.querySelector('.delivery'), view.querySelector('button')];
  if (status) write(status, refusal === undefined ? t.sending : `${t.notDelivered}: ${refusal}`);
  if (button) button.hidden = refusal === undefined;
}

/** @param {Message} message @param {string} locale */
function said({ author, name, kind, text, sentAt, links = [], choices = [] }, locale) {
  const who = author === 'agent' ? (name ?? t.agent) : t[author] ?? t.system;
  /** @type {HTMLElement[]} */
  const body = [el('p', { class: 'text', lang: locale }, text)];
  if (choices.length) {
    body.push(el('p', { class: 'card-meta' }, t.choices));
    body.push(el('ul', { lang: locale }, ...choices.map(({ title }) => el('li', {}, title))));
  }
  const safe = links.filter(({ url }) => URL.canParse(url) && new URL(url).protocol === 'https:');
  if (safe.length) body.push(el('ul', { class: 'links' }, ...safe.map(link)));
  return entry(`by-${author} kind-${kind}`, who, sentAt, body);
}

/** @param {{title: string, url: string}} link */
function link({ title, url }) {
  const anchor = el('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, title, ' ');
  anchor.append(el('span', { class: 'card-meta' }, t.opensInTab));
  return el('li', {}, anchor);
}

/** @param {Note} note */
function noted({ name, text, sentAt }) {
  return entry('by-note', t.noteBy(name), sentAt, [el('p', { class: 'text' }, text)]);
}

/** @param {Outgoing} outgoing @param {string} agent @param {(clientId: string) => void} takeBack */
function underway({ clientId, type, text }, agent, takeBack) {
  const back = el('button', { type: 'button', class: 'button small', hidden: true, on: { click: () => takeBack(clientId) } }, t.copyBack);
  const who = type === 'note' ? t.noteBy(agent) : agent;
  const body = [el('p', { class: 'text' }, text), el('p', { class: 'delivery' }), back];
  return entry(`by-${type === 'note' ? 'note' : 'agent'} underway`, who, undefined, body);
}

/** @param {string} look @param {string} who @param {string | undefined} at @param {HTMLElement[]} body */
function entry(look, who, at, body) {
  const head = el('p', { class: 'who' }, el('strong', {}, who));
  if (at) head.append(' ', el('time', { datetime: at }, clockTime(at)));
  return el('li', { class: `entry ${look}` }, head, ...body);
}
