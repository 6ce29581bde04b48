// @ts-check
/** What an agent can switch on for this browser: a tone, notices on the desktop. */
import { mayNotify, sound } from './alerts.js';
import { el, write } from '../staff/dom.js';
import { memory } from './memory.js';
import { t } from './texts.js';

export class SettingsDialog extends HTMLElement {
  #sound = el('input', { type: 'checkbox', id: 'use-sound', 'aria-describedby': 'use-sound-help' });
  #notices = el('input', { type: 'checkbox', id: 'use-notices', 'aria-describedby': 'use-notices-help' });
  #status = el('p', { role: 'status', class: 'hint' });
  #dialog = el('dialog', { 'aria-labelledby': 'settings-heading' });

  connectedCallback() {
    this.#sound.addEventListener('change', () => this.#setSound());
    this.#notices.addEventListener('change', () => this.#setNotices());
    this.#dialog.append(
      el('h2', { id: 'settings-heading' }, t.settings),
      el('p', { class: 'hint' }, t.settingsHelp),
      el('fieldset', {}, el('legend', {}, t.settingsAlerts),
        row(this.#sound, t.useSound, t.useSoundHelp), row(this.#notices, t.useNotices, t.useNoticesHelp)),
      this.#status,
      el('div', { class: 'dialog-foot' },
        el('button', { type: 'button', class: 'button primary', on: { click: () => this.#dialog.close() } }, t.helpClose)));
    this.append(this.#dialog);
  }

  open() {
    this.#sound.checked = memory.sound;
    this.#notices.checked = memory.desktopNotices;
    write(this.#status, '');
    this.#dialog.showModal();
  }

  #setSound() {
    memory.sound = this.#sound.checked;
    if (memory.sound) sound().catch(() => write(this.#status, t.soundRefused));
  }

  async #setNotices() {
    const allowed = this.#notices.checked && (await mayNotify());
    write(this.#status, this.#notices.checked && !allowed ? t.noticesRefused : '');
    memory.desktopNotices = this.#notices.checked = allowed;
  }
}

/** @param {HTMLInputElement} box @param {string} label @param {string} help */
function row(box, label, help) {
  return el('div', { class: 'choice' }, box, el('label', { for: box.id }, label), el('span', { class: 'hint', id: `${box.id}-help` }, help));
}

customElements.define('gem-settings-dialog', SettingsDialog);
