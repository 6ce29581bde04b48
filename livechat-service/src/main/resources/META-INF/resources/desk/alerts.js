// @ts-check
/** Draws the attention of an agent who looks elsewhere, as far as this agent wants: a tone, a notice without content. */
import { memory } from './memory.js';
import { t } from './texts.js';

/** Hertz, seconds and loudness of the two tones. */
const TONES = [660, 880];
const TONE_LASTS = 0.12;
const LOUDNESS = 0.08;
/** Not more often than this, in milliseconds. */
const PAUSE = 3_000;

/** @type {AudioContext | undefined} */
let audio;
let lastSound = 0;

/** Needs a press of the agent before: a browser plays nothing before that. */
export async function sound() {
  audio ??= new AudioContext();
  await audio.resume();
  const start = audio.currentTime;
  for (const [n, frequency] of TONES.entries()) tone(audio, frequency, start + n * TONE_LASTS);
}

/** @param {AudioContext} context @param {number} frequency @param {number} at */
function tone(context, frequency, at) {
  const oscillator = new OscillatorNode(context, { frequency });
  const gain = new GainNode(context, { gain: 0 });
  gain.gain.setValueAtTime(LOUDNESS, at);
  gain.gain.exponentialRampToValueAtTime(0.001, at + TONE_LASTS);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(at);
  oscillator.stop(at + TONE_LASTS);
}

/** @param {'waiting' | 'message' | 'due'} why */
export function alertAgent(why) {
  if (memory.sound && Date.now() - lastSound >= PAUSE) {
    lastSound = Date.now();
    sound().catch(() => {});
  }
  if (!memory.desktopNotices || !document.hidden || Notification.permission !== 'granted') return;
  const notice = new Notification(t.alerts[why], { tag: `gem-${why}`, icon: '/desk/icon.svg', silent: true });
  notice.addEventListener('click', () => {
    window.focus();
    notice.close();
  });
}

/** Whether the browser lets this page show notices; asks the agent where that is open. */
export async function mayNotify() {
  if (!('Notification' in window)) return false;
  return (await Notification.requestPermission()) === 'granted';
}
