// @ts-check
/** Alt+letter, by the place of the key, so that a layout in which Alt makes another character works too. */
import { memory } from './memory.js';

/**
 * @param {Record<string, () => void>} actions by `KeyboardEvent.code`
 */
export function listenForShortcuts(actions) {
  document.addEventListener('keydown', (event) => {
    const { altKey, ctrlKey, metaKey, shiftKey, code } = event;
    if (!altKey || ctrlKey || metaKey || shiftKey || !memory.shortcuts) return;
    if (!Object.hasOwn(actions, code) || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    actions[code]?.();
  });
}
