// @ts-check
/** Addresses inside the page. */

/** @param {string} topic */
export const topicAddress = (topic) => `#/topics/${encodeURIComponent(topic)}`;

export const NEW_ARTICLE = '#/new';
