const DELIMITERS = ['\t', ';', ',', '|'];
const SAMPLE_LINES = 20;

/** What parts the cells: it stands equally often in most of the first lines, outside quotes; of equals the rarer in prose. */
export function guessDelimiter(lines: readonly string[]): string {
  const sample: string[] = [];
  for (const line of lines) {
    if (line.trim() !== '') sample.push(line.replace(/"(?:[^"]|"")*"/g, ''));
    if (sample.length === SAMPLE_LINES) break;
  }
  const scores = DELIMITERS.map((delimiter) => ({ delimiter, score: score(sample, delimiter) }));
  return scores.reduce((best, other) => (other.score > best.score ? other : best)).delimiter;
}

/** How many lines share the commonest number of them; a line that has any counts a little. */
function score(lines: readonly string[], delimiter: string): number {
  const counts = new Map<number, number>();
  let some = 0;
  for (const line of lines) {
    const count = line.split(delimiter).length - 1;
    if (count === 0) continue;
    some += 1;
    counts.set(count, (counts.get(count) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values()) + some / (SAMPLE_LINES * 2);
}
