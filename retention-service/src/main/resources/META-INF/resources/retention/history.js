// @ts-check
/** The last sixty days of every store: a drawing, the same in words, and the figures for who opens them. */
import { chart } from './chart.js';
import { el, time } from '../staff/dom.js';
import { table } from '../staff/table.js';
import { HISTORY_DAYS } from './figures.js';
import { named, t } from './texts.js';
import { dayOf, span } from './time.js';

/** @typedef {import('./figures.js').Day} Day */

export class HistoryPart {
  element = el('div', { class: 'part' }, el('p', {}, t.loading));
  /** By store: what stays when new figures come, so that what was opened stays open. @type {Map<string, StoreHistory>} */
  #stores = new Map();
  #list = el('ul', { class: 'charts' });

  /** @param {Day[]} days */
  show(days) {
    if (days.length === 0) {
      this.element.replaceChildren(el('p', {}, t.historyEmpty));
      return;
    }
    const lastDay = days.reduce((last, { day }) => (day > last ? day : last), '');
    for (const [store, own] of byStore(days)) {
      const known = this.#stores.get(store) ?? this.#add(store);
      known.show(own, lastDay);
    }
    if (!this.#list.isConnected) this.element.replaceChildren(this.#list);
  }

  /** @param {string} store */
  #add(store) {
    const added = new StoreHistory(store);
    this.#stores.set(store, added);
    this.#list.append(added.element);
    return added;
  }
}

class StoreHistory {
  #drawing = el('div', {});
  #words = el('p', { class: 'chart-words' });
  #figures = el('div', {});
  #details;
  #shown = '';
  /** @type {Day[]} */
  #days = [];

  /** @param {string} store */
  constructor(store) {
    const name = named(t.holds, store);
    this.#details = el('details', {},
      el('summary', {}, t.figures, el('span', { class: 'visually-hidden' }, ` ${name}, ${store}`)), this.#figures);
    this.#details.addEventListener('toggle', () => this.#fill());
    this.element = el('li', {},
      el('h3', {}, el('span', { class: 'store' }, name, el('small', {}, store))), this.#drawing, this.#words, this.#details);
  }

  /** @param {Day[]} days @param {string} lastDay */
  show(days, lastDay) {
    const key = JSON.stringify([days, lastDay]);
    if (this.#shown === key) return;
    this.#shown = key;
    this.#days = days;
    const words = inWords(days);
    this.#drawing.replaceChildren(chart(days, lastDay, HISTORY_DAYS, words));
    this.#words.textContent = words;
    this.#fill();
  }

  #fill() {
    if (!this.#details.open) return;
    const rows = this.#days.toReversed().map((day) => [
      time(day.day, dayOf(day.day)),
      day.ageSeconds === 0 ? t.empty : span(day.ageSeconds),
      span(day.termHours * 3600),
    ]);
    this.#figures.replaceChildren(table(t.history, Object.values(t.historyColumn), rows));
  }
}

/** @param {Day[]} days */
function inWords(days) {
  const highest = days.reduce((most, day) => (day.ageSeconds > most.ageSeconds ? day : most));
  const term = span(days[days.length - 1].termHours * 3600);
  return highest.ageSeconds === 0 ? t.alwaysEmpty(term) : t.highest(span(highest.ageSeconds), dayOf(highest.day), term);
}

/** @param {Day[]} days */
function byStore(days) {
  /** @type {Map<string, Day[]>} */
  const stores = new Map();
  for (const day of days) stores.set(day.store, [...(stores.get(day.store) ?? []), day]);
  return stores;
}
