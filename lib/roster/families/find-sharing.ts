import { readEmails } from '../email-findings.ts';
import { SUSPICIOUS } from '../flag-sets.ts';
import { Habits } from '../habits.ts';
import type { FamilyRules } from './family.ts';

/** What the emails of some people say, and who shares one; people by their places. */
export interface Sharing {
  /** Findings of the email alone, by person. */
  readonly findings: Int32Array;
  /** Keys that two or more share, with all who do in order, in the order of the first of them. */
  readonly shared: readonly { readonly key: string; readonly people: readonly number[] }[];
}

/** Reads every address once, however many have it. Addresses that can't be written to are shared by nobody. */
export function findSharing(people: readonly { readonly email: string | null }[], rules?: FamilyRules): Sharing {
  const read = readEmails(rules);
  const habits = new Habits();
  const findings = new Int32Array(people.length);
  const holders = new Map<string, number>();
  const groups = new Map<number, { key: string; people: number[] }>();
  const join = (key: string, first: number, person: number): void => {
    const group = groups.get(first);
    if (group) group.people.push(person);
    else groups.set(first, { key, people: [first, person] });
  };

  for (let person = 0; person < people.length; person++) {
    const { email } = people[person] as { email: string | null };
    // A text that is somebody's key needs no reading: it is its own.
    const holder = email ? holders.get(email) : undefined;
    if (holder !== undefined) {
      join(email as string, holder, person);
      continue;
    }
    const { key, findings: ofEmail, unless } = read(email);
    findings[person] = ofEmail;
    if (key === null) continue;
    const sameKey = key === email ? undefined : holders.get(key);
    if (sameKey !== undefined) {
      join(key, sameKey, person);
      continue;
    }
    holders.set(key, person);
    if (unless !== null) habits.add(unless, key, person);
  }

  for (const person of habits.acquitted(people)) findings[person] = (findings[person] as number) & ~SUSPICIOUS;
  const shared = [...groups].sort(([one], [other]) => one - other).map(([, group]) => group);
  for (const group of shared)
    for (const person of group.people) findings[person] = findings[group.people[0] as number] as number;
  return { findings, shared };
}
