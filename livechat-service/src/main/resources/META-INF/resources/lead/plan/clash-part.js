// @ts-check
/** Somebody else saved meanwhile: what that changed, and how to bring both together without losing either. */
import { confirm } from '../confirm.js';
import { button, el, time } from '../../staff/dom.js';
import { t } from '../texts.js';
import { moment } from '../time.js';
import { changedItems, itemsOf, merged } from './items.js';
import { differences, headingOf, nameOf } from './lines.js';

/** @typedef {import('../types.js').Plan} Plan */

export class ClashPart {
  #copy;
  #theirs;
  #names;
  #choices = el('div', { class: 'fields' });
  heading = el('h2', { id: 'clash-title', tabindex: -1 }, t.clash.title);
  onDone = () => {};

  /** @param {import('./working-copy.js').WorkingCopy} copy @param {Plan} theirs @param {import('../types.js').Version | undefined} version
   * @param {Map<string, string>} names of agents, by id */
  constructor(copy, theirs, version, names) {
    this.#copy = copy;
    this.#theirs = theirs;
    this.#names = names;
    const { clashes } = merged(copy.base, copy.plan, theirs, () => 'mine');
    const other = differences(copy.base, theirs, names);
    this.#choices.append(...clashes.map((key, i) => this.#choice(key, i)));
    this.node = el('section', { class: 'panel clash', 'aria-labelledby': 'clash-title' },
      this.heading,
      el('p', {}, t.clash.who(version?.changedBy ?? t.clash.somebody, theirs.version),
        version && el('span', {}, ' (', time(version.changedAt, moment(version.changedAt)), ')'), `. ${t.clash.kept}`),
      other.length > 0 && el('div', {}, el('h3', {}, t.clash.changed),
        el('ul', { class: 'bullets' }, ...other.map((each) => el('li', {}, `${headingOf(each.part)} – ${each.label}: ${each.before ?? t.lines.absent} → ${each.after ?? t.lines.absent}`)))),
      clashes.length ? el('div', { class: 'fields' }, el('p', {}, t.clash.choose), this.#choices) : el('p', {}, t.clash.easy),
      el('div', { class: 'actions' },
        button(t.clash.merge, () => this.#merge(), { class: 'primary' }),
        button(t.clash.discard, () => this.#discard())));
  }

  /** @param {string} key @param {number} i */
  #choice(key, i) {
    const { base, plan } = this.#copy;
    const words = (/** @type {Plan} */ other) =>
      differences(base, other, this.#names).filter((each) => each.key === key).map(({ label, after }) => `${label}: ${after ?? t.lines.absent}`);
    const option = (/** @type {'mine' | 'theirs'} */ whose, /** @type {Plan} */ other) => {
      const radio = el('input', { type: 'radio', name: `clash-${i}`, id: `clash-${i}-${whose}`, value: whose, checked: whose === 'mine', 'data-key': key });
      return el('div', { class: 'check' }, radio, el('label', { for: radio.id }, el('strong', {}, t.clash[whose]),
        ...words(other).map((line) => el('span', { class: 'line' }, line))));
    };
    return el('fieldset', { class: 'card' }, el('legend', {}, nameOf(key, itemsOf(plan).get(key) ?? itemsOf(base).get(key), this.#names)),
      option('mine', plan), option('theirs', this.#theirs));
  }

  #merge() {
    const chosen = [...this.#choices.querySelectorAll('input')].filter(({ checked }) => checked);
    const taken = new Map(chosen.map(({ dataset, value }) => [dataset['key'], value]));
    const { base, plan } = this.#copy;
    this.#copy.start(this.#theirs, merged(base, plan, this.#theirs, (key) => (taken.get(key) === 'theirs' ? 'theirs' : 'mine')).plan);
    this.onDone();
  }

  async #discard() {
    const n = changedItems(this.#copy.base, this.#copy.plan).length;
    if (!(await confirm(t.clash.discard, [t.clash.discardAsk(n)], t.clash.discardDo))) return;
    this.#copy.start(this.#theirs);
    this.onDone();
  }
}
