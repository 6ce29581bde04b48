// @ts-check
/** Opens the page for the team lead who is signed in. */
import { announcer } from './announcer.js';
import { button, el } from '../staff/dom.js';
import { Frame } from './frame.js';
import { showNoAccess } from './no-access.js';
import { NoAccess } from '../staff/server.js';
import { server } from './server.js';
import { lang, t } from './texts.js';

document.documentElement.lang = lang;
document.title = t.title;
await open();

async function open() {
  try {
    const me = await server.me();
    document.body.replaceChildren(new Frame(me), announcer);
  } catch (failure) {
    if (failure instanceof NoAccess) return showNoAccess(failure.why, false, () => location.reload());
    document.body.replaceChildren(el('main', { class: 'plain' },
      el('h1', {}, t.title), el('p', { role: 'alert' }, t.unreachable), button(t.again, open, { class: 'primary' })));
  }
}
