// @ts-check
/** Shows what differs between the draft, what is live, and what came with the last upgrade. */
import { button, el } from '../../staff/dom.js';
import { selectField } from '../field.js';
import { t } from '../texts.js';
import { partsOf } from './article-lines.js';
import { difference } from './diff.js';

/** @typedef {import('../types.js').Article} Article */
/** @typedef {'live' | 'draft' | 'shipped'} Which */

export class ComparePart extends HTMLElement {
  /** @type {Partial<Record<Which, Article>>} */
  versions = {};
  #result = el('div', { class: 'differences', role: 'region', 'aria-label': t.editor.differences, tabindex: 0, hidden: true });

  /** @param {Article} article */
  set draft(article) {
    this.versions.draft = article;
  }

  connectedCallback() {
    const which = /** @type {Which[]} */ (['live', 'draft', 'shipped']).filter((each) => this.versions[each]);
    const options = which.map((each) => /** @type {[string, string]} */ ([each, t.editor.which[each]]));
    const from = selectField('compare-from', t.editor.compareFrom, options);
    const to = selectField('compare-to', t.editor.compareTo, options);
    from.control.value = which.includes('live') ? 'live' : which[0] ?? '';
    to.control.value = which.includes('shipped') ? 'shipped' : 'draft';
    this.replaceChildren(el('section', { class: 'panel', 'aria-labelledby': 'compare-title' },
      el('h2', { id: 'compare-title' }, t.editor.compare),
      el('div', { class: 'filters' }, from.node, to.node,
        button(t.editor.showDifferences, () => this.#show(/** @type {Which} */ (from.value), /** @type {Which} */ (to.value)))),
      this.#result));
  }

  /** @param {Which} from @param {Which} to */
  #show(from, to) {
    const before = this.versions[from];
    const after = this.versions[to];
    if (!before || !after) return;
    const old = new Map(partsOf(before));
    const parts = partsOf(after).flatMap(([name, lines]) => {
      const changed = difference(old.get(name) ?? [], lines);
      return changed.every(({ kind }) => kind === 'same') ? [] : [this.#part(name, changed)];
    });
    this.#result.replaceChildren(...(parts.length ? parts : [el('p', {}, t.editor.noDifferences)]));
    this.#result.hidden = false;
    this.#result.focus();
  }

  /** @param {string} name @param {import('./diff.js').Line[]} lines */
  #part(name, lines) {
    const shown = lines.filter(({ kind, line }) => kind !== 'same' || (lines.length < 30 && line.trim()));
    return el('div', {}, el('h3', {}, name), el('ul', { class: 'diff' }, ...shown.map(({ kind, line }) =>
      el('li', { class: kind }, kind !== 'same' && el('strong', {}, t.editor.line[kind]), el('span', { dir: 'auto' }, line || t.editor.emptyLine)))));
  }
}

customElements.define('gem-compare', ComparePart);
