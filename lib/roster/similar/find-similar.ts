import { type Candidate, findCandidates } from './candidates.ts';
import { type Chance, measureChance } from './chance.ts';
import { countValues } from './count-values.ts';
import { explain } from './explain.ts';
import type { ForgottenPairs } from './forgotten-pairs.ts';
import { groupRecords } from './group-records.ts';
import { learnLikeness } from './likeness.ts';
import { probabilityOf } from './odds.ts';
import { learnPriors } from './priors.ts';
import { type PersonRecord, readRecords } from './record.ts';
import type { ComparablePerson, SimilarOptions, SimilarPair } from './similar-pair.ts';
import { hearThirdRecords } from './support.ts';
import { weighPair } from './weigh-pair.ts';

/** Above it stand pairs that lack no essential field; a row without a first name beside one with it, as twins could be, stays below. */
const THRESHOLD = 0.8;
/** Above this two records are taken as one person where people are counted. */
const SURELY = 0.95;
/** In each, what was found before tells better how records of one person differ. */
const ROUNDS = 3;

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
  const { scored, chance } = scoreCandidates(records);
  const refused = readRefused(notSimilar);
  return scored
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

/** Scores twice: what the first round is sure of tells how many people there are, and how rare their names and dates. */
function scoreCandidates(records: readonly PersonRecord[]) {
  countValues(records.map((record) => [record]));
  const { candidates, forgotten } = findCandidates(records, measureChance(records, records.length));
  const sure = scorePairs(candidates, forgotten, records.length).scored.filter(({ score }) => score >= SURELY);
  const groups = groupRecords(records, sure);
  countValues(groups);
  const measured = measureChance(records, groups.length);
  let chance = measured;
  let weighed = weighAll(candidates, chance);
  let learned = scorePairs(weighed, forgotten, records.length);
  for (let round = 0; round < ROUNDS; round++) {
    chance = { ...measured, same: learnLikeness(learned.scored, measured.same) };
    weighed = weighAll(candidates, chance);
    learned = scorePairs(weighed, forgotten, records.length);
  }
  const { scored, priors } = learned;
  const oddsOf = (one: PersonRecord, other: PersonRecord) => {
    const probability = probabilityOf('same', weighPair(one, other, chance).odds, priors);
    return probability / (1 - probability);
  };
  return { chance, scored: hearThirdRecords(scored, oddsOf) };
}

function weighAll(candidates: readonly Candidate[], chance: Chance) {
  return candidates.map(({ one, other }) => {
    const comparison = weighPair(one, other, chance);
    return { one, other, comparison, odds: comparison.odds };
  });
}

function scorePairs<Pair extends Candidate>(candidates: readonly Pair[], forgotten: ForgottenPairs, people: number) {
  const priors = learnPriors(candidates, forgotten, people);
  const scored = candidates.map((pair) => ({ ...pair, score: probabilityOf('same', pair.odds, priors) }));
  return { priors, scored };
}

function readRefused(pairs: NonNullable<SimilarOptions['notSimilar']>): ReadonlySet<string> {
  return new Set(Array.from(pairs, ([one, other]) => pairKey(String(one), String(other))));
}

function pairKey(one: string, other: string): string {
  return one < other ? `${one.length} ${one} ${other}` : `${other.length} ${other} ${one}`;
}
