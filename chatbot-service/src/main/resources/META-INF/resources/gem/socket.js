// @ts-check
/**
 * Keeps one conversation connected: opens, resumes, waits longer after each failure, and keeps commands until the
 * server has settled them, so that a lost connection loses nothing that was sent.
 */
const SHORTEST = 500;
const LONGEST = 15_000;
const PATIENCE = 10_000;
const [ENDED, POLICY, TOO_BIG, OVERLOADED] = [1000, 1008, 1009, 1013];

export class Link {
  /** @type {WebSocket | null} */ #socket = null;
  /** @type {Map<string, {command: Gem.Command, done: (problem: Gem.Problem | null) => void}>} */ #outbox = new Map();
  #url;
  #peer;
  #timer = 0;
  #failures = 0;
  #readySince = 0;
  #leaving = false;
  #stopped = new AbortController();

  /** @param {URL} url @param {Gem.Peer} peer */
  constructor(url, peer) {
    this.#url = url;
    this.#peer = peer;
    const { signal } = this.#stopped;
    addEventListener('online', () => this.#networkBack(), { signal });
    document.addEventListener('visibilitychange', () => document.hidden || this.#hurry(), { signal });
    this.connect();
  }

  connect() {
    if (this.#socket || this.#stopped.signal.aborted) return;
    const socket = new WebSocket(this.#url);
    this.#socket = socket;
    this.#wait(PATIENCE, () => this.postpone());
    socket.onopen = () => socket.send(JSON.stringify(this.#peer.hello()));
    socket.onmessage = ({ data }) => this.#socket === socket && this.#read(data);
    socket.onclose = ({ code, reason }) => this.#socket === socket && this.#closed(code, reason);
  }

  /** The server answered `started` or `resumed`: from here on commands go out, first the ones that were kept. */
  ready() {
    this.#wait(0);
    this.#readySince = Date.now();
    this.#peer.changed('open');
    for (const { command } of this.#outbox.values()) this.hint(command);
  }

  /** Sends a command, and again until it is settled. @param {Gem.Command} command @returns {Promise<Gem.Problem | null>} */
  ask(command) {
    return new Promise((done) => {
      this.#outbox.set(command.clientId, { command, done });
      this.hint(command);
      if (this.#peer.isOver()) this.connect();
    });
  }

  /** Sends a frame that is worth nothing later. @param {Gem.Frame} frame */
  hint(frame) {
    if (this.#readySince) this.#socket?.send(JSON.stringify(frame));
  }

  /** @param {string} clientId @param {Gem.Problem | null} [problem] */
  settle(clientId, problem = null) {
    this.#outbox.get(clientId)?.done(problem);
    this.#outbox.delete(clientId);
    if (this.#leaving && this.#outbox.size === 0) this.stop();
  }

  /** Settles commands whose answer carries no client id. @param {...string} types */
  settleAll(...types) {
    for (const { command } of [...this.#outbox.values()]) if (types.includes(command.type)) this.settle(command.clientId);
  }

  /** The server cannot serve this connection now: hang up and come back later. */
  postpone() {
    this.#hangUp();
    this.#failures++;
    this.#comeBack();
  }

  /** Stops once what was sent is settled, or at the first loss of the connection. */
  leave() {
    this.#leaving = true;
    if (!this.#readySince || this.#outbox.size === 0) this.stop();
  }

  stop() {
    this.#stopped.abort();
    this.#wait(0);
    this.#hangUp();
  }

  /** The one timer: for the answer to a handshake, or until the next try. @param {number} pause @param {() => void} [act] */
  #wait(pause, act) {
    clearTimeout(this.#timer);
    this.#timer = act ? window.setTimeout(act, pause) : 0;
  }

  /** @param {string} data */
  #read(data) {
    let frame;
    try {
      frame = JSON.parse(data);
    } catch {
      return;
    }
    const socket = this.#socket;
    if (frame?.type === 'reconnect') setTimeout(() => this.#socket === socket && this.#move(), frame.afterMillis);
    else if (frame?.type) this.#peer.receive(frame);
  }

  #hangUp() {
    const socket = this.#socket;
    this.#socket = null;
    this.#readySince = 0;
    socket?.close();
  }

  /** @param {number} code @param {string} reason */
  #closed(code, reason) {
    const steady = this.#readySince > 0 && Date.now() - this.#readySince >= PATIENCE;
    this.#failures = steady ? 0 : this.#failures + 1;
    this.#hangUp();
    this.#wait(0);
    if (this.#leaving) return this.stop();
    if (code === TOO_BIG) this.#refuseAll();
    if (code === OVERLOADED) this.#failures = Math.max(this.#failures, 3);
    if (code === POLICY && !/expired/i.test(reason)) this.#peer.changed('refused');
    else if (code === ENDED && this.#peer.isOver() && this.#outbox.size === 0) this.#peer.changed('idle');
    else this.#comeBack();
  }

  #comeBack() {
    this.#peer.changed('lost');
    const longest = Math.min(LONGEST, SHORTEST * 2 ** Math.max(1, this.#failures));
    this.#wait(SHORTEST + Math.random() * (longest - SHORTEST), () => this.connect());
  }

  /** One of the commands was too big for the server; sent again they would break this connection for ever. */
  #refuseAll() {
    for (const clientId of [...this.#outbox.keys()]) this.#peer.receive({ type: 'error', code: 'too-long', clientId });
  }

  /** Nothing went wrong, so nobody is told and nothing is waited for. */
  #move() {
    this.#hangUp();
    this.connect();
  }

  #hurry() {
    if (!this.#socket && this.#timer) this.connect();
  }

  /** A connection from before the network went may be dead without knowing it. */
  #networkBack() {
    if (!this.#readySince) return this.#hurry();
    this.#move();
  }
}
