const WIDEST = 31;
/** For each UTF-16 code unit, at which places of the shorter text it stands; all zero between calls. */
const places = new Int32Array(65_536);

/**
 * How many letters must be inserted, dropped, replaced, or swapped with their neighbour, to turn one text into the other
 * (optimal string alignment). Bit-parallel after Hyyrö (2003) up to 31 letters; a plain table beyond.
 */
export function editDistance(one: string, other: string): number {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === 0) return long.length;
  return short.length <= WIDEST ? bitParallel(short, long) : byTable(short, long);
}

function bitParallel(short: string, long: string): number {
  const size = short.length;
  for (let at = 0; at < size; at++) places[short.charCodeAt(at)]! |= 1 << at;
  const last = 1 << (size - 1);
  let rises = -1;
  let falls = 0;
  let diagonal = 0;
  let before = 0;
  let distance = size;
  for (let at = 0; at < long.length; at++) {
    const here = places[long.charCodeAt(at)]!;
    const swapped = ((~diagonal & here) << 1) & before;
    diagonal = (((here & rises) + rises) ^ rises) | here | falls | swapped;
    let across = falls | ~(diagonal | rises);
    let back = rises & diagonal;
    if (across & last) distance++;
    else if (back & last) distance--;
    across = (across << 1) | 1;
    back <<= 1;
    rises = back | ~(diagonal | across);
    falls = across & diagonal;
    before = here;
  }
  for (let at = 0; at < size; at++) places[short.charCodeAt(at)] = 0;
  return distance;
}

function byTable(short: string, long: string): number {
  let earlier: number[] = [];
  let previous = Array.from({ length: short.length + 1 }, (_, column) => column);
  for (let row = 1; row <= long.length; row++) {
    const current = [row];
    for (let column = 1; column <= short.length; column++) {
      const same = short[column - 1] === long[row - 1];
      let least = Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + (same ? 0 : 1));
      const crossed =
        row > 1 && column > 1 && short[column - 1] === long[row - 2] && short[column - 2] === long[row - 1];
      if (crossed) least = Math.min(least, earlier[column - 2]! + 1);
      current.push(least);
    }
    earlier = previous;
    previous = current;
  }
  return previous[short.length]!;
}
