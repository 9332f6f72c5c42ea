import { DUPLICATE, INVALID, MISSING, RESOLVED } from '../flag-sets.ts';
import type { FamilyCounts, FamilyEntry, OutcomeCounts } from './family.ts';
import { FINDINGS_END, LISTED_FIRST, memberOutcome, RED_DUPLICATE } from './member-flags.ts';

/** Counts people one after the other by what was found of them, then families. */
export class MemberTally {
  /** How many of the selected have just these findings, then how many of the skipped. */
  readonly #people = new Int32Array(2 * FINDINGS_END);

  add(selected: boolean, findings: number): void {
    const index = selected ? findings : FINDINGS_END + findings;
    this.#people[index] = (this.#people[index] as number) + 1;
  }

  counts(entries: readonly FamilyEntry[]): FamilyCounts {
    const families = noOutcomes();
    for (const { outcome } of entries) addTo(families, outcome, 1);
    const members = noOutcomes();
    const ofFlags = noFlags();
    this.#people.forEach((count, index) => {
      if (count === 0) return;
      const findings = index % FINDINGS_END;
      addTo(members, memberOutcome(index < FINDINGS_END, findings), count);
      for (const counter of countersOf(findings)) ofFlags[counter] += count;
    });
    return { families, members, ...ofFlags };
  }
}

type FlagCounts = { -readonly [Name in Exclude<keyof FamilyCounts, 'families' | 'members'>]: number };

function countersOf(findings: number): (keyof FlagCounts)[] {
  const isFirst = (findings & LISTED_FIRST) !== 0;
  const counters: (keyof FlagCounts)[] = [];
  if (findings & MISSING) counters.push(isFirst ? 'missingFirst' : 'missingLater');
  if (findings & INVALID) counters.push(isFirst ? 'invalidFirst' : 'invalidLater');
  if (findings & DUPLICATE) counters.push(findings & RED_DUPLICATE ? 'duplicatesRed' : 'duplicatesOrange');
  if (findings & RESOLVED) counters.push('duplicatesResolved');
  return counters;
}

function noFlags(): FlagCounts {
  return {
    missingFirst: 0,
    missingLater: 0,
    invalidFirst: 0,
    invalidLater: 0,
    duplicatesRed: 0,
    duplicatesOrange: 0,
    duplicatesResolved: 0,
  };
}

type Counting = { -readonly [Name in keyof OutcomeCounts]: number };

function noOutcomes(): Counting {
  return { total: 0, importable: 0, excluded: 0, skipped: 0 };
}

function addTo(counts: Counting, outcome: FamilyEntry['outcome'], count: number): void {
  counts.total += count;
  counts[outcome] += count;
}
