// @ts-check
/** Opens the desk for the agent who is signed in. */
import { Console } from './console.js';
import { Desk } from './desk.js';
import { el } from '../staff/dom.js';
import { receive } from './frames.js';
import { Link } from './link.js';
import { session } from './session.js';
import { showSignedOut } from './signed-out.js';
import { lang, t } from './texts.js';

/** A break shorter than this (a renewed session, another replica) is not worth the agent's attention. */
const BREAK_UNNOTICED = 2_000;
const ASK_AGAIN_AFTER = 3_000;

document.documentElement.lang = lang;
document.title = t.title;
await open();

async function open() {
  const now = await session();
  if (now.state === 'signed-in') return start(now.me);
  if (now.state !== 'unreachable') return showSignedOut(now.state);
  document.body.replaceChildren(el('main', { class: 'plain' }, el('p', { role: 'status' }, t.lost)));
  setTimeout(open, ASK_AGAIN_AFTER);
}

/** @param {import('./types.js').Me} me */
function start(me) {
  const link = new Link(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/desk`);
  const desk = new Desk(me, link);
  let online = false;
  const page = new Console(desk, () => online);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let warning;

  link.addEventListener('open', () => {
    online = true;
    clearTimeout(warning);
    warning = undefined;
    page.showConnection(false);
    desk.resume();
    page.draw();
  });
  link.addEventListener('closed', () => {
    online = false;
    warning ??= setTimeout(() => page.showConnection(true), BREAK_UNNOTICED);
    page.draw();
  });
  link.addEventListener('frame', (event) => receive(desk, /** @type {CustomEvent} */ (event).detail));
  link.addEventListener('signed-out', (event) => {
    clearTimeout(warning);
    showSignedOut(/** @type {CustomEvent} */ (event).detail);
  });
  document.body.replaceChildren(page);
  link.connect();
}
