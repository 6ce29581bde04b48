// @ts-check
/** Teams: their names, hours and topics. The first one takes what no other names. */
import { confirm } from '../confirm.js';
import { button, el, section, write } from '../../staff/dom.js';
import { areaField, textField } from '../field.js';
import { t } from '../texts.js';
import { HoursField } from './hours-field.js';
import { slug } from './slug.js';
import { TopicSearch } from './topic-search.js';

/** @typedef {import('../types.js').Team} Team */

export class TeamsPart {
  #form;
  #articles;
  #list = el('div', { class: 'fields' });
  #add = button(t.plan.addTeam, () => this.#addTeam());
  node = section('teams-title', t.plan.parts.teams, el('p', { class: 'hint' }, t.plan.teamsHelp), this.#list, el('div', { class: 'actions' }, this.#add));

  /** @param {import('./form.js').Form} form @param {string} [articles] where topics can be looked up */
  constructor(form, articles) {
    this.#form = form;
    this.#articles = articles;
  }

  draw() {
    this.#form.forget('teams');
    this.#list.replaceChildren(...this.#form.copy.plan.teams.map((team, i) => this.#team(team, i)));
  }

  /** @param {Team} team @param {number} i */
  #team({ id, name, hours, topics }, i) {
    const { copy } = this.#form;
    const known = copy.base.teams.some((each) => each.id === id);
    const title = el('legend', {}, name || t.plan.newTeam);
    const field = (/** @type {string} */ part) => `teams.${i}.${part}`;
    const dom = (/** @type {string} */ part) => `teams-${i}-${part}`;
    const ids = textField(dom('id'), t.plan.id, id, { hint: t.plan.idHelp, spellcheck: false });
    const names = textField(dom('name'), t.plan.name, name);
    const opening = new HoursField(dom('hours'), hours, name, (text) => this.#rows(i, text));
    const words = areaField(dom('topics'), t.plan.topics, topics.join('\n'), { hint: i === 0 ? t.plan.topicsFirst : t.plan.topicsHelp, spellcheck: false, class: 'code' });
    const needed = i > 0 || topics.length > 0;
    const search = this.#articles && needed ? new TopicSearch(dom('search'), this.#articles, (topic) => {
      words.control.value = [...lines(words.control.value), topic].join('\n');
      words.control.dispatchEvent(new Event('input'));
    }) : undefined;
    const team = () => /** @type {Team} */ (copy.plan.teams[i]);
    return el('fieldset', { class: 'card' }, title,
      i === 0 && el('p', { class: 'chips' }, el('span', { class: 'chip chip-strong' }, t.plan.firstTeam)),
      this.#form.bind(field('name'), names, () => {
        const derived = !known && (team().id === '' || team().id === slug(team().name));
        team().name = names.control.value;
        if (derived) team().id = ids.control.value = slug(team().name);
        write(title, team().name || t.plan.newTeam);
      }),
      known ? el('p', { class: 'hint' }, `${t.plan.id}: ${id}`) : this.#form.bind(field('id'), ids, () => (team().id = ids.control.value.trim())),
      this.#form.bind(field('hours'), opening.field, () => (team().hours = opening.text)),
      needed && this.#form.bind(field('topics'), words, () => (team().topics = lines(words.control.value))),
      search?.node,
      el('div', { class: 'actions' },
        i > 0 && button(i === 1 ? t.plan.makeFirst : t.plan.moveUp, () => this.#moveUp(i), { id: dom('up'), 'aria-label': `${i === 1 ? t.plan.makeFirst : t.plan.moveUp}: ${name || t.plan.newTeam}` }),
        copy.plan.teams.length > 1 && button(t.remove, () => this.#remove(i), { 'aria-label': `${t.remove}: ${name || t.plan.newTeam}` })));
  }

  #addTeam() {
    this.#form.copy.change('', ({ teams }) => teams.push({ id: '', name: '', hours: teams[0]?.hours ?? '', topics: [] }), true);
    document.getElementById(`teams-${this.#form.copy.plan.teams.length - 1}-name`)?.focus();
  }

  /** @param {number} i @param {string} text */
  #rows(i, text) {
    const more = text.length > (this.#form.copy.plan.teams[i]?.hours.length ?? 0);
    this.#form.copy.change('', ({ teams }) => {
      const team = teams[i];
      if (team) team.hours = text;
    }, true);
    const rows = document.getElementById(`teams-${i}-hours-add`)?.closest('fieldset')?.querySelectorAll('select') ?? [];
    /** @type {HTMLElement | null | undefined} */
    const next = more ? rows[rows.length - 2] : document.getElementById(`teams-${i}-hours-add`);
    next?.focus();
  }

  /** @param {number} i */
  #moveUp(i) {
    this.#form.copy.change('', ({ teams }) => teams.splice(i - 1, 0, ...teams.splice(i, 1)), true);
    document.getElementById(i > 1 ? `teams-${i - 1}-up` : 'teams-0-name')?.focus();
  }

  /** Who was in this team only would be in all of them, so that is said first. @param {number} i */
  async #remove(i) {
    const { copy } = this.#form;
    const team = copy.plan.teams[i];
    if (!team) return;
    const alone = Object.values(copy.plan.agents).filter(({ teams }) => teams.length === 1 && teams[0] === team.id).length;
    if (alone && !(await confirm(t.plan.removeTeam(team.name), [t.plan.removeTeamAgents(alone)], t.remove))) return;
    copy.change('', (plan) => {
      plan.teams.splice(i, 1);
      for (const agent of Object.values(plan.agents)) agent.teams = agent.teams.filter((id) => id !== team.id);
    }, true);
    this.#add.focus();
  }
}

/** @param {string} text */
const lines = (text) => text.split(/[\n,]/).map((line) => line.trim()).filter(Boolean);
