// @ts-check
/** How the desk is organised, all of it in one form with one way to save. */
import { say } from '../announcer.js';
import { attempt, attemptBy } from '../../staff/attempt.js';
import { attribute, el } from '../../staff/dom.js';
import { server } from '../server.js';
import { t } from '../texts.js';
import { AgentsPart } from './agents-part.js';
import { AnswersPart } from './answers-part.js';
import { mistakesIn } from './checks.js';
import { ClashPart } from './clash-part.js';
import { Form } from './form.js';
import { HolidaysPart } from './holidays-part.js';
import { partOf } from './items.js';
import { mistakesList } from './mistakes.js';
import { RulesPart } from './rules-part.js';
import { SaveBar } from './save-bar.js';
import { TeamsPart } from './teams-part.js';
import { tidy, workingCopy } from './working-copy.js';

/** @typedef {'teams' | 'agents' | 'holidays' | 'rules' | 'cannedAnswers'} Part */

/** Which part of the form shows which part of the plan, and under what heading. @type {Record<Part, [string, string[]]>} */
const PARTS = {
  teams: ['teams-title', ['teams']],
  agents: ['agents-title', ['agents']],
  holidays: ['holidays-title', ['holidays']],
  rules: ['rules-title', ['capacity', 'patience', 'waitWithoutAgents']],
  cannedAnswers: ['answers-title', ['cannedAnswers']],
};
/** Steps after which the agents look different. */
const SEEN_BY_AGENTS = /^(capacity|teams\.\d+\.(name|id))$/;

export class PlanView extends HTMLElement {
  #copy = workingCopy;
  #form = new Form(this.#copy);
  #bar = new SaveBar(this.#copy);
  #word = el('div');
  #nav = el('nav', { 'aria-label': t.plan.onThisPage, class: 'parts' });
  /** @type {Map<string, string>} */
  #names = new Map();
  /** @type {{node: HTMLElement, draw: () => void}[]} */
  #parts = [];
  #agents = new AgentsPart(this.#form, this.#names);

  connectedCallback() {
    this.#copy.addEventListener('change', this.#changed);
    if (this.childElementCount) return;
    this.append(el('p', { class: 'hint' }, t.loading));
    attempt(() => this.#load());
  }

  disconnectedCallback() {
    this.#copy.removeEventListener('change', this.#changed);
  }

  async #load() {
    const me = await server.me();
    for (const { id, name } of (await server.desk()).agents) this.#names.set(id, name);
    const plan = this.#copy.stale ? await server.plan() : undefined;
    this.#bar.onSave = () => this.#save();
    this.#parts = [new TeamsPart(this.#form, me.articles), this.#agents, new HolidaysPart(this.#form), new RulesPart(this.#form), new AnswersPart(this.#form)];
    this.#nav.append(...Object.entries(PARTS).map(([part, [heading]]) => this.#way(/** @type {Part} */ (part), heading)));
    const form = el('form', { novalidate: true, class: 'stack', 'aria-label': t.views.plan, on: { submit: (/** @type {Event} */ event) => {
      event.preventDefault();
      this.#save();
    } } }, ...this.#parts.map(({ node }) => node), this.#bar.node);
    this.replaceChildren(el('p', { class: 'hint' }, t.plan.intro), el('div', { class: 'plan' }, this.#nav, el('div', { class: 'stack' }, this.#word, form)));
    if (plan) this.#copy.start(plan);
    else this.#draw();
  }

  #changed = (/** @type {Event} */ event) => {
    const step = /** @type {CustomEvent<string>} */ (event).detail;
    if (step === '') this.#draw();
    else if (SEEN_BY_AGENTS.test(step)) this.#agents.draw();
    this.#mark();
  };

  #draw() {
    for (const part of this.#parts) part.draw();
    this.#mark();
  }

  /** Says what is not saved. */
  #mark() {
    this.#bar.draw();
    const changed = new Set(this.#copy.changed.map(partOf));
    for (const link of this.#nav.querySelectorAll('a')) {
      const [, parts] = PARTS[/** @type {Part} */ (link.dataset['part'])];
      const mark = parts.some((part) => changed.has(part));
      attribute(/** @type {HTMLElement} */ (link.lastElementChild), 'hidden', !mark);
    }
  }

  /** @param {Part} part @param {string} heading */
  #way(part, heading) {
    return el('a', { href: `#${heading}`, 'data-part': part, on: { click: (/** @type {Event} */ event) => {
      event.preventDefault();
      const title = document.getElementById(heading);
      title?.focus({ preventScroll: true });
      title?.closest('section')?.scrollIntoView();
    } } }, t.plan.parts[part], ' ', el('span', { class: 'chip chip-warn', hidden: true }, t.plan.changed));
  }

  #save() {
    if (!this.#copy.dirty) return say(t.plan.nothingToSave);
    const wrong = [...this.#form.mistakes, ...mistakesIn(this.#copy.plan)];
    if (wrong.length) return this.#refuse(wrong);
    attemptBy(this.#bar.button, async () => {
      const saved = await server.save(this.#copy.plan);
      this.#word.replaceChildren();
      this.#form.show([]);
      this.#copy.start(saved);
      say(t.plan.saved(saved.version));
    }, ({ status, detail, errors }) => (status === 409 ? attempt(() => this.#clash()) : this.#refuse(errors.length ? errors : [{ detail: detail || t.refused }])));
  }

  /** @param {import('../types.js').Mistake[]} mistakes */
  #refuse(mistakes) {
    const list = mistakesList(this.#form.show(mistakes));
    this.#word.replaceChildren(list);
    this.#goTo(list.querySelector('h2'));
  }

  async #clash() {
    const theirs = tidy(await server.plan());
    const version = (await server.history()).find((each) => each.version === theirs.version);
    const clash = new ClashPart(this.#copy, theirs, version, this.#names);
    clash.onDone = () => {
      this.#word.replaceChildren();
      this.#form.show([]);
      say(this.#copy.dirty ? t.clash.merged : t.clash.nothingLeft);
      this.#bar.button.focus();
    };
    this.#form.show([]);
    this.#word.replaceChildren(clash.node);
    this.#goTo(clash.heading);
  }

  /** @param {HTMLElement | null} heading */
  #goTo(heading) {
    heading?.focus({ preventScroll: true });
    heading?.closest('section')?.scrollIntoView({ block: 'start' });
  }
}

customElements.define('gem-plan', PlanView);
