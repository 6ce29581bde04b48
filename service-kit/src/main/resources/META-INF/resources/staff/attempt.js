// @ts-check
/** Everything that asks the server goes through here, so that losing the session or the connection looks the same everywhere. */
import { NoAccess, Refused, Unreachable } from './server.js';

/** Tells the frame of the page: `fine`, `lost` (detail: try again), `no-access` (detail: why), `refused` (detail: the refusal). */
export const connection = new EventTarget();

/** @param {string} type @param {unknown} [detail] */
const tell = (type, detail) => connection.dispatchEvent(new CustomEvent(type, { detail }));

/**
 * Runs an act that can be run again as a whole.
 * @param {() => Promise<unknown>} act
 * @param {(refusal: Refused) => unknown} [onRefused] who explains a refusal; otherwise the frame does
 */
export async function attempt(act, onRefused = (refusal) => tell('refused', refusal)) {
  try {
    await act();
    tell('fine');
  } catch (failure) {
    if (failure instanceof NoAccess) tell('no-access', failure.why);
    else if (failure instanceof Unreachable) tell('lost', () => attempt(act, onRefused));
    else if (failure instanceof Refused) {
      tell('fine');
      onRefused(failure);
    } else throw failure;
  }
}

/** The same for a button: a second click while the first is under way does nothing.
 * @param {HTMLButtonElement} button @param {() => Promise<unknown>} act @param {(refusal: Refused) => unknown} [onRefused] */
export async function attemptBy(button, act, onRefused) {
  if (button.dataset['busy']) return;
  button.dataset['busy'] = 'yes';
  await attempt(act, onRefused).finally(() => delete button.dataset['busy']);
}
