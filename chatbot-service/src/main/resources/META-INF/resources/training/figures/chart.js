// @ts-check
/** Bars over days. Days with a withheld count have a low, open bar; the table beside it holds the same. */
import { el } from '../../staff/dom.js';
import { t } from '../texts.js';
import { day, number } from '../time.js';

/** @typedef {{day: string, value: number | null}} Point */

const SPACE = 'http://www.w3.org/2000/svg';
const WIDTH = 720;
const HEIGHT = 240;
const LEFT = 48;
const BOTTOM = 28;
const TOP = 12;
/** High enough to see, low enough not to be taken for a figure. */
const WITHHELD = 7;

/** @param {string} tag @param {Record<string, string | number>} attributes @param {...(Node | string)} children */
function svg(tag, attributes, ...children) {
  const node = document.createElementNS(SPACE, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  node.append(...children);
  return node;
}

/** A round number at or above the highest, in four steps. @param {number} highest */
function ceiling(highest) {
  const step = 10 ** Math.floor(Math.log10(Math.max(highest, 8) / 4));
  return [1, 2, 2.5, 5, 10].map((times) => times * step * 4).find((top) => top >= highest && Number.isInteger(top / 4)) ?? highest;
}

/** @param {string} title @param {Point[]} points */
export function chart(title, points) {
  const top = ceiling(Math.max(...points.map(({ value }) => value ?? 0), 0));
  const y = (/** @type {number} */ value) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / top);
  const step = (WIDTH - LEFT) / points.length;
  const lines = [0, 1, 2, 3, 4].map((i) => svg('g', {},
    svg('line', { class: 'grid', x1: LEFT, x2: WIDTH, y1: y((top / 4) * i), y2: y((top / 4) * i) }),
    svg('text', { class: 'tick', x: LEFT - 8, y: y((top / 4) * i) + 4, 'text-anchor': 'end' }, number((top / 4) * i))));
  const bars = points.map(({ day: at, value }, i) => {
    const height = value === null ? WITHHELD : y(0) - y(value);
    const place = { x: LEFT + step * i + step * 0.12, width: step * 0.76, y: y(0) - height, height };
    return svg('rect', { class: value === null ? 'bar withheld' : 'bar', ...place },
      svg('title', {}, `${day(at)}: ${value === null ? t.figures.notShown : number(value)}`));
  });
  const every = Math.ceil(points.length / 6);
  const dates = points.flatMap(({ day: at }, i) => (i % every === 0 && i <= points.length - every / 2
    ? [svg('text', { class: 'tick', x: LEFT + step * (i + 0.5), y: HEIGHT - 8, 'text-anchor': 'middle' }, shortDay(at))]
    : []));
  return el('figure', {},
    el('div', { class: 'chart-scroll', tabindex: 0, role: 'group', 'aria-label': t.figures.chart },
      /** @type {any} */ (svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'chart', role: 'img', 'aria-label': `${title}. ${summary(points)}` }, ...lines, ...bars, ...dates))),
    el('figcaption', { class: 'hint' }, `${summary(points)} ${points.some(({ value }) => value === null) ? t.figures.legend : ''}`));
}

/** @param {string} at */
const shortDay = (at) => day(at).replace(/ \d{4}$/, '');

/** @param {Point[]} points */
function summary(points) {
  const known = points.flatMap(({ day: at, value }) => (value === null ? [] : [{ at, value }]));
  const highest = known.reduce((best, each) => (each.value > best.value ? each : best), { at: '', value: 0 });
  const sum = number(known.reduce((all, { value }) => all + value, 0));
  return highest.value === 0 ? t.figures.nothing : t.figures.summary(sum, day(highest.at), number(highest.value), known.length < points.length);
}
