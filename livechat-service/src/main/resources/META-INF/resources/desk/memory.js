// @ts-check
/** What the browser keeps: choices, and which conversations were open in this tab. Never what residents said. */
import { unsent } from './unsent.js';

/** @typedef {import('./types.js').Presence} Presence */
/** @typedef {import('./types.js').Facts} Facts */

const PRESENCE = 'gem.presence';
const AGENT = 'gem.agent';
const OPEN = 'gem.open';
const SHORTCUTS = 'gem.shortcuts';
const SOUND = 'gem.sound';
const NOTICES = 'gem.notices';

export const memory = {
  /** @returns {Presence} */
  get presence() {
    return sessionStorage.getItem(PRESENCE) === 'away' ? 'away' : 'available';
  },
  set presence(status) {
    sessionStorage.setItem(PRESENCE, status);
  },

  /** Conversations to resume after a reload, without their topic. @returns {[string, Facts][]} */
  get open() {
    return JSON.parse(sessionStorage.getItem(OPEN) ?? '[]');
  },
  set open(conversations) {
    sessionStorage.setItem(OPEN, JSON.stringify(conversations.map(([id, { topic, ...facts }]) => [id, facts])));
  },

  get shortcuts() {
    return localStorage.getItem(SHORTCUTS) !== 'off';
  },
  set shortcuts(wanted) {
    localStorage.setItem(SHORTCUTS, wanted ? 'on' : 'off');
  },

  /** A tone when something asks for attention; off unless the agent wants it. */
  get sound() {
    return localStorage.getItem(SOUND) === 'on';
  },
  set sound(wanted) {
    localStorage.setItem(SOUND, wanted ? 'on' : 'off');
  },

  /** Notices of the desktop, likewise. */
  get desktopNotices() {
    return localStorage.getItem(NOTICES) === 'on';
  },
  set desktopNotices(wanted) {
    localStorage.setItem(NOTICES, wanted ? 'on' : 'off');
  },

  /** Whatever somebody else left in this tab is not for this agent. @param {string} agent */
  belongTo(agent) {
    if (sessionStorage.getItem(AGENT) !== agent) memory.forget();
    sessionStorage.setItem(AGENT, agent);
  },

  /** At sign-out the tab forgets who was helped, what was being written and whether the agent was away. */
  forget() {
    unsent.forgetAll();
    sessionStorage.removeItem(AGENT);
    sessionStorage.removeItem(PRESENCE);
    sessionStorage.removeItem(OPEN);
  },
};
