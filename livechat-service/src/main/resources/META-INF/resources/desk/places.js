// @ts-check
/** How many conversations this agent has and may have. The server decides; this is what the page can say beforehand. */

/** @typedef {import('./desk.js').Desk} Desk */

/** While it is not known, it is asked at most once in so many milliseconds. */
const ASK_AGAIN_AFTER = 10_000;

/** An answer may overtake the sign that the agent is here: then so much sooner, and so often. */
const OVERTAKEN = 1_000;
const OVERTAKEN_AT_MOST = 5;

export class Places {
  /** Not known until the server says so. @type {number | undefined} */
  most;
  /** Zero: not since the connection began. */
  #askedAt = 0;
  #overtaken = 0;

  /** @param {Desk} desk */
  constructor(desk) {
    this.desk = desk;
  }

  get taken() {
    return [...this.desk.conversations.values()].filter(({ state }) => state !== 'connecting').length;
  }

  get full() {
    return this.most !== undefined && this.taken >= this.most;
  }

  /** The server has refused one more. */
  isFull() {
    this.most = this.taken;
  }

  /** What was heard before may have changed meanwhile. */
  askAnew() {
    this.#askedAt = 0;
    this.#overtaken = 0;
  }

  /** Whenever the queue comes, so after the server knows that the agent is here. Without an answer the desk works as well. */
  async ask() {
    const now = Date.now();
    if (this.#askedAt > 0 && (this.most !== undefined || now - this.#askedAt < ASK_AGAIN_AFTER)) return;
    this.#askedAt = now;
    const { colleagues, me } = this.desk;
    try {
      await colleagues.load();
    } catch {
      return;
    }
    const self = colleagues.agents.find(({ id }) => id === me.id);
    if (self?.status === 'available') this.most = this.taken + self.free;
    else if (this.desk.presence === 'available' && this.#overtaken++ < OVERTAKEN_AT_MOST) {
      setTimeout(() => this.#askOnceMore(), OVERTAKEN);
    }
    this.desk.changed();
  }

  #askOnceMore() {
    this.#askedAt = 0;
    void this.ask();
  }
}
