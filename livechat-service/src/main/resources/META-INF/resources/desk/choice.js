// @ts-check
/** One of several to choose from: a radio button whose whole row can be pressed, with a word of explanation. */
import { el } from '../staff/dom.js';

/** @param {{name: string, value: string, title: string, help: string, disabled?: boolean}} what */
export function choice({ name, value, title, help, disabled = false }) {
  const id = `${name}-${value}`;
  return el('div', { class: 'choice' },
    el('input', { type: 'radio', name, value, id, required: true, disabled, 'aria-describedby': `${id}-help` }),
    el('label', { for: id }, title),
    el('span', { class: 'hint', id: `${id}-help` }, help));
}
