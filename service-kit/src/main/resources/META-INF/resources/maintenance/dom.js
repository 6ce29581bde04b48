// @ts-check
/** Builds the page from elements and text alone: nothing that came from the server can become markup. */

/**
 * An element with attributes, listeners under `on`, and children; `null` and `false` among them are left out.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, any>} [attributes]
 * @param {...(Node | string | null | false)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function el(tag, { on = {}, ...attributes } = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  for (const [type, listener] of Object.entries(on)) node.addEventListener(type, listener);
  node.append(.../** @type {(Node | string)[]} */ (children.filter((child) => child !== null && child !== false)));
  return node;
}

/** @param {string} words @param {() => unknown} act @param {Record<string, string>} [attributes] */
export const button = (words, act, { class: kind = '', ...attributes } = {}) =>
  el('button', { type: 'button', class: `button ${kind}`.trim(), on: { click: act }, ...attributes }, words);

/** A moment in the Netherlands that programs can read too. @param {string} at */
export const time = (at) => el('time', { datetime: at }, moments.format(new Date(at)));

const moments = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit',
});

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
