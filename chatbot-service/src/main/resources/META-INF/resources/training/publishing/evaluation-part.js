// @ts-check
/** Measures the drafts against the questions with known answers, and shows what gets better and what gets worse. */
import { say } from '../announcer.js';
import { attempt, attemptBy } from '../../staff/attempt.js';
import { attribute, button, el, section, write } from '../../staff/dom.js';
import { server } from '../server.js';
import { t } from '../texts.js';
import { moment } from '../time.js';
import { ChangesList } from './changes-list.js';
import { gatesList } from './gates-list.js';
import { scorecard } from './scorecard.js';

/** @typedef {import('../types.js').Evaluation} Evaluation */

const ASK_EVERY = 1000;

export class EvaluationPart extends HTMLElement {
  #state = el('p', { id: 'evaluation-state' });
  #progress = el('progress', { 'aria-label': t.publish.running, hidden: true });
  #start = button(t.publish.evaluate, () => this.#evaluate(), { class: 'primary', 'aria-describedby': 'evaluation-state' });
  #outcome = el('div', { class: 'stack' });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #asking;
  onDone = () => {};

  connectedCallback() {
    if (this.childElementCount) return;
    this.append(section('evaluation-title', t.publish.evaluation,
      el('p', { class: 'hint' }, t.publish.evaluationHelp), this.#state, this.#progress,
      el('div', { class: 'actions' }, this.#start), this.#outcome));
  }

  /** @param {Evaluation} evaluation @param {Map<string, string>} titles @param {boolean} hasDrafts */
  show(evaluation, titles, hasDrafts) {
    const { state, stale, finishedAt, before, after, gates, changes } = evaluation;
    const running = state === 'running';
    this.#progress.hidden = !running;
    attribute(this.#start, 'aria-disabled', running || !hasDrafts ? 'true' : undefined);
    const when = finishedAt ? ` ${t.publish.measured(moment(finishedAt))}` : '';
    write(this.#state, !hasDrafts && state === 'none' ? t.publish.nothingToEvaluate : (stale ? t.publish.stale : t.publish.state[state]) + when);
    this.#state.classList.toggle('note', stale || state === 'failed');
    this.#outcome.replaceChildren(...(state === 'done' && before && after
      ? [gatesList('gates-title', t.publish.gates, gates), scorecard('scorecard-title', t.publish.scorecard, before, after), new ChangesList(changes, titles)]
      : []));
    if (running) this.#wait();
  }

  #evaluate() {
    if (this.#start.getAttribute('aria-disabled') === 'true') return say(this.#state.textContent ?? '');
    attemptBy(this.#start, async () => {
      await server.evaluate();
      say(t.publish.running);
      this.#running();
    }, ({ detail }) => {
      write(this.#state, `${t.publish.notStarted} ${detail}`);
      say(this.#state.textContent ?? '');
    });
  }

  #running() {
    this.#progress.hidden = false;
    attribute(this.#start, 'aria-disabled', 'true');
    write(this.#state, t.publish.running);
    this.#outcome.replaceChildren();
    this.#wait();
  }

  #wait() {
    clearTimeout(this.#asking);
    this.#asking = setTimeout(() => this.isConnected && attempt(async () => {
      const { state, gates } = await server.evaluation();
      if (state === 'running') return this.#wait();
      say(state === 'done' ? t.publish.evaluated(gates.filter(({ passed }) => !passed).length) : t.publish.state[state]);
      this.onDone();
    }), ASK_EVERY);
  }
}

customElements.define('gem-evaluation', EvaluationPart);
