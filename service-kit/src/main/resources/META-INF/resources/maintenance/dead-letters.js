// @ts-check
/** What could not be handled: how often for which reason, where it lies, and sending it again. */
import { button, el } from '../staff/dom.js';
import { table } from '../staff/table.js';
import { attempt, say, section } from './page.js';
import { ask } from './server.js';
import { time } from './time.js';

/**
 * @typedef {{partition: number, offset: number, at: string, reason: string, topic: string, originPartition: number,
 *   originOffset: number}} Letter
 * @typedef {{total: number, reasons: {reason: string, count: number}[], letters: Letter[]}} Report
 */

const HELP = 'Een bericht tussen de diensten dat niet verwerkt kon worden, komt hier terecht. Je ziet waarom en waar, maar niet wat erin staat. Het gesprek is dan al hersteld. Opnieuw versturen verandert daar niets aan: een bericht dat weer niet lukt, komt hier terug. Na 24 uur is het weg.';

export class DeadLetters {
  #part = el('div', { class: 'part' });
  #refresh = button('Vernieuwen', () => this.load());
  element = section('dead-letters', 'Onbestelbare berichten', HELP, this.#part, el('div', { class: 'controls' }, this.#refresh));

  load() {
    return attempt(async () => this.#show(await ask('/v1/dead-letters')));
  }

  /** @param {Report} report */
  #show({ total, reasons, letters }) {
    if (total === 0) return this.#part.replaceChildren(el('p', {}, 'Er ligt niets.'));
    this.#part.replaceChildren(
      el('h3', {}, 'Hoe vaak, en waarom'),
      table('Onbestelbare berichten per reden', ['Reden', 'Aantal'],
        reasons.map(({ reason, count }) => [el('code', {}, reason), String(count)])),
      el('h3', {}, letters.length < total ? `De nieuwste ${letters.length} van ${total}` : 'Alle berichten'),
      table('Onbestelbare berichten', ['Wanneer', 'Reden', 'Kwam uit', 'Ligt op', 'Actie'], letters.map((letter) => this.#row(letter))));
  }

  /** @param {Letter} letter */
  #row(letter) {
    const place = `${letter.partition}/${letter.offset}`;
    return [
      time(letter.at),
      el('code', {}, letter.reason),
      `${letter.topic} ${letter.originPartition}/${letter.originOffset}`,
      place,
      button('Opnieuw versturen', () => this.#replay(letter), { 'aria-label': `Bericht ${place} opnieuw versturen` }),
    ];
  }

  /** @param {Letter} letter */
  async #replay({ partition, offset }) {
    await attempt(async () => {
      await ask(`/v1/dead-letters/${partition}/${offset}/replay`, 'POST');
      say(`Bericht ${partition}/${offset} is opnieuw verstuurd.`);
      this.#refresh.focus();
    }, ({ status }) => (status === 404 ? 'Dit bericht ligt er niet meer.' : undefined));
  }
}
