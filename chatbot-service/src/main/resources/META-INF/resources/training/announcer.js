// @ts-check
/** The one live region: results are said here once, wherever the focus is. */
import { Announcer } from '../staff/announcer.js';

export const announcer = new Announcer();

/** @param {string} text */
export const say = (text) => announcer.say(text);
