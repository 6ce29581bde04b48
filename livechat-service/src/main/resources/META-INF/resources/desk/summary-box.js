// @ts-check
/** The summary of a conversation beside the question how it ended: to look over, change and copy. */
import { copy } from './clipboard.js';
import { el, write } from '../staff/dom.js';
import { outcomeLine, summaryOf } from './summary.js';
import { t } from './texts.js';

export class SummaryBox extends HTMLElement {
  #box = el('textarea', { id: 'summary', rows: 8, 'aria-describedby': 'summary-help' });
  #status = el('span', { role: 'status' });

  connectedCallback() {
    this.className = 'field';
    this.append(el('label', { for: 'summary' }, t.summaryLabel), this.#box,
      el('span', { class: 'hint', id: 'summary-help' }, t.summaryHelp),
      el('p', { class: 'copy' }, el('button', { type: 'button', class: 'button', on: { click: () => this.#copy() } }, t.summaryCopy), ' ', this.#status));
  }

  /** @param {import('./conversation.js').Conversation} conversation */
  fill(conversation) {
    this.#box.value = summaryOf(conversation, undefined);
    write(this.#status, '');
  }

  /** Leaves alone what the agent changed elsewhere. @param {string} outcome in words */
  setOutcome(outcome) {
    const label = outcomeLine(undefined);
    const lines = this.#box.value.split('\n');
    const at = lines.findLastIndex((line) => line.startsWith(label));
    if (at >= 0) this.#box.value = lines.with(at, outcomeLine(outcome)).join('\n');
  }

  /** Nothing that was said stays behind in the page. */
  clear() {
    this.#box.value = '';
    write(this.#status, '');
  }

  async #copy() {
    write(this.#status, '');
    write(this.#status, (await copy(this.#box)) ? t.summaryCopied : t.summaryCopyYourself);
  }
}

customElements.define('gem-summary', SummaryBox);
