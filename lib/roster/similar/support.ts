import type { PersonRecord } from './record.ts';

/** Two records and how probable it is that they are one person. */
export interface ScoredPair {
  readonly one: PersonRecord;
  readonly other: PersonRecord;
  readonly score: number;
}

/** Only pairs at least so probable speak for or against others. */
const HEARD = 0.3;
/** What speaks against a pair counts half: errors of one record are seen twice when two others are compared with it. */
const AGAINST = 0.5;
/** At most so many others of one record are heard. */
const MAX_HEARD = 12;
/** No pair of records speaks louder than this, for or against. */
const LOUDEST = 1e6;

/**
 * Lets third records speak: when A is B and B is C, then A is C, unless A and C themselves say otherwise; and when X could be
 * either of two people who surely are two (a row without a first name, and twins), it is neither for certain.
 * Each pair is weighed with each third record among the five ways in which three records can be one to three people.
 * `oddsOf` gives the odds of pairs that were not scored.
 */
export function hearThirdRecords(
  pairs: readonly ScoredPair[],
  oddsOf: (one: PersonRecord, other: PersonRecord) => number,
): ScoredPair[] {
  const heard = pairs.filter(({ score }) => score >= HEARD);
  const neighbours = new Map<PersonRecord, Map<PersonRecord, number>>();
  const note = (one: PersonRecord, other: PersonRecord, odds: number) => {
    const known = neighbours.get(one) ?? new Map<PersonRecord, number>();
    neighbours.set(one, known.set(other, odds));
  };
  for (const { one, other, score } of heard) {
    note(one, other, bound(score / (1 - score)));
    note(other, one, bound(score / (1 - score)));
  }
  const changed = new Map<PersonRecord, Map<PersonRecord, { up: number; down: number; odds: number }>>();
  const hear = (one: PersonRecord, other: PersonRecord, direct: number, toOne: number, toOther: number) => {
    const [a, b] = one.place < other.place ? [one, other] : [other, one];
    const row = changed.get(a) ?? new Map();
    changed.set(a, row);
    const entry = row.get(b) ?? { up: 0, down: 0, odds: direct };
    row.set(b, entry);
    const shift = Math.log(oddsOfThree(direct, toOne, toOther) / direct);
    entry.up = Math.max(entry.up, shift);
    entry.down = Math.min(entry.down, shift);
  };
  for (const [middle, around] of neighbours) {
    const ends = loudest(around);
    for (const [at, one] of ends.entries()) {
      for (const other of ends.slice(at + 1)) {
        const toOne = around.get(one)!;
        const toOther = around.get(other)!;
        const across = neighbours.get(one)?.get(other) ?? bound(oddsOf(one, other));
        hear(one, other, across, toOne, toOther);
        if (!neighbours.get(one)?.has(other)) {
          hear(one, middle, toOne, across, toOther);
          hear(other, middle, toOther, across, toOne);
        }
      }
    }
  }
  const result: ScoredPair[] = pairs.filter(({ one, other }) => !changed.get(one)?.has(other));
  for (const [one, row] of changed) {
    for (const [other, { up, down, odds }] of row) {
      const after = odds * Math.exp(up + AGAINST * down);
      result.push({ one, other, score: after / (1 + after) });
    }
  }
  return result;
}

/** The records most probably the same, so that a thousand equal rows don't speak a million times. */
function loudest(around: ReadonlyMap<PersonRecord, number>): PersonRecord[] {
  const sorted = [...around].sort(([one, odds], [other, its]) => its - odds || one.place - other.place);
  return sorted.slice(0, MAX_HEARD).map(([record]) => record);
}

/** The odds that A is B, with C heard: all one; A and B; A and C; B and C; three people. */
function oddsOfThree(ab: number, ac: number, bc: number): number {
  return (ab * ac * bc + ab) / (ac + bc + 1);
}

function bound(odds: number): number {
  return Math.min(LOUDEST, Math.max(1 / LOUDEST, odds));
}
