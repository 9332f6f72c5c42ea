import type { ForgottenPairs } from './forgotten-pairs.ts';
import type { Odds } from './odds.ts';
import { PRIOR } from './weights.ts';

/** The fewest records that strangers are counted among: a few records alone tell little about how many there are. */
const FEWEST = 400;
/** How many records' worth of what is found the assumptions count. */
const ASSUMED = { same: 100, household: 25, namesakes: 100 };
const ROUNDS = 30;
/** Shares that move less than this from round to round are known. */
const STEADY = 0.01;
/** Of the pairs of a household, at least so many are a parent and a child of one name. */
const NAMED_AFTER = 0.02;
/** ... and at most so many: where there are no families, nobody is named after a parent. */
const NAMED_AFTER_AT_MOST = 0.1;

/** Other records per record that are the same person, strangers and so on, before anything was seen. */
export function startingPriors(people: number): Odds {
  return { ...PRIOR, strangers: (Math.max(people, FEWEST) - 1) / 2 };
}

/**
 * Learns from the candidates themselves how many are the same person, or of a household (expectation-maximisation, in which
 * only these shares move, not the weights: it stays steady on small rosters).
 */
export function learnPriors(
  candidates: readonly { readonly odds: Readonly<Odds> }[],
  forgotten: ForgottenPairs,
  people: number,
): Odds {
  const start = startingPriors(people);
  let priors = start;
  for (let round = 0; round < ROUNDS; round++) {
    const found = { same: 0, household: forgotten.countHousehold(priors), namesakes: 0 };
    for (const { odds } of candidates) {
      const same = odds.same * priors.same;
      const household = odds.household * priors.household;
      const namesakes = odds.namesakes * priors.namesakes;
      const all = same + household + namesakes + odds.strangers * priors.strangers;
      found.same += same / all;
      found.household += household / all;
      found.namesakes += namesakes / all;
    }
    const share = (kind: keyof typeof found) => (found[kind] + start[kind] * ASSUMED[kind]) / (people + ASSUMED[kind]);
    const families = share('household');
    const before = priors;
    priors = {
      same: share('same'),
      household: families,
      namesakes: Math.min(Math.max(share('namesakes'), NAMED_AFTER * families), NAMED_AFTER_AT_MOST * families),
      strangers: start.strangers,
    };
    if (isSteady(before.same, priors.same) && isSteady(before.household, priors.household)) break;
  }
  return priors;
}

function isSteady(before: number, after: number): boolean {
  return Math.abs(after - before) <= STEADY * before;
}
