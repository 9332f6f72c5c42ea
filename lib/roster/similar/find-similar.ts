import { makeBlocks } from './blocks.ts';
import { type Chance, measureChance } from './chance.ts';
import { evenOdds, type Odds, probabilityOfSame } from './odds.ts';
import { explain } from './explain.ts';
import { type PersonRecord, readRecords } from './record.ts';
import type { ComparablePerson, SimilarOptions, SimilarPair } from './similar-pair.ts';
import { weighPair } from './weigh-pair.ts';
import { PRIOR } from './weights.ts';

const THRESHOLD = 0.9;
/** Pairs below this share of the most favourable prior can't reach any useful score and are forgotten at once. */
const FORGET = 1e-4;

interface Candidate {
  readonly one: PersonRecord;
  readonly other: PersonRecord;
  readonly odds: Readonly<Odds>;
}

/**
 * Finds records that probably are one person entered twice, despite slips, nicknames, swapped or hyphenated names, wrong
 * birth dates and changed addresses; twins, siblings, Jr. and Sr. are told apart. Every pair of a person's records is returned.
 * Pure, independent of the order of `people`, near-linear in their number, and never throws on what the fields hold.
 */
export function findSimilar<Person extends ComparablePerson>(
  people: readonly Person[],
  { threshold = THRESHOLD, notSimilar = [], limit = Infinity }: SimilarOptions = {},
): SimilarPair<Person['id']>[] {
  const records = readRecords(people);
  const chance = measureChance(records);
  const refused = readRefused(notSimilar);
  const candidates = findCandidates(records, chance);
  const priors = learnPriors(candidates, records.length);
  return candidates
    .map(({ one, other, odds }) => ({ one, other, score: probabilityOfSame(odds, priors) }))
    .filter(({ one, other, score }) => score >= threshold && !refused.has(pairKey(one.id, other.id)))
    .sort(
      (pair, next) => next.score - pair.score || pair.one.place - next.one.place || pair.other.place - next.other.place,
    )
    .slice(0, limit)
    .map(({ one, other, score }) => ({
      a: one.person.id,
      b: other.person.id,
      score,
      reasons: explain(one, other, weighPair(one, other, chance)),
    }));
}

function findCandidates(records: readonly PersonRecord[], chance: Chance): Candidate[] {
  const blocksOf: Int32Array[][] = records.map(() => []);
  for (const block of makeBlocks(records)) for (const place of block) blocksOf[place]!.push(block);
  const priors = startingPriors(records.length);
  const seenBy = new Int32Array(records.length).fill(-1);
  const candidates: Candidate[] = [];
  for (const one of records) {
    for (const block of blocksOf[one.place]!) {
      for (const place of block) {
        if (place <= one.place || seenBy[place] === one.place) continue;
        seenBy[place] = one.place;
        const other = records[place]!;
        if (one.id === other.id) continue;
        const { odds } = weighPair(one, other, chance);
        if (probabilityOfSame(odds, priors) > FORGET) candidates.push({ one, other, odds });
      }
    }
  }
  return candidates;
}

function startingPriors(people: number): Odds {
  return { ...PRIOR, strangers: (Math.max(people, 400) - 1) / 2 };
}

/** Learns from the candidates themselves how many are the same person or of a household (expectation-maximisation, the weights kept). */
function learnPriors(candidates: readonly Candidate[], people: number): Odds {
  const start = startingPriors(people);
  const assumed = 100;
  let priors = start;
  for (let round = 0; round < 6; round++) {
    const found = { ...evenOdds(), same: 0, household: 0, namesakes: 0 };
    for (const { odds } of candidates) {
      const same = odds.same * priors.same;
      const household = odds.household * priors.household;
      const namesakes = odds.namesakes * priors.namesakes;
      const all = same + household + namesakes + odds.strangers * priors.strangers;
      found.same += same / all;
      found.household += household / all;
      found.namesakes += namesakes / all;
    }
    const share = (seen: number, before: number) => (seen + before * assumed) / (people + assumed);
    priors = {
      same: share(found.same, start.same),
      household: share(found.household, start.household),
      namesakes: share(found.namesakes, start.namesakes),
      strangers: start.strangers,
    };
  }
  return priors;
}

function readRefused(pairs: NonNullable<SimilarOptions['notSimilar']>): ReadonlySet<string> {
  return new Set(Array.from(pairs, ([one, other]) => pairKey(String(one), String(other))));
}

function pairKey(one: string, other: string): string {
  return one < other ? `${one.length} ${one} ${other}` : `${other.length} ${other} ${one}`;
}
