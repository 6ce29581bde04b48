// @ts-check
/** The maintenance page of the chatbot: reading a conversation with a second person, and what could not be handled. */
import { BreakGlass } from './break-glass.js';
import { DeadLetters } from './dead-letters.js';
import { attempt, show } from './page.js';
import { ask } from './server.js';

const INTRO = 'Beheerders zien geen gesprekken, behalve met een reden en de goedkeuring van een tweede persoon. Wie vraagt, goedkeurt en leest, staat in het overzicht van de functionaris gegevensbescherming.';

show(INTRO, '/training/logout', []);
await attempt(async () => {
  const { roles } = await ask('/v1/me');
  const maintains = roles.includes('maintainer');
  const glass = new BreakGlass(maintains);
  const deadLetters = maintains ? new DeadLetters() : null;
  show(INTRO, '/training/logout', [glass.element, ...(deadLetters ? [deadLetters.element] : [])]);
  await Promise.all([glass.load(), deadLetters?.load()]);
});
