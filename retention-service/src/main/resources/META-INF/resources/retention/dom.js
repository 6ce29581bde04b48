// @ts-check
/** Builds the page from elements and text alone: nothing that came from the server can become markup. */

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/** A moment that programs can read too. @param {string} at @param {string} words */
export const time = (at, words) => el('time', { datetime: at }, words);

/**
 * A table that narrow screens show as a list. The roles keep it a table for a screen reader where style sheets take that
 * away, and every cell carries the name of its column.
 * @param {string} caption
 * @param {string[]} columns
 * @param {(Node | string)[][]} rows the first cell of each is its heading
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
