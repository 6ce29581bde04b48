// @ts-check
/** The maintenance page of live chat: what came from the chatbot and could not be handled. */
import { DeadLetters } from './dead-letters.js';
import { show } from './page.js';

const deadLetters = new DeadLetters();
show('Hier zie je wat livechat niet kon verwerken. Gesprekken kun je hier niet zien.', '/logout', [deadLetters.element]);
await deadLetters.load();
