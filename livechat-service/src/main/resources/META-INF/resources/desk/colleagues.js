// @ts-check
/** The agents and teams of the desk, as they were when last asked. */
import { read } from './rest.js';

/** @typedef {import('./types.js').Colleague} Colleague */
/** @typedef {import('./types.js').TeamOfDesk} TeamOfDesk */

export class Colleagues {
  /** @type {readonly Colleague[]} */
  agents = [];
  /** @type {readonly TeamOfDesk[]} */
  teams = [];

  /** Rejects when the server does not say; what was known stays. */
  async load() {
    const { agents, teams } = await read('/v1/colleagues');
    this.agents = agents;
    this.teams = teams;
  }

  /** @param {string} id */
  team(id) {
    return this.teams.find((team) => team.id === id)?.name ?? id;
  }
}
