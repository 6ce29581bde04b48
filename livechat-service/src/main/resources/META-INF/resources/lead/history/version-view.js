// @ts-check
/** One version beside the one that is in force. */
import { attempt } from '../../staff/attempt.js';
import { button, el, time, write } from '../../staff/dom.js';
import { server } from '../server.js';
import { t } from '../texts.js';
import { moment } from '../time.js';
import { comparison } from './compare.js';
import { restoration } from './restoration.js';

export class VersionView extends HTMLElement {
  #version;

  /** @param {number} version */
  constructor(version) {
    super();
    this.#version = version;
  }

  connectedCallback() {
    if (this.childElementCount) return;
    this.append(el('p', { class: 'hint' }, t.loading));
    attempt(() => this.#load(), () => this.#show(el('p', {}, t.history.notFound)));
  }

  async #load() {
    const then = await server.version(this.#version);
    const now = await server.plan();
    const about = (await server.history()).find(({ version }) => version === this.#version);
    const names = new Map((await server.desk()).agents.map(({ id, name }) => [id, name]));
    const place = el('div', { class: 'comparison' });
    let all = false;
    const toggle = button('', () => {
      all = !all;
      draw();
    });
    const draw = () => {
      write(toggle, all ? t.history.onlyDifferences : t.history.everything);
      place.replaceChildren(comparison(then, now, names, all));
    };
    draw();
    const current = then.version === now.version;
    this.#show(
      about && el('p', {}, `${t.history.madeBy(about.changedBy)} `, time(about.changedAt, moment(about.changedAt))),
      current && el('p', {}, t.history.isCurrent),
      el('div', { class: 'actions' }, toggle, !current && restoration(then.version, () => (location.hash = '#/history'))),
      place);
  }

  /** @param {...import('../../staff/dom.js').Child} children */
  #show(...children) {
    this.replaceChildren(el('div', { class: 'stack' }, el('p', {}, el('a', { href: '#/history' }, t.history.back)), ...children));
  }
}

customElements.define('gem-version', VersionView);
