// @ts-check
/** The console's way to build a page from elements and text alone, with children that may be left out. */
import { el as element } from '../desk/dom.js';

export { attribute, keyed, write } from '../desk/dom.js';

/** @typedef {Node | string | null | undefined | false} Child */

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, any>} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export const el = (tag, attributes, ...children) => element(tag, attributes, ...present(children));

/** @param {Child[]} children */
export const present = (children) => /** @type {(Node | string)[]} */ (children.filter((child) => child !== null && child !== undefined && child !== false));

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
