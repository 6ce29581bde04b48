// @ts-check
/** A canned answer as it will stand in the box of an agent, with examples for its placeholders. */
import { el } from '../../staff/dom.js';
import { t } from '../texts.js';

/** @type {Record<'nl' | 'en', Record<string, string>>} */
const EXAMPLES = {
  nl: { naam: 'Sanne', onderwerp: 'Paspoort aanvragen' },
  en: { naam: 'Sanne', onderwerp: 'Applying for a passport' },
};

/** @param {'nl' | 'en'} language */
export function preview(language) {
  const words = el('p', { class: 'bubble', lang: language });
  const remark = el('p', { class: 'note', hidden: true });
  return {
    node: el('div', { class: 'field' }, el('p', { class: 'hint' }, t.plan.preview), words, remark),
    /** @param {string} text */
    draw(text) {
      const unknown = /** @type {Set<string>} */ (new Set());
      const parts = text.split(/(\{[^{}]*\})/).map((part) => {
        const name = /^\{(.*)\}$/.exec(part)?.[1];
        if (name === undefined) return part;
        const example = EXAMPLES[language][name];
        if (example === undefined) unknown.add(part);
        return example === undefined ? part : el('mark', {}, example);
      });
      words.replaceChildren(...(text ? parts : [t.plan.noText]));
      remark.hidden = unknown.size === 0;
      remark.textContent = unknown.size ? t.plan.unknownPlaceholder([...unknown].join(', ')) : '';
    },
  };
}
