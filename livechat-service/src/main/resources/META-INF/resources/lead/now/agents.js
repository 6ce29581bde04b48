// @ts-check
import { el } from '../../staff/dom.js';
import { t } from '../texts.js';

/** @typedef {import('../types.js').AgentNow} AgentNow */

const ORDER = ['available', 'away', 'offline'];
const LOOK = { available: 'chip-good', away: 'chip-warn', offline: '' };

/** Who is there first; then by name. @param {AgentNow} a @param {AgentNow} b */
export const byPresence = (a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status) || a.name.localeCompare(b.name);

/** A row of the table of agents. @param {AgentNow} agent */
export function agentCells({ name, status, active, capacity }) {
  const full = status === 'available' && active >= capacity;
  return [
    name,
    el('span', { class: `chip ${LOOK[status] ?? ''}` }, t.now.status[status] ?? status),
    el('span', {}, t.now.ofCapacity(active, capacity), full && el('span', {}, ' ', el('span', { class: 'chip' }, t.now.full))),
  ];
}
