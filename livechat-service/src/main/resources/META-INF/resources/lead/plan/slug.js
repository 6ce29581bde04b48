// @ts-check

/** An id from a name: lower-case letters, digits and hyphens. @param {string} name */
export const slug = (name) =>
  name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 40).replace(/^-|-$/g, '');
