import type { Odds } from './odds.ts';

/** How many steps, each twice the one before, are told apart on either side of 1. */
const STEPS = 64;

/**
 * Pairs that are not one person, kept only as how much rather they are of one household than strangers: enough to count households
 * again whenever it is better known how many there are.
 */
export class ForgottenPairs {
  readonly #weights = new Float64Array(2 * STEPS + 1);

  add({ household, strangers }: Readonly<Odds>, weight: number): void {
    if (household <= 0 || strangers <= 0) return;
    const step = Math.round(Math.log2(household / strangers));
    this.#weights[Math.max(-STEPS, Math.min(STEPS, step)) + STEPS]! += weight;
  }

  /** About how many of them are of one household. */
  countHousehold(priors: Readonly<Odds>): number {
    let count = 0;
    for (const [at, weight] of this.#weights.entries()) {
      const ratio = (2 ** (at - STEPS) * priors.household) / priors.strangers;
      count += (weight * ratio) / (1 + ratio);
    }
    return count;
  }
}
