// @ts-check
/** The figures that say at a glance how the desk is doing. */
import { attribute, el, write } from '../../staff/dom.js';
import { t } from '../texts.js';
import { running, soon } from '../time.js';

/** @typedef {import('../types.js').DeskNow} DeskNow */
/** @typedef {{figure: string, help?: string, state?: 'warn' | 'good'}} Shown */

/** A wait of more seconds stands out. */
export const LONG_WAIT = 300;

export class Figures extends HTMLElement {
  /** @type {Map<string, {tile: HTMLElement, figure: HTMLElement, help: HTMLElement}>} */
  #tiles = new Map();
  #list = el('dl', { class: 'tiles' });

  connectedCallback() {
    this.append(this.#list);
  }

  /** @param {DeskNow} desk @param {number} passed seconds since the figures came */
  draw(desk, passed) {
    for (const [term, shown] of Object.entries(figuresOf(desk, passed))) this.#put(term, shown);
  }

  /** @param {string} term @param {Shown} shown */
  #put(term, { figure, help = '', state }) {
    const tile = this.#tiles.get(term) ?? this.#add(term);
    attribute(tile.tile, 'data-state', state);
    write(tile.figure, figure);
    write(tile.help, help);
  }

  /** @param {string} term */
  #add(term) {
    const figure = el('dd', { class: 'figure' });
    const help = el('dd', { class: 'hint' });
    const tile = el('div', { class: 'tile' }, el('dt', {}, term), figure, help);
    this.#list.append(tile);
    const made = { tile, figure, help };
    this.#tiles.set(term, made);
    return made;
  }
}

/** @param {DeskNow} desk @param {number} passed @returns {Record<string, Shown>} */
function figuresOf({ agents, teams, waiting, longestWaitSeconds, handledToday, meanHandlingSeconds }, passed) {
  const available = agents.filter(({ status }) => status === 'available');
  const free = available.reduce((sum, { active, capacity }) => sum + Math.max(0, capacity - active), 0);
  const wait = waiting && longestWaitSeconds !== undefined ? longestWaitSeconds + passed : undefined;
  const long = wait !== undefined && wait >= LONG_WAIT;
  return {
    [t.now.desk]: deskState(teams),
    [t.now.waiting]: { figure: String(waiting), state: waiting ? undefined : 'good' },
    [t.now.longest]: { figure: wait === undefined ? '–' : running(wait), help: long ? t.now.long : '', state: long ? 'warn' : undefined },
    [t.now.available]: { figure: String(available.length), help: t.now.free(free), state: available.length ? undefined : 'warn' },
    [t.now.active]: { figure: String(agents.reduce((sum, { active }) => sum + active, 0)) },
    [t.now.handled]: { figure: String(handledToday) },
    [t.now.handling]: { figure: meanHandlingSeconds === undefined ? '–' : running(Math.round(meanHandlingSeconds)) },
  };
}

/** @param {import('../types.js').TeamNow[]} teams @returns {Shown} */
function deskState(teams) {
  const open = teams.filter((team) => team.open);
  const last = open.flatMap(({ until }) => until ?? []).sort().at(-1);
  const first = teams.flatMap(({ opensAt }) => opensAt ?? []).sort()[0];
  if (open.length) return { figure: t.now.open, help: last ? t.now.until(soon(last)) : '', state: 'good' };
  return { figure: t.now.closed, help: first ? t.now.opens(soon(first)) : '', state: 'warn' };
}

customElements.define('gem-figures', Figures);
