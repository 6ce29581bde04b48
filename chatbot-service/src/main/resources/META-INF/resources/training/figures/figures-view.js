// @ts-check
/** How often residents asked and what Gem did with it, per day and per topic. */
import { attempt, attemptBy } from '../../staff/attempt.js';
import { button, el, section } from '../../staff/dom.js';
import { selectField, textField } from '../field.js';
import { server } from '../server.js';
import { table } from '../../staff/table.js';
import { language, t } from '../texts.js';
import { day, isoDay } from '../time.js';
import { chart } from './chart.js';
import { cell, daysBetween, MEASURES, totals } from './measures.js';

/** @typedef {import('../types.js').Day} Day */

export class FiguresView extends HTMLElement {
  #period = selectField('figures-period', t.figures.period, [
    ['6', t.figures.lastDays(7)], ['29', t.figures.lastDays(30)], ['89', t.figures.lastDays(90)], ['', t.figures.ownPeriod]]);
  #from = textField('figures-from', t.figures.from, { type: 'date', value: isoDay(29) });
  #to = textField('figures-to', t.figures.to, { type: 'date', value: isoDay() });
  #topic = selectField('figures-topic', t.figures.topic, [['', t.figures.everyTopic]]);
  #measure = selectField('figures-measure', t.figures.measure, MEASURES.map((each) => [each, t.figures.measures[each]]));
  #csv = button(t.figures.csv, () => this.#download());
  #result = el('div', { class: 'stack' });
  /** @type {Day[]} */
  #days = [];
  /** @type {Map<string, string>} */
  #titles = new Map();

  connectedCallback() {
    if (this.childElementCount) return;
    this.#period.control.value = '29';
    const filters = el('form', { class: 'filters panel', 'aria-label': t.figures.choose },
      this.#period.node, this.#from.node, this.#to.node, this.#topic.node, this.#measure.node);
    filters.addEventListener('submit', (event) => event.preventDefault());
    for (const field of [this.#period, this.#from, this.#to]) field.control.addEventListener('change', () => this.#choosePeriod());
    for (const field of [this.#topic, this.#measure]) field.control.addEventListener('change', () => this.#draw());
    this.append(el('p', { class: 'hint' }, t.figures.intro), filters, el('div', { class: 'actions' }, this.#csv), this.#result);
    this.#choosePeriod();
  }

  #choosePeriod() {
    const days = this.#period.value;
    this.#from.node.hidden = this.#to.node.hidden = days !== '';
    if (days) {
      this.#from.control.value = isoDay(Number(days));
      this.#to.control.value = isoDay();
    }
    const wrong = !this.#from.value || !this.#to.value || this.#from.value > this.#to.value;
    this.#to.remark(wrong ? [{ text: t.figures.periodWrong, severe: true }] : []);
    if (!wrong) attempt(() => this.#load());
  }

  async #load() {
    const articles = await server.articles();
    this.#titles = new Map(articles.map(({ topic, title, titleEn }) => [topic, language === 'en' ? titleEn ?? title : title]));
    this.#days = (await server.figures(this.#from.value, this.#to.value)).days;
    const topics = [...new Set(this.#days.flatMap(({ topic }) => topic ?? []))];
    const chosen = this.#topic.value;
    this.#topic.control.replaceChildren(el('option', { value: '' }, t.figures.everyTopic),
      ...topics.map((topic) => el('option', { value: topic }, this.#titles.get(topic) ?? topic)));
    this.#topic.control.value = topics.includes(chosen) ? chosen : '';
    this.#draw();
  }

  #draw() {
    const topic = this.#topic.value || null;
    const measure = /** @type {import('./measures.js').Measure} */ (this.#measure.value);
    const own = new Map(this.#days.filter((each) => (each.topic ?? null) === topic).map((each) => [each.day, each]));
    const days = daysBetween(this.#from.value, this.#to.value);
    const title = `${t.figures.measures[measure]} – ${topic === null ? t.figures.everyTopic : this.#titles.get(topic) ?? topic}`;
    const columns = [t.figures.day, ...MEASURES.map((each) => t.figures.measures[each])];
    const rows = days.filter((each) => own.has(each)).map((each) => [day(each), ...MEASURES.map((name) => cell(own.get(each)?.[name]))]);
    const perTopic = totals(this.#days).map(([name, sums]) => [this.#titles.get(name) ?? name, ...MEASURES.map((each) => sums[each])]);
    const points = days.map((each) => ({ day: each, value: own.has(each) ? /** @type {number | null} */ (own.get(each)?.[measure] ?? null) : 0 }));
    this.#result.replaceChildren(
      section('chart-title', title, chart(title, points),
        el('details', {}, el('summary', {}, t.figures.asTable), rows.length ? table(title, columns, rows) : el('p', {}, t.figures.nothing))),
      section('per-topic-title', t.figures.perTopic, el('p', { class: 'hint' }, t.figures.perTopicHelp),
        perTopic.length ? table(t.figures.perTopic, [t.figures.topic, ...columns.slice(1)], perTopic) : el('p', {}, t.figures.nothing)));
  }

  #download() {
    const [from, to] = [this.#from.value, this.#to.value];
    attemptBy(this.#csv, async () => {
      const url = URL.createObjectURL(await server.figuresAsCsv(from, to));
      el('a', { href: url, download: `gem-${from}-${to}.csv` }).click();
      setTimeout(() => URL.revokeObjectURL(url), 10_000);
    });
  }
}

customElements.define('gem-figures', FiguresView);
