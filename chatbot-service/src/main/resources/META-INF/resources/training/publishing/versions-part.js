// @ts-check
/** The version that waits for a second trainer, and all that were. */
import { say } from '../announcer.js';
import { attemptBy } from '../../staff/attempt.js';
import { confirm } from '../confirm.js';
import { button, el, section, time } from '../../staff/dom.js';
import { server } from '../server.js';
import { table } from '../../staff/table.js';
import { named, t } from '../texts.js';
import { moment } from '../time.js';
import { gatesList } from './gates-list.js';
import { scorecard } from './scorecard.js';

/** @typedef {import('../types.js').Version} Version */

export class VersionsPart extends HTMLElement {
  #me;
  #mistake = el('p', { class: 'severe', role: 'alert' });
  /** @type {() => Promise<unknown>} */
  onChange = async () => {};

  /** @param {import('../types.js').Me} me */
  constructor(me) {
    super();
    this.#me = me;
  }

  /** @param {Version[]} versions @param {Map<string, string>} titles */
  show(versions, titles) {
    const proposed = versions.find(({ state }) => state === 'proposed');
    this.replaceChildren(
      section('proposed-title', t.publish.waiting, this.#mistake, ...(proposed ? this.#proposed(proposed, titles) : [el('p', {}, t.publish.nothingWaits)])),
      section('versions-title', t.publish.versions,
        table(t.publish.versions, t.publish.versionColumns, versions.map((version) => this.#row(version, titles)))));
  }

  /** @param {Version} version @param {Map<string, string>} titles */
  #proposed({ number, note, madeBy, madeAt, changed, gates, before, after }, titles) {
    const own = madeBy === this.#me.name;
    const why = own ? t.publish.ownProposal : this.#me.canPublish ? t.publish.mayPublish : t.publish.mayNotPublish;
    const blocked = own || !this.#me.canPublish;
    const publish = button(t.publish.publish, () =>
      blocked ? say(why) : this.#act(publish, number, 'publication', t.publish.published(number), t.publish.publishAsk(number)),
    { class: 'primary', 'aria-describedby': 'publish-why', 'aria-disabled': blocked ? 'true' : undefined });
    const withdraw = button(t.publish.withdraw, () =>
      this.#act(withdraw, number, 'withdrawal', t.publish.withdrawn(number), t.publish.withdrawAsk(number)));
    return [
      el('p', {}, el('strong', {}, t.publish.version(number)), ` – ${t.publish.proposedBy(madeBy)} `, time(madeAt, moment(madeAt))),
      note ? el('blockquote', {}, note) : '',
      el('p', {}, `${t.publish.changed}: ${this.#names(changed, titles)}`),
      gates?.length ? gatesList('version-gates-title', t.publish.gatesOf(number), gates) : '',
      before && after ? scorecard('version-scorecard-title', t.publish.scorecardOfVersion(number), before, after) : '',
      el('p', { class: 'hint', id: 'publish-why' }, why),
      el('div', { class: 'actions' }, publish, withdraw),
    ];
  }

  /** @param {Version} version @param {Map<string, string>} titles */
  #row({ number, state, note, madeBy, publishedBy, publishedAt, changed }, titles) {
    const back = button(t.publish.rollBack, () =>
      this.#act(back, number, 'rollback', t.publish.rolledBack(number), t.publish.rollBackAsk(number)), { 'aria-label': t.publish.rollBackTo(number) });
    return [
      el('span', {}, t.publish.version(number), note ? el('small', {}, note) : ''),
      el('span', { class: `chip state-${state}` }, named(t.publish.versionState, state)),
      this.#names(changed, titles) || '–',
      madeBy,
      publishedAt ? el('span', {}, publishedBy ?? '', ' ', time(publishedAt, moment(publishedAt))) : '–',
      state === 'past' ? back : '–',
    ];
  }

  /** @param {string[]} topics @param {Map<string, string>} titles */
  #names(topics, titles) {
    return topics.map((topic) => titles.get(topic) ?? topic).join(', ');
  }

  /** @param {HTMLButtonElement} from @param {number} number @param {'publication' | 'withdrawal' | 'rollback'} deed @param {string} done
   * @param {string} question */
  async #act(from, number, deed, done, question) {
    if (!(await confirm(from.getAttribute('aria-label') ?? from.textContent ?? '', question, t.publish.deeds[deed]))) return;
    this.#mistake.textContent = '';
    attemptBy(from, async () => {
      await server.version(number, deed);
      say(done);
      await this.onChange();
      document.getElementById('versions-title')?.focus();
    }, ({ detail }) => (this.#mistake.textContent = `${t.publish.notDone} ${detail}`));
  }
}

customElements.define('gem-versions', VersionsPart);
