// @ts-check
/** Turns the measured drafts into a proposed version, which another trainer publishes. */
import { say } from '../announcer.js';
import { attemptBy } from '../../staff/attempt.js';
import { attribute, el, section, write } from '../../staff/dom.js';
import { areaField } from '../field.js';
import { server } from '../server.js';
import { t } from '../texts.js';
import { unsaved } from '../unsaved.js';

const KEY = 'proposal';

export class ProposalPart extends HTMLElement {
  #note = areaField('proposal-note', t.publish.note, { hint: t.publish.noteHelp, rows: 2, maxlength: 500 });
  #why = el('p', { class: 'hint', id: 'proposal-why' });
  #button = el('button', { type: 'submit', class: 'button primary', 'aria-describedby': 'proposal-why' }, t.publish.propose);
  onChange = () => {};

  connectedCallback() {
    if (this.childElementCount) return;
    this.#note.control.value = unsaved.get(KEY) ?? '';
    const form = el('form', { class: 'fields', novalidate: true, 'aria-labelledby': 'proposal-title' },
      this.#note.node, this.#why, el('div', { class: 'actions' }, this.#button));
    this.append(section('proposal-title', t.publish.proposal, form));
    form.addEventListener('input', () => (this.#note.value ? unsaved.keep(KEY, this.#note.value) : unsaved.drop(KEY)));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#propose();
    });
  }

  /** @param {import('../types.js').Evaluation} evaluation @param {boolean} another whether a proposal waits already */
  show({ state, stale, gates }, another) {
    const failed = gates.some(({ passed }) => !passed);
    const why = another ? t.publish.why.another : state !== 'done' ? t.publish.why.unmeasured : stale ? t.publish.why.stale : failed ? t.publish.why.gates : '';
    write(this.#why, why || t.publish.mayPropose);
    attribute(this.#button, 'aria-disabled', why ? 'true' : undefined);
  }

  #propose() {
    if (this.#button.getAttribute('aria-disabled') === 'true') return say(this.#why.textContent ?? '');
    const note = this.#note.value.trim();
    this.#note.remark(note ? [] : [{ text: t.publish.noteMissing, severe: true }]);
    if (!note) return this.#note.control.focus();
    attemptBy(this.#button, async () => {
      const { version } = await server.propose(note);
      unsaved.drop(KEY);
      this.#note.control.value = '';
      say(t.publish.proposed(version));
      this.onChange();
    }, ({ detail }) => {
      write(this.#why, `${t.publish.notProposed} ${detail}`);
      say(this.#why.textContent ?? '');
      this.#button.focus();
    });
  }
}

customElements.define('gem-proposal', ProposalPart);
