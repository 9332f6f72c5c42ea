const SHORTEST_PART = 2;
const SHORTEST_WHOLE = 6;
const LONGEST_WORD = 60;
const MAX_READINGS = 4;

/**
 * Other readings of words between which a space (or `@`) was forgotten or mistyped: a word that is two known ones with
 * nothing or one wrong character between.
 */
export function splitReadings(words: readonly string[], isKnown: (word: string) => boolean): string[][] {
  const readings: string[][] = [];
  words.forEach((word, at) => {
    for (const [left, right] of splits(word, isKnown)) readings.push(put(words, at, 1, [left, right]));
  });
  return readings.slice(0, MAX_READINGS);
}

/**
 * Other readings of words into which a space was slipped, or where it was typed too early or late; with what they make
 * together even if that is no known word when `mayBeUnknown`.
 */
export function joinReadings(
  words: readonly string[],
  isKnown: (word: string) => boolean,
  mayBeUnknown: boolean,
): string[][] {
  const readings: string[][] = [];
  for (let at = 0; at + 1 < words.length; at++) {
    const joined = `${words[at] ?? ''}${words[at + 1] ?? ''}`;
    for (const parts of splits(joined, isKnown)) readings.push(put(words, at, 2, parts));
    if (mayBeUnknown || isKnown(joined)) readings.push(put(words, at, 2, [joined]));
  }
  return readings.slice(0, MAX_READINGS);
}

function put(words: readonly string[], at: number, count: number, instead: readonly string[]): string[] {
  return [...new Set([...words.slice(0, at), ...instead, ...words.slice(at + count)])];
}

function splits(word: string, isKnown: (word: string) => boolean): [string, string][] {
  if (word.length < SHORTEST_WHOLE || word.length > LONGEST_WORD) return [];
  const found: [string, string][] = [];
  for (let at = SHORTEST_PART; at + SHORTEST_PART <= word.length; at++) {
    const left = word.slice(0, at);
    for (const right of [word.slice(at), word.slice(at + 1)]) {
      // What is before a known domain need not be known: it is the address' other half.
      if (isKnown(right) && (right.includes('.') || isKnown(left))) found.push([left, right]);
    }
  }
  return found;
}
