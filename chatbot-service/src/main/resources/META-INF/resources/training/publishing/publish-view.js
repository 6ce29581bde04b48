// @ts-check
/** From drafts to a new version: measure, propose, have somebody else publish, and go back if need be. */
import { attempt } from '../../staff/attempt.js';
import { el } from '../../staff/dom.js';
import { server } from '../server.js';
import { language, t } from '../texts.js';
import { draftsPart } from './drafts-part.js';
import { EvaluationPart } from './evaluation-part.js';
import { ProposalPart } from './proposal-part.js';
import { VersionsPart } from './versions-part.js';

export class PublishView extends HTMLElement {
  #me;
  #evaluation = new EvaluationPart();
  #proposal = new ProposalPart();
  #versions;
  #drafts = el('div');

  /** @param {import('../types.js').Me} me */
  constructor(me) {
    super();
    this.#me = me;
    this.#versions = new VersionsPart(this.#me);
    this.#evaluation.onDone = this.#versions.onChange = this.#proposal.onChange = () => attempt(() => this.#load());
  }

  connectedCallback() {
    if (this.childElementCount) return;
    this.append(el('p', { class: 'hint' }, t.publish.intro), this.#drafts, this.#evaluation, this.#proposal, this.#versions);
    attempt(() => this.#load());
  }

  async #load() {
    const articles = await server.articles();
    const evaluation = await server.evaluation();
    const versions = await server.versions();
    const titles = new Map(articles.map(({ topic, title, titleEn }) => [topic, language === 'en' ? titleEn ?? title : title]));
    const drafts = articles.filter(({ state }) => state !== 'live');
    this.#drafts.replaceChildren(draftsPart(drafts, titles));
    this.#evaluation.show(evaluation, titles, drafts.length > 0);
    this.#proposal.show(evaluation, versions.some(({ state }) => state === 'proposed'));
    this.#versions.show(versions, titles);
  }
}

customElements.define('gem-publish', PublishView);
