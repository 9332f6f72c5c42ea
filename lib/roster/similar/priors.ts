import { type Odds, probabilityOf } from './odds.ts';
import { PRIOR } from './weights.ts';

/** The fewest records that strangers are counted among: a few records alone tell little about how many there are. */
const FEWEST = 400;
/** How many records' worth of what is found the assumptions count. */
const ASSUMED = 100;
const ROUNDS = 6;
/** Of the pairs of a household, at least so many are a parent and a child of one name. */
const NAMED_AFTER = 0.02;

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
  household: number,
  people: number,
): Odds {
  const start = startingPriors(people);
  let priors = start;
  for (let round = 0; round < ROUNDS; round++) {
    const found = { same: 0, household, namesakes: 0 };
    for (const { odds } of candidates) {
      found.same += probabilityOf('same', odds, priors);
      found.household += probabilityOf('household', odds, priors);
      found.namesakes += probabilityOf('namesakes', odds, priors);
    }
    const share = (kind: keyof typeof found) => (found[kind] + start[kind] * ASSUMED) / (people + ASSUMED);
    const families = share('household');
    priors = {
      same: share('same'),
      household: families,
      namesakes: Math.max(share('namesakes'), NAMED_AFTER * families),
      strangers: start.strangers,
    };
  }
  return priors;
}
