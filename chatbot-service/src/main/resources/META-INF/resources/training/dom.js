// @ts-check
/** Builds the page from elements and text alone, so nothing that residents or trainers wrote can become markup. */

/** @typedef {Node | string | null | undefined | false} Child */

/**
 * An element with attributes (`false` and `undefined` leave one out), listeners under `on`, and children.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, any>} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function el(tag, { on = {}, ...attributes } = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) attribute(node, name, value);
  for (const [type, listener] of Object.entries(on)) node.addEventListener(type, listener);
  node.append(...present(children));
  return node;
}

/** @param {Child[]} children */
export const present = (children) => /** @type {(Node | string)[]} */ (children.filter((child) => child !== null && child !== undefined && child !== false));

/** @param {Element} node @param {string} name @param {string | number | boolean | undefined} value */
export function attribute(node, name, value) {
  if (value === undefined || value === false) node.removeAttribute(name);
  else if (node.getAttribute(name) !== String(value)) node.setAttribute(name, value === true ? '' : String(value));
}

/** Writes a text only when it changed, so that nothing is read out again for nothing. @param {Node} node @param {string} text */
export function write(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/** @param {string} text @param {() => unknown} act @param {Record<string, any>} [attributes] */
export const button = (text, act, { class: kind = '', ...attributes } = {}) =>
  el('button', { type: 'button', class: `button ${kind}`.trim(), on: { click: act }, ...attributes }, text);

/** A part of a view under its own heading. @param {string} id @param {string} title @param {...Child} children */
export const section = (id, title, ...children) =>
  el('section', { class: 'panel', 'aria-labelledby': id }, el('h2', { id, tabindex: -1 }, title), ...children);

/** A moment that programs can read too. @param {string} at @param {string} words */
export const time = (at, words) => el('time', { datetime: at }, words);

/** Text for screen readers only. @param {string} text */
export const unseen = (text) => el('span', { class: 'visually-hidden' }, text);

/** @param {string} url @param {string} text @param {string} newTab */
export const outward = (url, text, newTab) =>
  el('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, text, unseen(` (${newTab})`));
