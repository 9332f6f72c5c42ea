import { readEmails } from '../email-findings.ts';
import { OUTSIDE, SUSPICIOUS } from '../flag-sets.ts';
import { Habits } from '../habits.ts';
import type { FamilyRules } from './family.ts';

/** What the emails of some people say, and who shares one; people by their places. */
export interface Sharing {
  /** Findings of the email alone, by person. */
  readonly findings: Int32Array;
  /** Keys that two or more share, with all who do in order, in the order of the first of them. */
  readonly shared: readonly SharedKey[];
}

export interface SharedKey {
  readonly key: string;
  readonly people: readonly number[];
}

/** Reads every address once, however many have it. One that can't be written to is shared by nobody. */
export function findSharing(people: readonly { readonly email: string | null }[], rules?: FamilyRules): Sharing {
  const read = readEmails(rules);
  const habits = new Habits();
  const findings = new Int32Array(people.length);
  /** Who has a key: one person, or all once it is shared. */
  const holders = new Map<string, number | number[]>();
  const shared: { key: string; people: number[] }[] = [];

  let lastEmail: string | null = null;
  let reading = read(lastEmail);

  for (let person = 0; person < people.length; person++) {
    const { email } = people[person] as { email: string | null };
    if (email !== lastEmail) {
      reading = read(email);
      lastEmail = email;
    }
    findings[person] = reading.findings & ~OUTSIDE;
    const { key } = reading;
    if (key === null) continue;
    const known = holders.get(key);
    if (known === undefined) {
      holders.set(key, person);
      if (reading.unless !== null) habits.add(reading.unless, key, person);
    } else if (typeof known === 'number') {
      const both = [known, person];
      holders.set(key, both);
      shared.push({ key, people: both });
    } else {
      known.push(person);
    }
  }

  shared.sort((one, other) => (one.people[0] as number) - (other.people[0] as number));
  const acquitted = new Set(habits.acquitted(people));
  for (const person of acquitted) acquit(findings, person);
  if (acquitted.size > 0)
    for (const { people: sharing } of shared)
      if (acquitted.has(sharing[0] as number)) for (const person of sharing) acquit(findings, person);
  return { findings, shared };
}

function acquit(findings: Int32Array, person: number): void {
  findings[person] = (findings[person] as number) & ~SUSPICIOUS;
}
