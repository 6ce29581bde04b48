// @ts-check
/** What the page asks of its service. */
import { ask as askService, askWith } from '../staff/server.js';

/** @param {string} path @param {'GET' | 'POST' | 'DELETE'} [method] @param {unknown} [body] @returns {Promise<any>} nothing when there is nothing to say */
export async function ask(path, method = 'GET', body = undefined) {
  const response = await (body === undefined ? askService(method, path) : askWith(method, path, body));
  return response.status === 204 ? null : response.json();
}
