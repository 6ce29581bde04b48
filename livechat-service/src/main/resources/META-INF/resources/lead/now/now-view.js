// @ts-check
/** The desk at this moment, in figures only. Nothing is read out by itself, except that the figures have stopped. */
import { say } from '../announcer.js';
import { connection } from '../../staff/attempt.js';
import { el, section, write } from '../../staff/dom.js';
import { NoAccess } from '../../staff/server.js';
import { server } from '../server.js';
import { LiveTable } from '../../staff/table.js';
import { t } from '../texts.js';
import { clockTime } from '../time.js';
import { agentCells, byPresence } from './agents.js';
import { Figures } from './figures.js';
import { Refresh } from './refresh.js';
import { teamCells } from './teams.js';

/** @typedef {import('../types.js').DeskNow} DeskNow */

const ASK_EVERY = 4_000;
const TICK = 1_000;
/** Figures older than this are called old. */
const OLD_AFTER = 15_000;

export class NowView extends HTMLElement {
  #age = el('p', { class: 'hint' }, t.loading);
  #figures = new Figures();
  #word = el('p', { class: 'note', hidden: true });
  #teams = new LiveTable(t.now.teams, t.now.teamColumns, (/** @type {import('../types.js').TeamNow} */ team) => teamCells(team, this.#passed));
  #agents = new LiveTable(t.now.agents, t.now.agentColumns, agentCells);
  #nobody = el('p', { hidden: true }, t.now.noAgents);
  #refresh = new Refresh(() => this.#ask(), ASK_EVERY);
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #ticking;
  /** @type {DeskNow | undefined} */
  #desk;
  #at = 0;
  #old = false;

  connectedCallback() {
    if (!this.childElementCount) {
      this.append(el('div', { class: 'stack' }, this.#age, this.#word, this.#figures,
        section('teams-title', t.now.teams, this.#teams.node),
        section('agents-title', t.now.agents, this.#nobody, this.#agents.node)));
      this.#teams.node.hidden = this.#agents.node.hidden = true;
    }
    this.#ticking = setInterval(() => this.#draw(), TICK);
    this.#refresh.start();
  }

  disconnectedCallback() {
    clearInterval(this.#ticking);
    this.#refresh.stop();
  }

  async #ask() {
    try {
      this.#desk = await server.desk();
      this.#at = Date.now();
    } catch (failure) {
      if (failure instanceof NoAccess) connection.dispatchEvent(new CustomEvent('no-access', { detail: failure.why }));
    }
    this.#draw();
  }

  /** Whole seconds since the figures came. */
  get #passed() {
    return Math.max(0, Math.floor((Date.now() - this.#at) / 1000));
  }

  #draw() {
    const desk = this.#desk;
    if (document.hidden || !desk) return;
    this.#drawAge();
    const available = desk.agents.filter(({ status }) => status === 'available');
    const stuck = desk.waiting > 0 && available.length === 0;
    this.#word.hidden = !stuck;
    write(this.#word, stuck ? t.now.stuck(desk.waiting) : '');
    this.#figures.draw(desk, this.#passed);
    this.#teams.draw(desk.teams);
    this.#agents.draw([...desk.agents].sort(byPresence));
    this.#nobody.hidden = desk.agents.length > 0;
  }

  #drawAge() {
    const old = Date.now() - this.#at > OLD_AFTER;
    this.#age.className = old ? 'note' : 'hint';
    write(this.#age, old ? t.now.old(clockTime(this.#at)) : t.now.fresh);
    if (old && !this.#old) say(t.now.old(clockTime(this.#at)));
    this.#old = old;
  }
}

customElements.define('gem-now', NowView);
