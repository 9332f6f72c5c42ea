import { DUPLICATE, RESOLVED, SIMILAR } from '../flag-sets.ts';
import type { Outcome } from '../review.ts';
import { MemberCounter } from './count-members.ts';
import type { Family, FamilyClassification, FamilyDecisions, FamilyEntry, FamilyRules, MemberEntry } from './family.ts';
import { findSharing } from './find-sharing.ts';
import { type GatheredPeople, gatherPeople } from './gather-people.ts';
import { isRedDuplicate } from './judge-duplicate.ts';
import { LISTED_FIRST, memberFlags, memberOutcome, RED_DUPLICATE } from './member-flags.ts';

/**
 * Flags, duplicate groups, outcomes and counters of the parents of a school, from scratch: `classify` for families.
 * A person in several families is one person with one account, never a duplicate of themselves; rows of one familyId are one
 * family. Everyone given counts: leave out who isn't in scope, is dead, or a student. Nothing given is changed.
 */
export function classifyFamilies(
  families: readonly Family[],
  decisions: FamilyDecisions,
  rules?: FamilyRules,
): FamilyClassification {
  const gathered = gatherPeople(families);
  const { personIds, rows, firstListed } = gathered;
  const { findings, shared } = findSharing(rows, rules);
  const everyoneSelected = decisions.size === 0;
  const isSelected = (person: number): boolean =>
    everyoneSelected || decisions.get(personIds[person] as number)?.choice !== 'skip';
  const addFinding = (person: number, finding: number): void => {
    findings[person] = (findings[person] as number) | finding;
  };

  for (const person of firstListed) if (person >= 0) addFinding(person, LISTED_FIRST);
  if (rules?.similar?.size)
    for (let person = 0; person < rows.length; person++)
      if (rules.similar.has(personIds[person] as number)) addFinding(person, SIMILAR);

  const groups = shared.map(({ key, people }) => {
    const selected = everyoneSelected ? people : people.filter(isSelected);
    const resolved = selected.length < 2;
    const finding = resolved ? RESOLVED : isRedDuplicate(gathered, selected) ? DUPLICATE | RED_DUPLICATE : DUPLICATE;
    for (const person of resolved ? people : selected) addFinding(person, finding);
    return { emailKey: key, personIds: people.map((person) => personIds[person] as number), resolved };
  });

  const counter = new MemberCounter();
  const members = new Array<MemberEntry>(rows.length);
  for (let person = 0; person < rows.length; person++) {
    const found = findings[person] as number;
    const outcome = memberOutcome(isSelected(person), found);
    members[person] = { personId: personIds[person] as number, flags: memberFlags(found), outcome };
    counter.add(found, outcome);
  }
  const familyEntries = judgeFamilies(gathered, members);
  return { members, families: familyEntries, groups, counts: counter.counts(familyEntries) };
}

/** A family stands where its best member does. */
function judgeFamilies(
  { familyIds, oneFamily, severalFamilies }: GatheredPeople,
  members: readonly MemberEntry[],
): FamilyEntry[] {
  const outcomes = new Array<Outcome>(familyIds.length).fill('skipped');
  const raise = (family: number, outcome: Outcome): void => {
    if (outcome === 'importable' || outcomes[family] === 'skipped') outcomes[family] = outcome;
  };
  for (let person = 0; person < members.length; person++) {
    const { outcome } = members[person] as MemberEntry;
    if (outcome !== 'skipped') raise(oneFamily[person] as number, outcome);
  }
  for (const [person, families] of severalFamilies) {
    const { outcome } = members[person] as MemberEntry;
    if (outcome !== 'skipped') for (const family of families) raise(family, outcome);
  }
  return familyIds.map((familyId, family) => ({ familyId, outcome: outcomes[family] as Outcome }));
}
