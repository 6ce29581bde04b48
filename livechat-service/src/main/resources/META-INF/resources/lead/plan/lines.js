// @ts-check
/** A plan in words, line by line, so that people can compare two of them. */
import { named, t } from '../texts.js';
import { dayWords, duration } from '../time.js';
import { hoursWords } from './hours.js';
import { itemsOf, partOf, sameOrder } from './items.js';

/** @typedef {import('../types.js').Plan} Plan */
/** @typedef {{label: string, value: string}} Line */
/** @typedef {{key: string, part: string, label: string, before?: string, after?: string}} Difference `key` is that of the thing */

/** In the order of the form. */
const PARTS = ['teams', 'agents', 'holidays', 'capacity', 'patience', 'waitWithoutAgents', 'cannedAnswers'];

/** @param {any} team @returns {Line[]} */
const teamLines = ({ name, hours, topics }) => [
  { label: t.plan.name, value: name },
  { label: t.plan.hours, value: hoursWords(hours) },
  { label: t.plan.topics, value: topics.join(', ') },
];

/** @param {any} agent @param {(id: string) => string} teamName @returns {Line[]} */
const agentLines = ({ teams, capacity }, teamName) => [
  { label: t.plan.agentTeams, value: teams.map(teamName).join(', ') || t.lines.everyTeam },
  { label: t.plan.agentCapacity, value: String(capacity ?? t.lines.standard) },
];

/** @param {any} answer @returns {Line[]} */
const answerLines = ({ title, text }) => [
  { label: t.plan.answerTitle, value: title },
  { label: t.plan.answerNl, value: text.nl },
  { label: t.plan.answerEn, value: text.en },
];

/** @param {string} key @param {any} item @param {(id: string) => string} teamName @returns {Line[]} with what they are about still to be put before them */
function linesOf(key, item, teamName) {
  if (partOf(key) === 'agents') return agentLines(item ?? { teams: [] }, teamName);
  if (item === undefined) return [];
  switch (partOf(key)) {
    case 'teams': return teamLines(item);
    case 'cannedAnswers': return answerLines(item);
    case 'holidays': return [{ label: '', value: item.name }];
    case 'patience': return [{ label: '', value: duration(item) }];
    case 'capacity': return [{ label: '', value: String(item) }];
    case 'waitWithoutAgents': return [{ label: '', value: item ? t.yes : t.no }];
    default: return [];
  }
}

/** What a thing is called. @param {string} key @param {any} item @param {Map<string, string>} names of agents, by id */
export function nameOf(key, item, names) {
  const id = key.slice(partOf(key).length + 1);
  switch (partOf(key)) {
    case 'teams': return id ? t.lines.team(item?.name || id) : t.lines.order;
    case 'cannedAnswers': return `/${id}`;
    case 'holidays': return dayWords(id);
    case 'agents': return names.get(id) ?? t.plan.unknownAgent;
    case 'patience': return t.plan.patience[/** @type {keyof import('../types.js').Patience} */ (id)]?.[0] ?? id;
    case 'capacity': return t.plan.capacity;
    default: return t.plan.wait;
  }
}

/**
 * What is not the same in two plans, in words.
 * @param {Plan} before @param {Plan} after @param {Map<string, string>} names of agents, by id @param {boolean} [all] also what is the same
 * @returns {Difference[]}
 */
export function differences(before, after, names, all = false) {
  const [was, is] = [itemsOf(before), itemsOf(after)];
  const teamName = (/** @type {string} */ id) => [...after.teams, ...before.teams].find((team) => team.id === id)?.name ?? id;
  const words = (/** @type {string} */ key, /** @type {any} */ item) =>
    new Map(linesOf(key, item, teamName).filter(({ value }) => value).map(({ label, value }) => [label, value]));
  /** @type {Difference[]} */
  const found = [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const old = words(key, was.get(key));
    const now = words(key, is.get(key));
    const name = nameOf(key, is.get(key) ?? was.get(key), names);
    return [...new Set([...old.keys(), ...now.keys()])].map((label) =>
      ({ key, part: partOf(key), label: label ? `${name}: ${label}` : name, before: old.get(label), after: now.get(label) }));
  });
  if (!sameOrder(was, is)) found.unshift({ key: 'teams', part: 'teams', label: t.lines.order, before: orderOf(before), after: orderOf(after) });
  return found.filter((each) => all || each.before !== each.after).sort((a, b) => PARTS.indexOf(a.part) - PARTS.indexOf(b.part));
}

/** @param {Plan} plan */
const orderOf = ({ teams }) => teams.map(({ name }) => name).join(', ');

/** The heading of the form under which a part of the plan is. @param {string} part */
export const headingOf = (part) =>
  ['capacity', 'patience', 'waitWithoutAgents'].includes(part) ? t.plan.parts.rules : named(t.plan.parts, part);
