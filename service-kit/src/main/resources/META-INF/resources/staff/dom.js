// @ts-check
/** Builds the pages of staff from elements and text alone, so nothing that anybody wrote can become markup. */

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

/**
 * Brings the children of `parent` in line with `items` and keeps the elements that stay, with their focus.
 * @template T
 * @param {Element} parent
 * @param {readonly T[]} items
 * @param {(item: T) => string} keyOf
 * @param {(item: T) => HTMLElement} make
 * @param {(node: HTMLElement, item: T) => void} [update]
 */
export function keyed(parent, items, keyOf, make, update = () => {}) {
  const wanted = new Set(items.map(keyOf));
  const present = new Map();
  for (const child of /** @type {HTMLElement[]} */ ([...parent.children])) {
    const key = child.dataset['key'] ?? '';
    if (wanted.has(key)) present.set(key, child);
    else child.remove();
  }
  let next = parent.firstElementChild;
  for (const item of items) {
    const key = keyOf(item);
    const node = present.get(key) ?? make(item);
    node.dataset.key = key;
    update(node, item);
    if (node === next) next = node.nextElementSibling;
    else parent.insertBefore(node, next);
  }
}

/** @param {string} text @param {(event: Event) => unknown} act @param {Record<string, any>} [attributes] */
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
