import { finishSteps, type Steps } from '../steps.ts';
import { DUPLICATE, RESOLVED, SIMILAR } from '../flag-sets.ts';
import type { Outcome } from '../review.ts';
import { MemberTally } from './count-members.ts';
import type { Family, FamilyClassification, FamilyDecisions, FamilyEntry, FamilyRules, MemberEntry } from './family.ts';
import { findSharing } from './find-sharing.ts';
import { gatherPeople } from './gather-people.ts';
import { isRedDuplicate } from './judge-duplicate.ts';
import { LISTED_FIRST, memberFlags, memberOutcome, RED_DUPLICATE } from './member-flags.ts';

type MutableEntry = { -readonly [Name in keyof FamilyEntry]: FamilyEntry[Name] };

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
  return finishSteps(classifyFamilySteps(families, decisions, rules));
}

/** `classifyFamilies` in a few pieces of about the same length. */
export function* classifyFamilySteps(
  families: readonly Family[],
  decisions: FamilyDecisions,
  rules?: FamilyRules,
): Steps<FamilyClassification> {
  const gathered = gatherPeople(families);
  const { personIds, rows, firstListed } = gathered;
  yield;
  const { findings, shared } = findSharing(rows, rules);
  yield;
  const everyoneSelected = decisions.size === 0;
  const idOf = (person: number): number => personIds[person] as number;
  const isSelected = (person: number): boolean => everyoneSelected || decisions.get(idOf(person))?.choice !== 'skip';
  const addFinding = (person: number, finding: number): void => {
    findings[person] = (findings[person] as number) | finding;
  };

  for (let family = 0; family < firstListed.length; family++) {
    const person = firstListed[family] as number;
    if (person >= 0) addFinding(person, LISTED_FIRST);
  }
  if (rules?.similar?.size)
    for (let person = 0; person < rows.length; person++)
      if (rules.similar.has(idOf(person))) addFinding(person, SIMILAR);

  const groups = shared.map(({ key, people }) => {
    const selected = everyoneSelected ? people : people.filter(isSelected);
    const resolved = selected.length < 2;
    const finding = resolved ? RESOLVED : isRedDuplicate(gathered, selected) ? DUPLICATE | RED_DUPLICATE : DUPLICATE;
    for (const person of resolved ? people : selected) addFinding(person, finding);
    return { emailKey: key, personIds: people.map(idOf), resolved };
  });

  yield;
  const tally = new MemberTally();
  const members = new Array<MemberEntry>(rows.length);
  const entries = gathered.familyIds.map((familyId): MutableEntry => ({ familyId, outcome: 'skipped' }));
  for (let person = 0; person < rows.length; person++) {
    const found = findings[person] as number;
    const selected = isSelected(person);
    const outcome = memberOutcome(selected, found);
    members[person] = { personId: idOf(person), flags: memberFlags(found), outcome };
    tally.add(selected, found);
    raise(entries[gathered.oneFamily[person] as number] as MutableEntry, outcome);
  }
  for (const [person, families] of gathered.severalFamilies) {
    const { outcome } = members[person] as MemberEntry;
    for (const family of families) raise(entries[family] as MutableEntry, outcome);
  }
  return { members, families: entries, groups, counts: tally.counts(entries) };
}

/** A family stands where its best member does. */
function raise(entry: MutableEntry, outcome: Outcome): void {
  if (outcome === 'importable' || entry.outcome === 'skipped') entry.outcome = outcome;
}
