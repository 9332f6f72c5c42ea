type Compare = (one: string, other: string) => number;

/**
 * For each text its place among all of them: equal ones share it, empty ones come last. Only texts that differ are
 * compared, for comparing by the rules of a language is slow; without `compare` they are sorted by code unit.
 */
export function rankTexts(texts: readonly string[], compare?: Compare): Float64Array {
  const different = [...new Set(texts)].filter((text) => text !== '').sort(compare);
  const ranks = new Map<string, number>();
  let rank = 0;
  different.forEach((text, place) => {
    const former = different[place - 1];
    if (former !== undefined && compare?.(former, text) !== 0) rank += 1;
    ranks.set(text, rank);
  });
  ranks.set('', rank + 1);
  const found = new Float64Array(texts.length);
  for (let place = 0; place < found.length; place++) found[place] = ranks.get(texts[place] as string) ?? 0;
  return found;
}

/**
 * Places sorted by rank; those of equal rank in the order `before`, whether ascending or descending.
 * Ranks are whole numbers of at most ten digits.
 */
export function sortByRank(ranks: Float64Array, before: Int32Array, descending: boolean): Int32Array {
  const size = ranks.length;
  let most = 0;
  if (descending) for (const rank of ranks) most = Math.max(most, rank);
  const keys = new Float64Array(size);
  for (let turn = 0; turn < size; turn++) {
    const rank = ranks[before[turn] as number] as number;
    keys[turn] = (descending ? most - rank : rank) * size + turn;
  }
  keys.sort();
  const sorted = new Int32Array(size);
  for (let turn = 0; turn < size; turn++) sorted[turn] = before[(keys[turn] as number) % size] as number;
  return sorted;
}
