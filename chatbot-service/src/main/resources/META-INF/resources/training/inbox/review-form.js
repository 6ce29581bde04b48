// @ts-check
/** What becomes of some questions: a topic, out of scope or nothing; and perhaps a new phrasing that Gem learns. */
import { attemptBy } from '../../staff/attempt.js';
import { button, el } from '../../staff/dom.js';
import { checkField } from '../field.js';
import { server } from '../server.js';
import { t } from '../texts.js';
import { TopicPicker } from '../topic-picker.js';
import { unsaved } from '../unsaved.js';
import { PhrasingPart } from './phrasing-part.js';

/** @typedef {import('../types.js').Question} Question */
/** @typedef {import('../types.js').Outcome} Outcome */

export class ReviewForm extends HTMLElement {
  #key;
  #outcome;
  #questions;
  #topics;
  #picker;
  #add;
  #phrasing;
  #mistake = el('p', { class: 'severe', role: 'alert' });
  #submit;
  /** @type {(questions: Question[], words: string) => void} */
  onDone = () => {};
  onCancel = () => {};

  /** @param {string} id @param {Outcome} outcome @param {() => Question[]} questions @param {import('../topic-picker.js').Choice[]} topics */
  constructor(id, outcome, questions, topics) {
    super();
    this.#key = `review/${id}`;
    this.#outcome = outcome;
    this.#questions = questions;
    this.#topics = topics;
    this.#picker = new TopicPicker(`topic-${id}`, t.inbox.topic, topics);
    this.#add = checkField(`add-${id}`, t.inbox.addPhrasing, { hint: t.inbox.addPhrasingHelp });
    this.#phrasing = new PhrasingPart(id, questions()[0]?.text ?? '');
    this.#submit = el('button', { type: 'submit', class: 'button primary' }, t.inbox.confirm[outcome]);
    this.#picker.onPick = () => this.#keep();
  }

  connectedCallback() {
    if (this.childElementCount) return;
    const words = t.inbox.formTitle[this.#outcome];
    const form = el('form', { class: 'inset', novalidate: true, 'aria-label': words },
      el('h3', {}, words),
      this.#outcome === 'labelled' && this.#picker.field.node,
      this.#outcome !== 'dismissed' && this.#add.node,
      this.#phrasing.node,
      this.#outcome === 'dismissed' && el('p', {}, t.inbox.dismissHelp),
      this.#mistake,
      el('div', { class: 'actions' }, this.#submit, button(t.cancel, () => this.#cancel())));
    this.append(form);
    form.addEventListener('input', () => this.#keep());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send();
    });
  }

  /** @param {string} topic @param {boolean} focus */
  begin(topic, focus) {
    if (topic) this.#picker.choose(topic);
    const begun = unsaved.get(this.#key);
    if (begun?.outcome === this.#outcome) {
      this.#checkbox.checked = begun.add;
      this.#phrasing.restore(begun.phrasing);
    }
    this.#phrasing.node.hidden = !this.#checkbox.checked;
    if (!focus) return;
    const first = this.#outcome === 'dismissed' ? this.#submit : this.#outcome === 'labelled' && !topic ? this.#picker.field.control : this.#checkbox;
    first.focus();
  }

  get #checkbox() {
    return /** @type {HTMLInputElement} */ (this.#add.control);
  }

  #keep() {
    this.#phrasing.node.hidden = !this.#checkbox.checked;
    unsaved.keep(this.#key, { outcome: this.#outcome, topic: this.#picker.topic, add: this.#checkbox.checked, phrasing: this.#phrasing.typed });
  }

  #cancel() {
    unsaved.drop(this.#key);
    this.onCancel();
  }

  #send() {
    const outcome = this.#outcome;
    const { topic, field } = this.#picker;
    if (outcome === 'labelled' && !topic) {
      field.remark([{ text: t.inbox.topicMissing, severe: true }]);
      return field.control.focus();
    }
    const phrasing = this.#checkbox.checked ? this.#phrasing.checked() : {};
    if (!phrasing) return;
    const questions = this.#questions();
    const ids = questions.map(({ conversationId, seq }) => ({ conversationId, seq }));
    const title = this.#topics.find((each) => each.topic === topic)?.title ?? topic;
    attemptBy(this.#submit, async () => {
      await server.review({ questions: ids, outcome, ...(outcome === 'labelled' ? { topic } : {}), ...phrasing });
      unsaved.drop(this.#key);
      this.onDone(questions, t.inbox.done[outcome](questions.length, title));
    }, ({ status, detail, errors }) => {
      this.#mistake.textContent = [status === 404 ? t.inbox.gone404 : t.inbox.refused, detail, ...errors.map((each) => each.detail)].join(' ');
    });
  }
}

customElements.define('gem-review', ReviewForm);
