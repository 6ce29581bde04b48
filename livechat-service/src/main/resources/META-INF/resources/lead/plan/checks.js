// @ts-check
/** What the service would refuse, said before it is asked and in the reader's language. The service checks it all again. */
import { t } from '../texts.js';
import { DAYS, openings } from './hours.js';

/** @typedef {import('../types.js').Plan} Plan */
/** @typedef {import('../types.js').Mistake} Mistake */

export const MOST_CAPACITY = 20;
const MOST = /** @type {const} */ ([['teams', 20], ['holidays', 200], ['cannedAnswers', 100]]);
const LONGEST_NAME = 60;
const LONGEST_TEXT = 1_500;
const SHORTEST_PATIENCE = 5;
const LONGEST_PATIENCE = 3_600;
const ID = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;
const TOPIC = /^(?:[a-z0-9-]{0,100}\*|[a-z0-9-]{1,100})$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/;
const PLACEHOLDERS = ['{naam}', '{onderwerp}'];

/** @param {Plan} plan @returns {Mistake[]} */
export const mistakesIn = (plan) => [
  ...MOST.flatMap(([part, most]) => check(plan[part].length <= most, part, t.checks.tooMany(most))),
  ...plan.teams.flatMap((team, i) => teamMistakes(team, `teams.${i}`, plan.teams.slice(0, i))),
  ...plan.holidays.flatMap(({ day, name }, i) => [
    ...check(!plan.holidays.slice(0, i).some((other) => other.day === day), `holidays.${i}.day`, t.checks.twice),
    ...textMistakes(`holidays.${i}.name`, name, LONGEST_NAME)]),
  ...Object.entries(plan.agents).flatMap(([id, { teams }]) =>
    check(teams.every((each) => plan.teams.some((team) => team.id === each)), `agents.${id}`, t.checks.noSuchTeam)),
  ...Object.entries(plan.patience).flatMap(([term, seconds]) =>
    check(seconds === null || (seconds >= SHORTEST_PATIENCE && seconds <= LONGEST_PATIENCE), `patience.${term}`, t.checks.patience)),
  ...plan.cannedAnswers.flatMap((answer, i) => answerMistakes(answer, `cannedAnswers.${i}`, plan.cannedAnswers.slice(0, i))),
];

/** @param {boolean} right @param {string} field @param {string} detail @returns {Mistake[]} */
const check = (right, field, detail) => (right ? [] : [{ field, detail }]);

/** @param {string} field @param {string} text @param {number} longest */
const textMistakes = (field, text, longest) => [
  ...check(text.trim() !== '', field, t.checks.empty),
  ...check([...text].length <= longest, field, t.checks.tooLong(longest)),
];

/** @param {import('../types.js').Team} team @param {string} path @param {import('../types.js').Team[]} before */
const teamMistakes = ({ id, name, hours, topics }, path, before) => [
  ...textMistakes(`${path}.name`, name, LONGEST_NAME),
  ...check(name === '' || !before.some((other) => other.name === name), `${path}.name`, t.checks.twice),
  ...idMistakes(`${path}.id`, id, before),
  ...check(hoursAreRight(hours), `${path}.hours`, t.checks.hours),
  ...check(!/-23:59/.test(hours), `${path}.hours`, t.checks.lastMinute),
  ...check(topics.every((topic) => TOPIC.test(topic)), `${path}.topics`, t.checks.topic(topics.find((topic) => !TOPIC.test(topic)) ?? '')),
  ...check(new Set(topics).size === topics.length, `${path}.topics`, t.checks.topicTwice),
];

/** @param {string} field @param {string} id @param {{id: string}[]} before */
const idMistakes = (field, id, before) => [
  ...check(ID.test(id), field, t.checks.id),
  ...check(id === '' || !before.some((other) => other.id === id), field, t.checks.twice),
];

/** @param {string} hours */
function hoursAreRight(hours) {
  const rows = openings(hours);
  return rows !== undefined && rows.length > 0 && rows.every(({ first, last, from, until }) =>
    DAYS.indexOf(first) <= DAYS.indexOf(last) && TIME.test(from) && TIME.test(until) && from < until);
}

/** @param {import('../types.js').CannedAnswer} answer @param {string} path @param {import('../types.js').CannedAnswer[]} before */
const answerMistakes = ({ id, title, text }, path, before) => [
  ...textMistakes(`${path}.title`, title, LONGEST_NAME),
  ...idMistakes(`${path}.id`, id, before),
  ...textMistakes(`${path}.text.nl`, text.nl, LONGEST_TEXT),
  ...check([...text.en].length <= LONGEST_TEXT, `${path}.text.en`, t.checks.tooLong(LONGEST_TEXT)),
  ...(['nl', 'en']).flatMap((language) => check(
    (text[/** @type {'nl' | 'en'} */ (language)].match(/\{[^{}]*\}/g) ?? []).every((each) => PLACEHOLDERS.includes(each)), `${path}.text.${language}`, t.checks.placeholder)),
];
