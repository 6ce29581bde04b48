// @ts-check
/** One store's highest age per day against its term, drawn. What it shows stands in words and in a table beside it. */

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 300;
const HEIGHT = 72;
const ROOM_ABOVE = 1.15;
const DAY_MILLIS = 86_400_000;

/**
 * @typedef {{day: string, ageSeconds: number, termHours: number}} Point
 */

/** @param {string} tag @param {Record<string, string | number>} attributes @param {...Node} children */
function svg(tag, attributes, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  node.append(...children);
  return node;
}

/** @param {Point[]} points in order of their days @param {string} lastDay @param {number} days @param {string} words */
export function chart(points, lastDay, days, words) {
  const highest = Math.max(...points.map((point) => Math.max(point.ageSeconds, point.termHours * 3600)));
  const scale = HEIGHT / (highest * ROOM_ABOVE);
  /** @param {string} day */
  const x = (day) => round(WIDTH - (daysBetween(day, lastDay) + 0.5) * (WIDTH / days));
  /** @param {number} seconds */
  const y = (seconds) => round(HEIGHT - seconds * scale);
  const term = y(points[points.length - 1].termHours * 3600);
  return svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'chart', role: 'img', 'aria-label': words },
    svg('line', { class: 'chart-ground', x1: 0, x2: WIDTH, y1: HEIGHT - 0.5, y2: HEIGHT - 0.5 }),
    svg('line', { class: 'chart-term', x1: 0, x2: WIDTH, y1: term, y2: term }),
    ...runs(points).map((run) => run.length === 1
      ? svg('circle', { class: 'chart-point', cx: x(run[0].day), cy: y(run[0].ageSeconds), r: 2.5 })
      : svg('polyline', { class: 'chart-age', points: run.map((point) => `${x(point.day)},${y(point.ageSeconds)}`).join(' ') })));
}

/** Days that follow each other: over a day without a measurement no line is drawn. @param {Point[]} points */
function runs(points) {
  /** @type {Point[][]} */
  const found = [];
  points.forEach((point, i) => {
    if (i > 0 && daysBetween(points[i - 1].day, point.day) === 1) found[found.length - 1].push(point);
    else found.push([point]);
  });
  return found;
}

/** @param {string} from @param {string} to */
export const daysBetween = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MILLIS);

/** @param {number} value */
const round = (value) => Math.round(value * 10) / 10;
