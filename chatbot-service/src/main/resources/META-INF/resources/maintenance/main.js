// @ts-check
/** The maintenance page of the chatbot: reading a conversation with a second person, what could not be handled, and abuse. */
import { BreakGlass } from './break-glass.js';
import { DeadLetters } from './dead-letters.js';
import { Networks } from './networks.js';
import { attempt, show } from './page.js';
import { ask } from './server.js';

const INTRO = 'Beheerders zien geen gesprekken, behalve met een reden en de goedkeuring van een tweede persoon. Wie vraagt, goedkeurt en leest, staat in het overzicht van de functionaris gegevensbescherming.';

show(INTRO, '/training/logout', []);
await attempt(async () => {
  const { roles } = await ask('/v1/me');
  const maintains = roles.includes('maintainer');
  const parts = [new BreakGlass(maintains), ...(maintains ? [new DeadLetters(), new Networks()] : [])];
  show(INTRO, '/training/logout', parts.map((part) => part.element));
  await Promise.all(parts.map((part) => part.load()));
});
