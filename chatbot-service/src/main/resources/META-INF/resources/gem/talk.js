// @ts-check
import { Banner } from './banner.js';
import { Composer } from './composer.js';
import { button, el } from './dom.js';
import { LogView, spoken } from './log-view.js';

/** One conversation on the screen: puts its views together, keeps them in step, and knows where the focus belongs. */
export class Talk {
  /** @type {import('./extras.js').Extras | null} */ #extras = null;
  /** @type {Promise<import('./extras.js').Extras | null> | null} */ #coming = null;
  /** The button for a person, for the foot of the panel. */ agent;
  node;
  #banner;
  #log;
  #cards = el('div', { class: 'cards' });
  #composer;
  #menuButton;
  #conversation;
  #t;
  #announcer;
  #stage;
  #wantsCard = false;
  #wasWriting = false;
  #introduced;

  /**
   * @param {Omit<Gem.Stage, 'acts'>} where @param {Gem.Announcer} announcer @param {HTMLButtonElement} menuButton
   * @param {Pick<Gem.Acts, 'again' | 'wipe' | 'erased'>} panel
   */
  constructor(where, announcer, menuButton, panel) {
    const { conversation, t } = where;
    /** @type {Gem.Acts} */
    const acts = {
      ...panel,
      choose: (choice) => this.#choose(choice),
      talk: () => this.#askForPerson(),
      say: (text) => this.#say(text),
      type: () => conversation.type(),
      end: () => this.#end(),
      erase: () => this.#extras?.dialog.open(),
      back: () => this.leaveMenu(),
      away: () => this.focus(),
      announce: (text) => announcer.say(text),
      feedback: (seq) => this.#extras?.feedback(seq),
    };
    const stage = { ...where, acts };
    this.#stage = stage;
    this.#conversation = conversation;
    this.#t = t;
    this.#announcer = announcer;
    this.#introduced = conversation.started;
    this.#menuButton = menuButton;
    menuButton.addEventListener('click', () => this.#toggleMenu());
    this.agent = button(t.agent, acts.talk, { class: 'secondary' });
    this.#banner = new Banner(stage);
    this.#composer = new Composer(stage);
    this.#log = new LogView(stage, this.#cards);
    this.node = el('div', { class: 'talk' }, this.#banner.node, this.#log.node, this.#composer.node);
  }

  get draft() {
    return this.#composer.draft;
  }

  set draft(text) {
    if (text) this.#composer.draft = text;
  }

  focus() {
    if (this.#conversation.owner !== 'closed') this.#composer.focus();
    else (this.#extras?.closing.node ?? this.#log.node).focus();
  }

  shown() {
    this.#log.follow();
  }

  update() {
    const { owner, notice, untouched } = this.#conversation;
    if (owner === 'closed' || notice || !untouched) void this.#need();
    const hiding = owner === 'closed' ? this.#composer.node : this.agent;
    const losing = owner !== 'gem' && (hiding.matches(':focus-within') || this.agent.matches(':focus'));
    const newCard = this.#extras?.card.update();
    const closedNow = this.#extras?.closing.update();
    const asked = this.#extras?.rating.update();
    this.#extras?.menu.update();
    this.#composer.node.hidden = owner === 'closed';
    this.agent.hidden = owner !== 'gem';
    this.#banner.update();
    this.#log.update();
    if (losing) this.focus();
    if (newCard) this.#present();
    if (newCard || closedNow || asked) this.#log.follow();
    this.#introduce();
    this.#tellWriting();
  }

  /** What is new is heard once, as a whole. @param {Gem.Message} message */
  announce(message) {
    if (message.author === 'resident' || this.#conversation.isOld(message)) return;
    this.#announcer.say(spoken(this.#t, message), this.#conversation.saved.locale);
  }

  /** @returns {boolean} true when there was a menu to leave */
  leaveMenu() {
    const open = this.node.inert;
    if (open) this.#showMenu(false);
    if (open) this.#menuButton.focus();
    return open;
  }

  /** Fetches what is not there at first; a failure is told, and the next need tries again. */
  async #need() {
    this.#coming ??= import('./extras.js').then(({ Extras }) => this.#add(Extras), () => null);
    const extras = await this.#coming;
    if (extras) return extras;
    this.#coming = null;
    return null;
  }

  /** @param {typeof import('./extras.js').Extras} Extras */
  #add(Extras) {
    const extras = new Extras(this.#stage);
    this.#extras = extras;
    extras.dress(this.node.getRootNode());
    this.#cards.append(extras.card.node, extras.closing.node, extras.rating.node);
    this.node.after(extras.menu.node, extras.dialog.node);
    this.update();
    return extras;
  }

  async #toggleMenu() {
    if (await this.#need()) this.#showMenu(!this.node.inert);
    else this.#conversation.report({ code: 'unavailable' });
  }

  /** @param {boolean} open */
  #showMenu(open) {
    if (this.#extras) this.#extras.menu.node.hidden = !open;
    this.node.inert = open;
    this.#menuButton.setAttribute('aria-expanded', String(open));
  }

  /** @param {string} text */
  #say(text) {
    this.#conversation.say(text);
    this.#log.follow();
  }

  /** @param {Gem.Choice} choice */
  #choose(choice) {
    this.#composer.focus();
    this.#conversation.choose(choice);
    this.#log.follow();
  }

  async #askForPerson() {
    this.#wantsCard = true;
    this.#showMenu(false);
    if (await this.#need()) void this.#conversation.requestHandover();
    else this.#conversation.report({ code: 'unavailable' });
  }

  /** The focus goes to the card only when the resident has asked for it on this page. */
  #present() {
    if (this.#wantsCard) this.#extras?.card.node.focus();
    else this.#announcer.say(this.#conversation.notice?.text ?? '', this.#conversation.saved.locale);
    this.#wantsCard = false;
  }

  #end() {
    this.#showMenu(false);
    this.#composer.focus();
    void this.#conversation.end();
  }

  #introduce() {
    if (this.#introduced || !this.#conversation.started) return;
    this.#introduced = true;
    this.#announcer.say(this.#conversation.saved.disclosure, this.#conversation.saved.locale);
  }

  #tellWriting() {
    const { typing, streams } = this.#conversation;
    const writing = typing === 'gem' || streams.size > 0;
    if (writing && !this.#wasWriting) this.#announcer.say(this.#t.gemTyping);
    this.#wasWriting = writing;
  }
}
