/**
 * How probable what is seen on a pair would be under each of the four explanations for it:
 * both are the same person; two strangers; two of one household (siblings, twins, spouses); two of one name in a household
 * (father and son). Starts at 1 for each and is multiplied by every field.
 */
export interface Odds {
  same: number;
  strangers: number;
  household: number;
  namesakes: number;
}

/** Nothing seen yet. */
export function evenOdds(): Odds {
  return { same: 1, strangers: 1, household: 1, namesakes: 1 };
}

/** Adds what one field shows. */
export function multiply(odds: Odds, same: number, strangers: number, household: number, namesakes: number): void {
  odds.same *= same;
  odds.strangers *= strangers;
  odds.household *= household;
  odds.namesakes *= namesakes;
}

/** How probable one explanation is, when they were as common as `priors` says before anything was seen. */
export function probabilityOf(explanation: keyof Odds, odds: Readonly<Odds>, priors: Readonly<Odds>): number {
  const all =
    odds.same * priors.same +
    odds.strangers * priors.strangers +
    odds.household * priors.household +
    odds.namesakes * priors.namesakes;
  return (odds[explanation] * priors[explanation]) / all;
}
