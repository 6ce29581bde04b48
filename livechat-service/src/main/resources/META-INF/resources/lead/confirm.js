// @ts-check
import { button, el } from '../staff/dom.js';
import { t } from './texts.js';

/**
 * Asks before something that cannot simply be undone; the focus goes back to where it came from.
 * @param {string} title @param {string[]} words a paragraph each @param {string} deed what the confirming button says
 * @returns {Promise<boolean>}
 */
export function confirm(title, words, deed) {
  return new Promise((resolve) => {
    /** @type {HTMLDialogElement} */
    const dialog = el('dialog', { 'aria-labelledby': 'confirm-title', 'aria-describedby': 'confirm-words' },
      el('h2', { id: 'confirm-title' }, title),
      el('div', { id: 'confirm-words' }, ...words.map((each) => el('p', {}, each))),
      el('div', { class: 'foot' },
        button(t.cancel, () => dialog.close('no')),
        button(deed, () => dialog.close('yes'), { class: 'primary' })));
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
