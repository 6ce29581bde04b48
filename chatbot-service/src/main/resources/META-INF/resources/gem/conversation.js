// @ts-check
import { Link } from './socket.js';
import { forget, remember } from './session.js';

const TYPING_PAUSE = 3_000;
const TYPING_SHOWN = 5_000;

/**
 * The conversation as this tab knows it: what the server's frames made of it, and what the resident does with it. Fires
 * `change` after anything changed, `message` for each new message (in `detail`), `gone` when the server has lost it.
 */
export class Conversation extends EventTarget {
  /** @type {Gem.Owner} */ owner = 'gem';
  /** @type {Gem.Frame | null} the last `state` */ state = null;
  /** @type {Gem.Message[]} by seq */ messages = [];
  /** @type {Map<string, Gem.Outgoing>} */ outgoing = new Map();
  /** @type {Map<number, string>} the answer so far, by the seq of its question */ streams = new Map();
  /** @type {Gem.Notice | null} */ notice = null;
  /** @type {Gem.Problem | null} */ problem = null;
  /** @type {Gem.LinkState} */ link = 'connecting';
  /** @type {Gem.Saved} */ saved;
  /** Who is typing. */ typing = '';
  rated = false;
  #wire;
  #epoch = -1;
  #heardBefore;
  #forgotten = false;
  #typedAt = 0;
  #typingTimer = 0;

