import { DUPLICATE, INVALID, MISSING, RESOLVED } from '../flag-sets.ts';
import type { Outcome } from '../review.ts';
import type { FamilyCounts, FamilyEntry, OutcomeCounts } from './family.ts';
import { LISTED_FIRST, RED_DUPLICATE } from './member-flags.ts';

/** Counts people one after the other, then families. */
export class MemberCounter {
  readonly #members = noOutcomes();
  #missingFirst = 0;
  #missingLater = 0;
  #invalidFirst = 0;
  #invalidLater = 0;
  #duplicatesRed = 0;
  #duplicatesOrange = 0;
  #duplicatesResolved = 0;

  add(findings: number, outcome: Outcome): void {
    this.#members.total += 1;
    this.#members[outcome] += 1;
    const isFirst = (findings & LISTED_FIRST) !== 0;
    if (findings & MISSING) {
      if (isFirst) this.#missingFirst += 1;
      else this.#missingLater += 1;
    }
    if (findings & INVALID) {
      if (isFirst) this.#invalidFirst += 1;
      else this.#invalidLater += 1;
    }
    if (findings & RED_DUPLICATE) this.#duplicatesRed += 1;
    else if (findings & DUPLICATE) this.#duplicatesOrange += 1;
    if (findings & RESOLVED) this.#duplicatesResolved += 1;
  }

  counts(entries: readonly FamilyEntry[]): FamilyCounts {
    const families = noOutcomes();
    for (const { outcome } of entries) {
      families.total += 1;
      families[outcome] += 1;
    }
    return {
      families,
      members: this.#members,
      missingFirst: this.#missingFirst,
      missingLater: this.#missingLater,
      invalidFirst: this.#invalidFirst,
      invalidLater: this.#invalidLater,
      duplicatesRed: this.#duplicatesRed,
      duplicatesOrange: this.#duplicatesOrange,
      duplicatesResolved: this.#duplicatesResolved,
    };
  }
}

function noOutcomes(): { -readonly [Name in keyof OutcomeCounts]: number } {
  return { total: 0, importable: 0, excluded: 0, skipped: 0 };
}
