// @ts-check
/** What is wrong in the whole form, each with the way to its field. */
import { el } from '../../staff/dom.js';
import { t } from '../texts.js';

/** @param {{field?: import('../field.js').Field, detail: string}[]} mistakes */
export function mistakesList(mistakes) {
  const heading = el('h2', { id: 'mistakes-title', tabindex: -1 }, t.plan.notSaved(mistakes.length));
  return el('section', { class: 'panel mistakes', 'aria-labelledby': 'mistakes-title' }, heading,
    el('ul', { class: 'bullets' }, ...mistakes.map(({ field, detail }) => el('li', {}, field ? wayTo(field, detail) : detail))));
}

/** @param {import('../field.js').Field} field @param {string} detail */
function wayTo(field, detail) {
  const around = field.node.closest('.card')?.querySelector('legend, summary')?.textContent?.trim();
  const words = [around === field.label ? '' : around, field.label].filter(Boolean).join(', ');
  return el('a', { href: `#${field.control.id}`, on: { click: (/** @type {Event} */ event) => {
    event.preventDefault();
    field.focus();
  } } }, `${words}: ${detail}`);
}
