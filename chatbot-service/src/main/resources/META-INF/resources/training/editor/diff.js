// @ts-check
/** What differs between two texts, line by line. */

/** @typedef {{kind: 'same' | 'removed' | 'added', line: string}} Line */

/**
 * The longest series of lines that both have stays; the rest was removed or added.
 * @param {string[]} before @param {string[]} after @returns {Line[]}
 */
export function difference(before, after) {
  const common = lengths(before, after);
  /** @type {Line[]} */
  const lines = [];
  let i = 0;
  let j = 0;
  const at = (/** @type {number} */ x, /** @type {number} */ y) => common[x]?.[y] ?? 0;
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      lines.push({ kind: 'same', line: before[i] ?? '' });
      i++;
      j++;
    } else if (j >= after.length || (i < before.length && at(i + 1, j) >= at(i, j + 1))) lines.push({ kind: 'removed', line: before[i++] ?? '' });
    else lines.push({ kind: 'added', line: after[j++] ?? '' });
  }
  return lines;
}

/** How many lines the texts have in common from each pair of places on. @param {string[]} before @param {string[]} after */
function lengths(before, after) {
  const table = [new Array(after.length + 1).fill(0)];
  for (const line of before.toReversed()) {
    const below = table[0] ?? [];
    const row = new Array(after.length + 1).fill(0);
    for (let j = after.length - 1; j >= 0; j--) row[j] = line === after[j] ? below[j + 1] + 1 : Math.max(below[j], row[j + 1]);
    table.unshift(row);
  }
  return table;
}