  /** @param {URL} url @param {Gem.Locale} locale @param {Gem.Saved | null} saved a conversation to go on with */
  constructor(url, locale, saved) {
    super();
    this.saved = saved ?? { id: '', token: '', deletedAt: '', disclosure: '', locale, training: true, feedback: {}, heard: 0, open: true };
    this.#heardBefore = this.saved.heard;
    this.#wire = new Link(url, {
      hello: () => this.#hello(),
      receive: (frame) => this.#receive(frame),
      changed: (link) => this.#linked(link),
      isOver: () => this.owner === 'closed',
    });
  }

  get started() {
    return this.saved.id !== '';
  }

  /** True when the resident has not said anything yet. */
  get untouched() {
    return this.outgoing.size === 0 && !this.messages.some(({ author }) => author === 'resident');
  }

  /** True when the message was there before this page was: it has been read out already. @param {Gem.Message} message */
  isOld({ seq }) {
    return seq <= this.#heardBefore;
  }

  /** @param {string} text */
  say(text) {
    this.#utter({ type: 'say', clientId: newId(), text }, text);
  }

  /** @param {Gem.Choice} choice */
  choose({ topic, title }) {
    this.#utter({ type: 'choose', clientId: newId(), topic }, title);
  }

  /** @param {Gem.Outgoing} failed */
  retry({ command, text }) {
    this.#utter(command, text);
  }

  /** @param {number} seq @param {boolean} helpful @param {string} [comment] */
  async feedback(seq, helpful, comment) {
    const { [seq]: before, ...others } = this.saved.feedback;
    this.#save({ feedback: { ...others, [seq]: helpful } });
    const problem = await this.#ask('feedback', { seq, helpful, comment });
    if (problem) this.#save({ feedback: before === undefined ? others : { ...others, [seq]: before } });
    return problem;
  }

  /** @param {number} score @param {string} [comment] */
  async rate(score, comment) {
    const problem = await this.#ask('rate', { score, comment });
    this.rated = !problem;
    this.#changed();
    return problem;
  }

  async requestHandover() {
    this.report(await this.#ask('requestHandover'));
  }

  /** @param {boolean} shareHistory */
  async confirmHandover(shareHistory) {
    const problem = await this.#ask('confirmHandover', { shareHistory });
    if (!problem || ['not-asked', 'closed'].includes(problem.code)) this.notice = null;
    this.report(problem);
  }

  /** Leaves the queue, or declines what was asked; that there was nothing left to cancel is as good. */
  async cancelHandover() {
    this.notice = null;
    this.#changed();
    const problem = await this.#ask('cancelHandover');
    this.report(problem?.code === 'not-asked' ? null : problem);
  }

  /** @param {boolean} training */
  async allowTraining(training) {
    this.#save({ training });
    const problem = await this.#ask('object', { training });
    if (problem) this.#save({ training: !training });
    this.report(problem);
  }

  async end() {
    this.#forget();
    const problem = await this.#ask('end');
    this.#forgotten = !problem;
    this.#save({});
    this.report(problem);
  }

  /** Tells at most every three seconds that the resident is typing, when a person may be waiting for it. */
  type() {
    const now = Date.now();
    if (!['queue', 'agent'].includes(this.owner) || now - this.#typedAt < TYPING_PAUSE) return;
    this.#typedAt = now;
    this.#wire.hint({ type: 'typing' });
  }

  /** Answers that the resident is still there. */
  stay() {
    this.#wire.hint({ type: 'typing' });
  }

  /** Lets go of the conversation on this screen; one that still runs is ended. */
  leave() {
    this.#forget();
    if (this.owner !== 'closed') void this.#ask('end');
    this.#wire.leave();
  }

  /** Lets go of a conversation that the server no longer has. */
  drop() {
    this.#forget();
    this.#wire.stop();
  }

  reconnect() {
    this.#wire.connect();
  }

  /** @param {Gem.Problem | null} problem */
  report(problem) {
    this.problem = problem;
    this.#changed();
  }

  /** Whether the panel is open, for the next page. @param {boolean} open */
  showing(open) {
    this.#save({ open });
  }

  #hello() {
    const { id, token, locale } = this.saved;
    const afterSeq = this.messages.findLast(({ seq }, place) => seq === place + 1)?.seq ?? 0;
    return id ? { type: 'resume', conversationId: id, token, afterSeq } : { type: 'start', locale };
  }

  /** @param {Gem.LinkState} link */
  #linked(link) {
    this.link = link;
    if (link !== 'open') {
      this.streams.clear();
      this.#stopTyping();
    }
    this.#changed();
  }

  /** @param {Gem.Command} command @param {string} text */
  #utter(command, text) {
    this.problem = null;
    this.outgoing.set(command.clientId, { command, text });
    void this.#wire.ask(command);
    if (this.owner === 'gem') this.typing = 'gem';
    this.#changed();
  }

  /** @param {string} type @param {object} [fields] */
  #ask(type, fields) {
    return this.#wire.ask({ type, clientId: newId(), ...fields });
  }

  /** @param {Gem.Frame} frame */
  #receive(frame) {
    switch (frame.type) {
      case 'started': return this.#started(frame);
      case 'resumed': return this.#resumed(frame);
      case 'delta': return this.#delta(frame);
      case 'message': return this.#message(/** @type {any} */ (frame));
      case 'ack': return this.#acknowledged(frame);
      case 'handoverNotice': return this.#noticed(/** @type {any} */ (frame));
      case 'state': return this.#moved(frame);
      case 'typing': return this.#typed(frame);
      case 'error': return this.#refused(frame);
    }
  }

  /** @param {Gem.Frame} frame */
  #started({ conversationId, token, deletedAt, disclosure }) {
    this.#save({ id: conversationId, token, deletedAt, disclosure });
    this.#wire.ready();
  }

  /** @param {Gem.Frame} frame */
  #resumed({ owner, deletedAt }) {
    this.#own(owner);
    this.#save({ deletedAt });
    this.#wire.ready();
  }

  /** @param {Gem.Frame} frame */
  #delta({ replyTo, text }) {
    this.#stopTyping();
    this.streams.set(replyTo, (this.streams.get(replyTo) ?? '') + text);
    this.#changed();
  }

  /** @param {Gem.Message} message */
  #message(message) {
    const { seq, clientId = '', replyTo = NaN, author } = message;
    this.#wire.settle(clientId);
    this.outgoing.delete(clientId);
    this.streams.delete(replyTo);
    if (author !== 'resident') this.#stopTyping();
    const before = this.messages.findLastIndex((other) => other.seq <= seq);
    const known = this.messages[before]?.seq === seq;
    if (!known) this.messages.splice(before + 1, 0, message);
    this.#save({ heard: Math.max(this.saved.heard, seq) });
    if (!known) this.dispatchEvent(new CustomEvent('message', { detail: message }));
  }

  /** @param {Gem.Frame} frame */
  #acknowledged({ clientId }) {
    this.#mark(clientId, { stored: true });
    this.#wire.settle(clientId);
    this.#changed();
  }

  /** @param {Gem.Notice} notice */
  #noticed(notice) {
    if (this.owner === 'gem') this.notice = notice;
    this.#wire.settleAll('requestHandover');
    this.#changed();
  }

  /** @param {Gem.Frame} state */
  #moved(state) {
    if (state.epoch < this.#epoch) return;
    this.#epoch = state.epoch;
    this.state = state;
    this.#own(state.owner);
    this.#changed();
  }

  /** @param {Gem.Owner} owner */
  #own(owner) {
    if (owner === 'gem' && this.owner !== 'gem') this.#wire.settleAll('cancelHandover');
    this.owner = owner;
    if (owner === 'gem') return;
    this.notice = null;
    if (this.typing === 'gem') this.#stopTyping();
    this.#wire.settleAll('confirmHandover');
    if (owner !== 'closed') return;
    this.#forget();
    this.#stopTyping();
    this.#wire.settleAll('end', 'cancelHandover', 'requestHandover');
  }

  /** @param {Gem.Frame} frame */
  #typed({ author }) {
    if (author === 'resident') return;
    this.#stopTyping();
    this.typing = author;
    this.#typingTimer = window.setTimeout(() => {
      this.#stopTyping();
      this.#changed();
    }, TYPING_SHOWN);
    this.#changed();
  }

  #stopTyping() {
    clearTimeout(this.#typingTimer);
    this.typing = '';
  }

  /** @param {Gem.Frame} frame */
  #refused({ code, text, clientId }) {
    if (this.#mark(clientId, { error: code })) this.#stopTyping();
    if (clientId) this.#wire.settle(clientId, { code, text });
    else if (code === 'not-found' && this.started) {
      this.drop();
      this.dispatchEvent(new Event('gone'));
    } else if (this.link !== 'open' && ['unavailable', 'too-fast'].includes(code)) this.#wire.postpone();
    else this.problem = { code, text };
    this.#changed();
  }

  /** @param {string} clientId @param {{error?: string, stored?: boolean}} mark */
  #mark(clientId, mark) {
    const said = this.outgoing.get(clientId);
    if (said) this.outgoing.set(clientId, { ...said, ...mark });
    return said;
  }

  /** @param {Partial<Gem.Saved>} news */
  #save(news) {
    Object.assign(this.saved, news);
    if (this.started && !this.#forgotten) remember(this.saved);
    this.#changed();
  }

  #forget() {
    this.#forgotten = true;
    forget();
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}

/** A UUID of our own; `randomUUID` is missing on pages that are not served over https. */
function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
