/**
 * For each text its place among all of them: equal ones share it, empty ones come last. Only texts that differ are
 * compared, for comparing by the rules of a language is slow.
 */
export function rankTexts(texts: readonly string[], compare: (one: string, other: string) => number): Float64Array {
  const different = [...new Set(texts)].sort(
    (one, other) => Number(one === '') - Number(other === '') || compare(one, other),
  );
  const ranks = new Map<string, number>();
  let rank = 0;
  different.forEach((text, place) => {
    const former = different[place - 1];
    if (former !== undefined && (text === '' || compare(former, text) !== 0)) rank += 1;
    ranks.set(text, rank);
  });
  return Float64Array.from(texts, (text) => ranks.get(text) ?? 0);
}

/**
 * Places sorted by rank; those of equal rank in the order `before`, whether ascending or descending.
 * Ranks are whole numbers of at most ten digits.
 */
export function sortByRank(ranks: Float64Array, before: Int32Array, descending: boolean): Int32Array {
  const size = ranks.length;
  const most = ranks.reduce((one, other) => Math.max(one, other), 0);
  const keys = new Float64Array(size);
  before.forEach((place, turn) => {
    const rank = ranks[place] ?? 0;
    keys[turn] = (descending ? most - rank : rank) * size + turn;
  });
  keys.sort();
  return Int32Array.from(keys, (key) => before[key % size] ?? 0);
}
