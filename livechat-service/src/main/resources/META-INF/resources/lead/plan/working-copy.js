// @ts-check
/** The one plan that is being changed: what it was, what it is now, and the way back. It outlives the view, not the page. */
import { changedItems } from './items.js';

/** @typedef {import('../types.js').Plan} Plan */

const MOST_STEPS = 200;

/** Tells `change` (detail: the name of the step; empty when the form must be drawn again). */
export class WorkingCopy extends EventTarget {
  /** @type {Plan | undefined} */
  #base;
  /** @type {Plan | undefined} */
  #plan;
  /** @type {string[]} */
  #steps = [];
  #last = '';

  /** Nothing was read yet, or what was read may be old and nothing was changed in it. */
  get stale() {
    return !this.#plan || !this.dirty;
  }

  get plan() {
    return /** @type {Plan} */ (this.#plan);
  }

  /** As it was read from the server. */
  get base() {
    return /** @type {Plan} */ (this.#base);
  }

  get changed() {
    return this.#base && this.#plan ? changedItems(this.#base, this.#plan) : [];
  }

  get dirty() {
    return this.changed.length > 0;
  }

  get canUndo() {
    return this.#steps.length > 0;
  }

  /** @param {Plan} base as the server has it @param {Plan} [plan] with changes that are not saved yet */
  start(base, plan = base) {
    this.#base = tidy(base);
    this.#plan = tidy(plan);
    this.#steps = [];
    this.#tell('');
  }

  /** @param {string} step changes with the same name in a row are undone together @param {(plan: Plan) => void} act @param {boolean} [redraw] */
  change(step, act, redraw = false) {
    if (step !== this.#last || redraw) this.#steps.push(JSON.stringify(this.#plan));
    if (this.#steps.length > MOST_STEPS) this.#steps.shift();
    act(this.plan);
    this.#tell(redraw ? '' : step);
  }

  undo() {
    const before = this.#steps.pop();
    if (before) this.#plan = JSON.parse(before);
    this.#tell('');
  }

  /** All changes at once; that can be undone too. */
  revert() {
    this.change('', () => (this.#plan = structuredClone(this.#base)), true);
  }

  /** @param {string} step */
  #tell(step) {
    this.#last = step;
    this.dispatchEvent(new CustomEvent('change', { detail: step }));
  }
}

/** An own copy in the form that the page works with, so that two plans can be compared. @param {Plan} plan @returns {Plan} */
export function tidy(plan) {
  const { version, teams, holidays, capacity, agents, patience, waitWithoutAgents, cannedAnswers } = structuredClone(plan);
  return {
    version,
    teams: teams.map(({ id, name, hours, topics }) => ({ id, name, hours, topics })),
    holidays: holidays.map(({ day, name }) => ({ day, name })).sort((a, b) => a.day.localeCompare(b.day)),
    capacity,
    agents: Object.fromEntries(Object.entries(agents).flatMap(([id, agent]) => agentEntry(id, agent))),
    patience: { firstAnswerSeconds: patience.firstAnswerSeconds, answerSeconds: patience.answerSeconds, reservedSeconds: patience.reservedSeconds },
    waitWithoutAgents,
    cannedAnswers: cannedAnswers.map(({ id, title, text }) => ({ id, title, text: { nl: text.nl ?? '', en: text.en ?? '' } })),
  };
}

/** Nothing for an agent who does not differ from the standard. @param {string} id @param {import('../types.js').AgentPlan} agent
 * @returns {[string, import('../types.js').AgentPlan][]} */
export function agentEntry(id, { teams, capacity }) {
  if (!teams.length && (capacity === undefined || capacity === null)) return [];
  return [[id, { teams: [...teams].sort(), ...(capacity === undefined || capacity === null ? {} : { capacity }) }]];
}

/** What is being changed on this page. */
export const workingCopy = new WorkingCopy();
