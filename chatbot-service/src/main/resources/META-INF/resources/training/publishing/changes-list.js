// @ts-check
/** Questions that get another answer than before. */
import { say } from '../announcer.js';
import { el, write } from '../../staff/dom.js';
import { selectField } from '../field.js';
import { table } from '../../staff/table.js';
import { t } from '../texts.js';
import { verdict } from './scorecard.js';

/** @typedef {import('../types.js').Change} Change */

/** @param {Change} change */
const outcomeOf = ({ better }) => /** @type {'better' | 'worse' | 'same'} */ (better == null ? 'same' : better ? 'better' : 'worse');

export class ChangesList extends HTMLElement {
  #changes;
  #titles;
  #which = selectField('changes-which', t.publish.which, Object.entries(t.publish.whichChanges));
  #count = el('p', { class: 'hint' });
  #list = el('div');

  /** @param {Change[]} changes @param {Map<string, string>} titles */
  constructor(changes, titles) {
    super();
    this.#changes = changes;
    this.#titles = titles;
  }

  connectedCallback() {
    if (this.childElementCount) return;
    this.append(el('section', { class: 'stack', 'aria-labelledby': 'changes-title' },
      el('h3', { id: 'changes-title' }, t.publish.changes), this.#which.node, this.#count, this.#list));
    this.#which.control.addEventListener('change', () => {
      this.#draw();
      say(this.#count.textContent ?? '');
    });
    this.#draw();
  }

  #draw() {
    const which = this.#which.value;
    const found = this.#changes.filter((change) => !which || outcomeOf(change) === which);
    write(this.#count, t.publish.changesCount(found.length, this.#changes.length));
    const title = (/** @type {string | null} */ topic) => (topic == null ? t.publish.noAnswer : this.#titles.get(topic) ?? topic);
    const rows = found.map((change) => [
      el('span', { lang: change.language, dir: 'auto' }, change.question),
      title(change.label), title(change.before), title(change.after), verdict(outcomeOf(change)),
    ]);
    this.#list.replaceChildren(...(rows.length ? [table(t.publish.changes, t.publish.changesColumns, rows)] : []));
  }
}

customElements.define('gem-changes', ChangesList);
