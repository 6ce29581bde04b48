// @ts-check
import { el } from './dom.js';

/** @typedef {import('./dom.js').Child} Child */

/**
 * A table that narrow screens show as a list. The roles keep it a table for a screen reader where style sheets take that
 * away, and every cell carries the name of its column.
 * @param {string} caption
 * @param {string[]} columns
 * @param {Child[][]} rows the first cell of each is its heading
 */
export function table(caption, columns, rows) {
  const head = columns.map((name) => el('th', { scope: 'col', role: 'columnheader' }, name));
  const body = rows.map((cells) =>
    el('tr', { role: 'row' }, ...cells.map((cell, i) =>
      i === 0
        ? el('th', { scope: 'row', role: 'rowheader' }, cell)
        : el('td', { role: 'cell', 'data-column': columns[i] }, el('span', {}, cell)))));
  return el('table', { role: 'table' },
    el('caption', { class: 'visually-hidden' }, caption),
    el('thead', { role: 'rowgroup' }, el('tr', { role: 'row' }, ...head)),
    el('tbody', { role: 'rowgroup' }, ...body));
}
