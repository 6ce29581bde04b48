// @ts-check
/** Keeps one socket to the desk open: reconnects with growing pauses, and renews the session when that is what ended it. */
import { session } from './session.js';

const SHORTEST_PAUSE = 500;
const LONGEST_PAUSE = 15_000;
const POLICY = 1008;
/** A connection that lasted this long counts as healthy: the pauses start small again. */
const HEALTHY_AFTER = 5_000;

/**
 * Events: `open`, `closed`, `frame` (detail: the frame), `signed-out` (detail: the session's state; the link stops).
 */
export class Link extends EventTarget {
  /** @type {WebSocket | null} */
  #socket = null;
  #failures = 0;
  #stopped = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause;

  /** @param {string} url */
  constructor(url) {
    super();
    this.url = url;
    addEventListener('online', () => this.#hurry());
    document.addEventListener('visibilitychange', () => document.hidden || this.#hurry());
  }

  /** What is open already stays so until the new connection is there: its server is about to stop, and the agent stays available. */
  connect() {
    this.#pause = undefined;
    const before = this.#socket;
    const socket = new WebSocket(this.url);
    let openedAt = 0;
    this.#socket = socket;
    socket.addEventListener('open', () => {
      openedAt = Date.now();
      this.dispatchEvent(new Event('open'));
      before?.close();
    });
    socket.addEventListener('message', (event) => this.#read(event.data, socket));
    socket.addEventListener('close', (event) => this.#socket === socket && this.#ended(event, openedAt));
  }

  /** False when there is no connection; the caller keeps the frame. @param {object} frame */
  send(frame) {
    if (this.#socket?.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  /** @param {unknown} data @param {WebSocket} socket */
  #read(data, socket) {
    let frame;
    try {
      frame = JSON.parse(String(data));
    } catch {
      return;
    }
    if (frame?.type === 'reconnect') setTimeout(() => this.#socket === socket && this.connect(), frame.afterMillis);
    else this.dispatchEvent(new CustomEvent('frame', { detail: frame }));
  }

  /** @param {CloseEvent} event @param {number} openedAt */
  async #ended(event, openedAt) {
    if (this.#stopped) return;
    this.#socket = null;
    this.dispatchEvent(new Event('closed'));
    if (openedAt && Date.now() - openedAt >= HEALTHY_AFTER) this.#failures = 0;
    const expired = event.code === POLICY && /expired/i.test(event.reason);
    const refused = !openedAt || event.code === POLICY;
    if (refused && !(await this.#mayReturn())) return;
    this.#wait(expired && this.#failures === 0 ? 0 : this.#nextPause());
    this.#failures += 1;
  }

  async #mayReturn() {
    const { state } = await session();
    if (state === 'signed-in' || state === 'unreachable') return !this.#stopped;
    this.#stopped = true;
    this.dispatchEvent(new CustomEvent('signed-out', { detail: state }));
    return false;
  }

  #nextPause() {
    const longest = Math.min(LONGEST_PAUSE, SHORTEST_PAUSE * 2 ** this.#failures);
    return Math.max(SHORTEST_PAUSE, longest * (0.5 + Math.random() / 2));
  }

  /** @param {number} millis */
  #wait(millis) {
    this.#pause = setTimeout(() => this.connect(), millis);
  }

  /** The network or the agent is back: do not sit out the pause. */
  #hurry() {
    if (this.#pause === undefined) return;
    clearTimeout(this.#pause);
    this.connect();
  }
}
