// @ts-check
/** Tables that narrow screens show as a list; the roles keep them tables for a screen reader, every cell names its column. */
import { el, keyed } from './dom.js';

/** @typedef {import('./dom.js').Child} Child */

/** @param {string} caption @param {readonly string[]} columns @param {HTMLElement} body */
const tableAround = (caption, columns, body) =>
  el('table', { role: 'table' },
    el('caption', { class: 'visually-hidden' }, caption),
    el('thead', { role: 'rowgroup' }, el('tr', { role: 'row' },
      ...columns.map((name) => el('th', { scope: 'col', role: 'columnheader' }, name)))),
    body);

/** @param {readonly string[]} columns @param {Child[]} cells the first is the heading of the row */
const row = (columns, cells) =>
  el('tr', { role: 'row' }, ...cells.map((cell, i) =>
    i === 0
      ? el('th', { scope: 'row', role: 'rowheader' }, cell)
      : el('td', { role: 'cell', 'data-column': columns[i] }, el('span', {}, cell))));

/** @param {string} caption @param {readonly string[]} columns @param {Child[][]} rows */
export const table = (caption, columns, rows) =>
  tableAround(caption, columns, el('tbody', { role: 'rowgroup' }, ...rows.map((cells) => row(columns, cells))));

/**
 * A table whose figures change while somebody reads it: a row stays the same element.
 * @template {{id: string}} T
 */
export class LiveTable {
  #columns;
  #body = el('tbody', { role: 'rowgroup' });
  #cells;

  /** @param {string} caption @param {readonly string[]} columns @param {(item: T) => Child[]} cells */
  constructor(caption, columns, cells) {
    this.#columns = columns;
    this.#cells = cells;
    this.node = tableAround(caption, columns, this.#body);
  }

  /** @param {T[]} items */
  draw(items) {
    keyed(this.#body, items, ({ id }) => id, (item) => row(this.#columns, this.#cells(item)), (node, item) => this.#update(node, item));
    this.node.hidden = items.length === 0;
  }

  /** @param {HTMLElement} node @param {T} item */
  #update(node, item) {
    const fresh = row(this.#columns, this.#cells(item));
    [...fresh.children].forEach((cell, i) => {
      const old = node.children[i];
      if (old && !old.isEqualNode(cell)) old.replaceChildren(...cell.childNodes);
    });
  }
}
