// @ts-check
/** Until when the agent must have said something, before the conversation waits for somebody else again. */

/** Below this the remaining time is shown as urgent. */
const LAST_SECONDS = 20;

export class Due {
  #from;
  #until;
  #reminded = false;

  /** @param {string} returnsAt ISO 8601 @param {number} now milliseconds */
  constructor(returnsAt, now) {
    this.returnsAt = returnsAt;
    this.#from = now;
    this.#until = Date.parse(returnsAt);
  }

  /** Whole seconds, never negative. @param {number} now */
  secondsLeft(now) {
    return Math.max(0, Math.ceil((this.#until - now) / 1000)) || 0;
  }

  /** @param {number} now @returns {'calm' | 'half' | 'last'} */
  level(now) {
    if (this.#until - now <= LAST_SECONDS * 1000) return 'last';
    return this.#halfGone(now) ? 'half' : 'calm';
  }

  /** True once, when half of the time has gone. @param {number} now */
  mustRemind(now) {
    if (this.#reminded || !this.#halfGone(now)) return false;
    this.#reminded = true;
    return true;
  }

  /** @param {number} now */
  #halfGone(now) {
    return now - this.#from >= (this.#until - this.#from) / 2;
  }
}
