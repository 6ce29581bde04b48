// @ts-check
/** Agents: their teams, and how many conversations at once where that differs from the standard. */
import { el, section } from '../../staff/dom.js';
import { Field, textField, wholeNumber } from '../field.js';
import { t } from '../texts.js';
import { MOST_CAPACITY } from './checks.js';
import { agentEntry } from './working-copy.js';

/** @typedef {import('../types.js').AgentPlan} AgentPlan */

export class AgentsPart {
  #form;
  #names;
  #list = el('div', { class: 'fields grid' });
  node = section('agents-title', t.plan.parts.agents, el('p', { class: 'hint' }, t.plan.agentsHelp), this.#list);

  /** @param {import('./form.js').Form} form @param {Map<string, string>} names of the agents, by id */
  constructor(form, names) {
    this.#form = form;
    this.#names = names;
  }

  draw() {
    this.#form.forget('agents');
    const strangers = Object.keys(this.#form.copy.plan.agents).filter((id) => !this.#names.has(id));
    const ids = [...this.#names].sort(([, a], [, b]) => a.localeCompare(b)).map(([id]) => id);
    this.#list.replaceChildren(...(ids.length || strangers.length ? [...ids, ...strangers].map((id, i) => this.#agent(id, i)) : [el('p', {}, t.now.noAgents)]));
  }

  /** @param {string} id @param {number} i */
  #agent(id, i) {
    const { copy } = this.#form;
    const own = copy.plan.agents[id] ?? { teams: [] };
    const boxes = copy.plan.teams.filter((team) => team.id).map((team) => {
      const box = el('input', { type: 'checkbox', id: `agent-${i}-${team.id}`, value: team.id, checked: own.teams.includes(team.id) });
      return { box, node: el('div', { class: 'check' }, box, el('label', { for: box.id }, team.name || team.id)) };
    });
    const hint = el('p', { class: 'hint', id: `agent-${i}-teams-hint` }, t.plan.agentTeamsHelp);
    const teams = new Field(el('fieldset', { class: 'field' }, el('legend', {}, t.plan.agentTeams), hint, el('div', { class: 'checks' }, ...boxes.map(({ node }) => node))),
      boxes.map(({ box }) => box), t.plan.agentTeams, { hints: [hint] });
    const places = textField(`agent-${i}-capacity`, t.plan.agentCapacity, String(own.capacity ?? ''), {
      type: 'number', min: 1, max: MOST_CAPACITY, step: 1, inputmode: 'numeric', class: 'narrow', wrong: t.plan.wrongNumber(MOST_CAPACITY), hint: t.plan.agentCapacityHelp(copy.plan.capacity) });
    const take = () => this.#take(id, boxes.filter(({ box }) => box.checked).map(({ box }) => box.value), wholeNumber(places.control));
    const name = this.#names.get(id);
    return el('fieldset', { class: 'card' },
      el('legend', {}, name ?? t.plan.unknownAgent),
      !name && el('p', { class: 'hint' }, t.plan.unknownAgentHelp(id)),
      this.#form.bind(`agents.${id}`, teams, take),
      this.#form.bind(`agents.${id}.capacity`, places, take));
  }

  /** @param {string} id @param {string[]} teams @param {number | null} capacity */
  #take(id, teams, capacity) {
    const { agents } = this.#form.copy.plan;
    delete agents[id];
    for (const [key, agent] of agentEntry(id, { teams, capacity })) agents[key] = agent;
  }
}
