// @ts-check
/** A plan as things with a name of their own, so that two plans can be compared and brought together thing by thing. */

/** @typedef {import('../types.js').Plan} Plan */
/** @typedef {Map<string, any>} Items by keys such as `teams/kcc` and `capacity`; the part of the plan is what precedes the slash */

const LISTS = /** @type {const} */ ([['teams', 'id'], ['holidays', 'day'], ['cannedAnswers', 'id']]);

/** @param {unknown} a @param {unknown} b */
export const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** @param {string} key */
export const partOf = (key) => /** @type {string} */ (key.split('/')[0]);

/** @param {Plan} plan @returns {Items} */
export function itemsOf(plan) {
  /** @type {Items} */
  const items = new Map();
  for (const [part, id] of LISTS) {
    for (const item of plan[part]) {
      const key = `${part}/${/** @type {Record<string, any>} */ (item)[id]}`;
      items.set(items.has(key) ? `${key}/${items.size}` : key, item);
    }
  }
  for (const [id, agent] of Object.entries(plan.agents)) items.set(`agents/${id}`, agent);
  for (const [name, seconds] of Object.entries(plan.patience)) items.set(`patience/${name}`, seconds);
  items.set('capacity', plan.capacity);
  items.set('waitWithoutAgents', plan.waitWithoutAgents);
  return items;
}

/** @param {Items} items @param {number} version @returns {Plan} */
function planOf(items, version) {
  const list = (/** @type {string} */ part) => [...items].filter(([key]) => partOf(key) === part && key !== part);
  const values = (/** @type {string} */ part) => list(part).map(([, item]) => item);
  const named = (/** @type {string} */ part) => Object.fromEntries(list(part).map(([key, item]) => [key.slice(part.length + 1), item]));
  return {
    version,
    teams: values('teams'),
    holidays: values('holidays').sort((a, b) => a.day.localeCompare(b.day)),
    capacity: items.get('capacity'),
    agents: named('agents'),
    patience: /** @type {import('../types.js').Patience} */ (named('patience')),
    waitWithoutAgents: items.get('waitWithoutAgents'),
    cannedAnswers: values('cannedAnswers'),
  };
}

/** The order in which teams are asked for a topic, as far as both plans have them. @param {Items} items @param {Items} others */
const teamOrder = (items, others) => [...items.keys()].filter((key) => partOf(key) === 'teams' && others.has(key));

/** @param {Items} a @param {Items} b */
export const sameOrder = (a, b) => same(teamOrder(a, b), teamOrder(b, a));

/** Keys of what differs; `teams` alone when only their order does. @param {Plan} before @param {Plan} after @returns {string[]} */
export function changedItems(before, after) {
  const [was, is] = [itemsOf(before), itemsOf(after)];
  const changed = [...new Set([...was.keys(), ...is.keys()])].filter((key) => !same(was.get(key), is.get(key)));
  return sameOrder(was, is) ? changed : [...changed, 'teams'];
}

/**
 * Brings two changed plans together: what only one changed is taken from that one, what both changed differently from the one
 * that was chosen.
 * @param {Plan} base @param {Plan} mine @param {Plan} theirs @param {(key: string) => 'mine' | 'theirs'} choice
 * @returns {{plan: Plan, clashes: string[]}} clashes: what both changed differently
 */
export function merged(base, mine, theirs, choice) {
  const [was, own, other] = [itemsOf(base), itemsOf(mine), itemsOf(theirs)];
  const [first, second] = sameOrder(was, own) ? [other, own] : [own, other];
  /** @type {Items} */
  const result = new Map();
  /** @type {string[]} */
  const clashes = [];
  for (const key of new Set([...first.keys(), ...second.keys(), ...was.keys()])) {
    const [b, m, o] = [was.get(key), own.get(key), other.get(key)];
    const clash = !same(m, o) && !same(m, b) && !same(o, b);
    if (clash) clashes.push(key);
    const taken = clash ? (choice(key) === 'mine' ? m : o) : same(m, b) ? o : m;
    if (taken !== undefined) result.set(key, taken);
  }
  return { plan: planOf(result, theirs.version), clashes };
}
