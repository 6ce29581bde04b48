// @ts-check
/** Which view an address stands for. Addresses begin with `#/`; other fragments are places in the page. */
import { EditorView } from './editor/editor-view.js';
import { FiguresView } from './figures/figures-view.js';
import { ImportView } from './importing/import-view.js';
import { InboxView } from './inbox/inbox-view.js';
import { PublishView } from './publishing/publish-view.js';
import { t } from './texts.js';
import { TopicsView } from './topics/topics-view.js';

/** @typedef {HTMLElement} View */
/** @typedef {{path: string, title: () => string, view: (me: import('./types.js').Me) => View}} Route */

/** @type {Route[]} */
export const routes = [
  { path: 'inbox', title: () => t.views.inbox, view: () => new InboxView() },
  { path: 'topics', title: () => t.views.topics, view: () => new TopicsView() },
  { path: 'publish', title: () => t.views.publish, view: (me) => new PublishView(me) },
  { path: 'import', title: () => t.views.import, view: () => new ImportView() },
  { path: 'figures', title: () => t.views.figures, view: () => new FiguresView() },
];

/** @param {string} hash @returns {Route & {under: string}} with the item of the navigation that it belongs under */
export function routeFor(hash) {
  const [, path = '', rest = ''] = /^#\/([a-z]+)(?:\/(.*))?$/.exec(hash) ?? [];
  if (path === 'new') return { path, under: 'topics', title: () => t.editor.newTitle, view: () => new EditorView() };
  if (path === 'topics' && rest) {
    const topic = decoded(rest);
    return { path, under: 'topics', title: () => topic, view: () => new EditorView(topic) };
  }
  const route = routes.find((each) => each.path === path) ?? /** @type {Route} */ (routes[0]);
  return { ...route, under: route.path };
}

/** A broken address is taken as it stands; the server will not know it. @param {string} part */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
