// @ts-check
/** Building elements without markup in strings, so that nothing from outside is ever read as HTML. */

/**
 * @param {string} tag
 * @param {Record<string, unknown>} [props] attributes; `on…` is a listener; false, null and undefined are left out
 * @param {...(Node | string | null | undefined)} children
 * @returns {any}
 */
export function el(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    else if (value !== false && value != null) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child != null));
  return element;
}

/**
 * @param {string} text
 * @param {(event: Event) => unknown} act
 * @param {Record<string, unknown>} [props]
 * @returns {HTMLButtonElement}
 */
export const button = (text, act, props = {}) => el('button', { type: 'button', onclick: act, ...props }, text);

/** Text for screen readers only. @param {string} text @returns {HTMLElement} */
export const unseen = (text) => el('span', { class: 'unseen' }, text);

/** @param {string} url @param {string} text @param {string} newTab */
export const outward = (url, text, newTab) =>
  el('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, text, el('span', { class: 'newtab' }, ` (${newTab})`));

/** @param {string} phone */
export const telephone = (phone) => el('a', { href: `tel:${phone.replace(/[^\d+]/g, '')}`, class: 'phone' }, phone);

/** Sets text only when it differs, so that nothing is drawn or read again for nothing. @param {Element} element @param {string} text */
export function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** @param {string} shape a path on a 24 by 24 grid @param {string} [className] */
export function icon(shape, className = 'icon') {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', shape);
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', className);
  svg.setAttribute('aria-hidden', 'true');
  svg.append(path);
  return svg;
}
