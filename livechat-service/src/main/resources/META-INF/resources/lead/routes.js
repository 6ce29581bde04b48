// @ts-check
/** Which view an address stands for. Addresses begin with `#/`; other fragments are places in the page. */
import { HistoryView } from './history/history-view.js';
import { VersionView } from './history/version-view.js';
import { NowView } from './now/now-view.js';
import { PlanView } from './plan/plan-view.js';
import { workingCopy } from './plan/working-copy.js';
import { t } from './texts.js';

/** @typedef {{path: string, title: string, view: (rest: string) => HTMLElement, unsaved: () => boolean}} Route */

const nothing = () => false;

/** @type {Route[]} */
export const routes = [
  { path: 'now', title: t.views.now, view: () => new NowView(), unsaved: nothing },
  { path: 'plan', title: t.views.plan, view: () => new PlanView(), unsaved: () => workingCopy.dirty },
  { path: 'history', title: t.views.history, view: (rest) => (/^\d+$/.test(rest) ? new VersionView(Number(rest)) : new HistoryView()), unsaved: nothing },
];

/** @param {string} hash @returns {Route & {rest: string}} */
export function routeFor(hash) {
  const [, path = '', rest = ''] = /^#\/([a-z]+)(?:\/(.*))?$/.exec(hash) ?? [];
  const route = routes.find((each) => each.path === path) ?? /** @type {Route} */ (routes[0]);
  const version = route.path === 'history' && /^\d+$/.test(rest) ? t.history.version(Number(rest)) : undefined;
  return { ...route, rest, title: version ?? route.title };
}
