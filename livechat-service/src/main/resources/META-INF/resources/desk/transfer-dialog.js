// @ts-check
/** Asks to whom a conversation goes, and what that colleague should know. */
import { choice } from './choice.js';
import { el, write } from '../staff/dom.js';
import { t } from './texts.js';
import { MOST_CODE_POINTS } from './writing.js';

/** @typedef {import('./desk.js').Desk} Desk */
/** @typedef {import('./conversation.js').Conversation} Conversation */
/** @typedef {import('./types.js').Colleague} Colleague */
/** @typedef {import('./types.js').Transfer} Transfer */

/** From so many on they can be narrowed down by name. */
const MANY = 8;
const ORDER = { available: 0, away: 2, offline: 3 };

export class TransferDialog extends HTMLElement {
  #name = el('p', { class: 'hint' });
  #status = el('p', { role: 'status' });
  #again = el('button', { type: 'button', class: 'button', hidden: true, on: { click: () => this.#load() } }, t.tryAgain);
  #find = el('input', { type: 'search', id: 'transfer-find', autocomplete: 'off', on: { input: () => this.#narrow() } });
  #finder = el('p', { class: 'field' }, el('label', { for: 'transfer-find' }, t.transferFind), this.#find);
  #teams = el('fieldset', { class: 'people' });
  #agents = el('fieldset', { class: 'people' });
  #note = el('textarea', { id: 'transfer-note', rows: 3, maxlength: MOST_CODE_POINTS, 'aria-describedby': 'transfer-note-help' });
  #draft = el('p', { class: 'warning', hidden: true }, t.transferDraft);
  #confirm = el('button', { type: 'submit', class: 'button primary' }, t.transferConfirm);
  #dialog = el('dialog', { 'aria-labelledby': 'transfer-heading' });
  #conversationId = '';
  /** @type {Desk | undefined} */
  #desk;
  /** @type {(id: string, transfer: Transfer) => void} */
  onTransfer = () => {};

  connectedCallback() {
    const note = el('div', { class: 'field note-field' }, el('label', { for: 'transfer-note' }, t.transferNote), this.#note,
      el('span', { class: 'hint', id: 'transfer-note-help' }, t.transferNoteHelp));
    this.#dialog.append(el('form', { on: { submit: (/** @type {SubmitEvent} */ event) => this.#submit(event) } },
      el('h2', { id: 'transfer-heading', tabindex: -1, autofocus: true }, t.transferTitle), this.#name, this.#status, this.#again,
      this.#finder, this.#teams, this.#agents, note, this.#draft,
      el('div', { class: 'dialog-foot' },
        el('button', { type: 'button', class: 'button', on: { click: () => this.#dialog.close() } }, t.cancel), this.#confirm)));
    this.append(this.#dialog);
  }

  /** @param {Desk} desk @param {Conversation} conversation */
  ask(desk, conversation) {
    this.#desk = desk;
    this.#conversationId = conversation.id;
    this.#name.textContent = conversation.name;
    this.#draft.hidden = !conversation.hasDraft;
    this.#dialog.querySelector('form')?.reset();
    this.#dialog.showModal();
    void this.#load();
  }

  /** The question falls away with the conversation that it is about. @param {ReadonlyMap<string, Conversation>} conversations */
  draw(conversations) {
    if (this.#dialog.open && !conversations.has(this.#conversationId)) this.#dialog.close();
  }

  async #load() {
    this.#say(t.transferLoading, false);
    try {
      await this.#desk?.colleagues.load();
    } catch {
      return this.#say(t.transferFailed, true);
    }
    this.#say('', false);
    this.#choices();
  }

  /** Instead of the choices: what is going on. @param {string} text @param {boolean} failed */
  #say(text, failed) {
    write(this.#status, text);
    this.#again.hidden = !failed;
    for (const part of [this.#finder, this.#teams, this.#agents, this.#confirm]) part.hidden = text !== '';
  }

  #choices() {
    const { colleagues, me } = /** @type {Desk} */ (this.#desk);
    const agents = colleagues.agents.filter(({ id }) => id !== me.id)
      .sort((a, b) => place(a) - place(b) || a.name.localeCompare(b.name));
    this.#teams.replaceChildren(el('legend', {}, t.transferTeam), ...colleagues.teams.map(({ id, name, open, available }) =>
      choice({ name: 'to', value: `team:${id}`, title: name, help: open ? t.teamAvailable(available) : t.teamClosed })));
    this.#agents.replaceChildren(el('legend', {}, t.transferAgent), ...agents.map((agent) =>
      choice({ name: 'to', value: `agent:${agent.id}`, title: agent.name, help: statusOf(agent), disabled: agent.status === 'offline' })));
    this.#teams.hidden = colleagues.teams.length === 0;
    this.#agents.hidden = agents.length === 0;
    this.#finder.hidden = colleagues.teams.length + agents.length < MANY;
    this.#narrow();
  }

  #narrow() {
    const wanted = this.#find.value.trim().toLocaleLowerCase();
    for (const row of /** @type {NodeListOf<HTMLElement>} */ (this.#dialog.querySelectorAll('.choice'))) {
      const name = row.querySelector('label')?.textContent?.toLocaleLowerCase() ?? '';
      row.hidden = !name.includes(wanted) && row.querySelector(':checked') === null;
    }
  }

  /** @param {SubmitEvent} event */
  #submit(event) {
    event.preventDefault();
    const to = String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('to') ?? '');
    const id = to.slice(to.indexOf(':') + 1);
    if (id === '') return;
    const note = this.#note.value.trim();
    this.#dialog.close();
    this.onTransfer(this.#conversationId, { ...(to.startsWith('team:') ? { toTeam: id } : { toAgent: id }), ...(note ? { note } : {}) });
  }
}

/** Who can take a conversation now comes first. @param {Colleague} colleague */
function place({ status, free }) {
  return ORDER[status] + (status === 'available' && free === 0 ? 1 : 0);
}

/** @param {Colleague} colleague */
function statusOf({ status, free }) {
  if (status !== 'available') return t.colleague[status];
  return free > 0 ? t.colleagueFree(free) : t.colleagueFull;
}

customElements.define('gem-transfer-dialog', TransferDialog);
