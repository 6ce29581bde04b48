// @ts-check
/** Requests to read a conversation: asking, approving somebody else's, and reading for one hour. */
import { conversation } from './conversation.js';
import { button, el } from '../staff/dom.js';
import { table } from '../staff/table.js';
import { attempt, say, section } from './page.js';
import { RequestForm } from './request-form.js';
import { ask } from './server.js';
import { time } from './time.js';

/**
 * @typedef {{n: number, conversationId: string, reason: string, requestedBy: string, requestedAt: string,
 *   approvedBy?: string, approvedAt?: string, openUntil?: string, state: 'pending' | 'open' | 'closed',
 *   mayApprove: boolean, mayRead: boolean}} Request
 */

const PATH = '/v1/break-glass';
const HELP = 'Na goedkeuring mag de aanvrager het gesprek één uur lezen. Niemand keurt een eigen verzoek goed. Een verzoek verdwijnt als het gesprek wordt gewist.';
const STATE = { pending: 'Wacht op goedkeuring', open: 'Open', closed: 'Het uur is voorbij' };

export class BreakGlass {
  #list = el('div', { class: 'part' });
  #reading = el('div', { class: 'part' });
  #refresh = button('Vernieuwen', () => this.load());
  element;

  /** @param {boolean} maintains the privacy officer approves and neither asks nor reads */
  constructor(maintains) {
    const form = new RequestForm((request) => this.#request(request));
    this.element = section('break-glass', 'Inzage in een gesprek', HELP,
      ...(maintains ? [form.element] : []),
      el('h3', {}, 'Verzoeken'), this.#list, el('div', { class: 'controls' }, this.#refresh), this.#reading);
  }

  load() {
    return attempt(async () => this.#show(await ask(PATH)));
  }

  /** @param {Request[]} requests */
  #show(requests) {
    this.#list.replaceChildren(requests.length === 0
      ? el('p', {}, 'Er zijn geen verzoeken.')
      : table('Verzoeken om inzage', ['Nr.', 'Gesprek', 'Reden', 'Gevraagd', 'Toestand', 'Actie'],
        requests.map((request) => this.#row(request))));
  }

  /** @param {Request} request */
  #row(request) {
    const { n } = request;
    return [
      String(n),
      el('code', {}, request.conversationId),
      request.reason,
      el('span', {}, `${request.requestedBy}, `, time(request.requestedAt)),
      el('span', {}, STATE[request.state],
        request.approvedBy ? `, goedgekeurd door ${request.approvedBy}` : null,
        ...(request.state === 'open' && request.openUntil ? [', tot ', time(request.openUntil)] : [])),
      el('span', { class: 'actions' },
        request.mayApprove && button('Goedkeuren', () => this.#approve(n), { 'aria-label': `Verzoek ${n} goedkeuren` }),
        request.mayRead && button('Lezen', (/** @type {any} */ event) => this.#read(n, event.currentTarget),
          { class: 'primary', 'aria-label': `Gesprek van verzoek ${n} lezen` }),
        !request.mayApprove && !request.mayRead && '–'),
    ];
  }

  /** @param {{conversationId: string, reason: string}} request */
  async #request(request) {
    const made = /** @type {Request} */ (await ask(PATH, 'POST', request));
    await this.load();
    say(`Verzoek ${made.n} is gedaan. Vraag een collega of de functionaris gegevensbescherming om goedkeuring.`);
  }

  /** @param {number} n */
  #approve(n) {
    return attempt(async () => {
      await ask(`${PATH}/${n}/approval`, 'POST');
      await this.load();
      say(`Verzoek ${n} is goedgekeurd.`);
      this.#refresh.focus();
    }, ({ status }) => ({ 403: 'Iemand anders moet dit goedkeuren.', 404: 'Het gesprek is er niet meer.', 409: 'Dit verzoek is al goedgekeurd.' })[status]);
  }

  /** @param {number} n @param {HTMLElement} from gets the focus back */
  #read(n, from) {
    return attempt(async () => {
      const close = () => {
        this.#reading.replaceChildren();
        from.focus();
      };
      const shown = conversation(await ask(`${PATH}/${n}/conversation`), close);
      this.#reading.replaceChildren(shown.element);
      shown.heading.focus();
    }, ({ status }) => ({ 403: 'Je mag dit gesprek nu niet lezen.', 404: 'Het gesprek is er niet meer.' })[status]);
  }
}
