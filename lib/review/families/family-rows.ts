import { displayName } from '../../records/person-name.ts';
import {
  foldForSearch,
  rowsPerStep,
  schoolsOf,
  type FamilyClassification,
  type MemberEntry,
  type MemberFlag,
  type ParentFamily,
  type Steps,
  type Student,
} from '../../roster/index.ts';
import type { ChildRef, FamilyRow, ParentRow } from './families-view.ts';

/** How much it matters that somebody is looked at: an excluded person listed first, any other, advice, the rest. */
export function weightOf({ outcome, flags }: Pick<MemberEntry, 'outcome' | 'flags'>): number {
  const has = (severity: MemberFlag['severity']): boolean => flags.some((flag) => flag.severity === severity);
  if (outcome === 'excluded') return has('red') ? 0 : 1;
  return flags.length > 0 && outcome === 'importable' && has('orange') ? 2 : 3;
}

/** What of a family no decision changes. */
export interface NamedFamily {
  readonly family: ParentFamily;
  /** The last names of its parents, else of its children. */
  readonly name: string;
  readonly children: readonly ChildRef[];
  readonly text: string;
}

/** By name, those without one last; a little at a time. */
export function* nameFamilies(
  families: readonly ParentFamily[],
  student: (studentId: number) => Student | undefined,
): Steps<readonly NamedFamily[]> {
  const named: NamedFamily[] = [];
  for (const family of families) {
    if (named.length % rowsPerStep === 0) yield;
    const pupils = family.childIds.flatMap((id) => student(id) ?? []);
    const children = pupils.map((pupil) => ({
      studentId: pupil.studentId,
      name: displayName(pupil),
      gradeLevel: pupil.gradeLevel,
      schoolCodes: schoolsOf(pupil),
    }));
    const name = lastNames(family.members.length > 0 ? family.members : pupils);
    named.push({ family, name, children, text: familyText(family, name, children) });
  }
  yield;
  const ranks = rankNames(named);
  yield;
  const rankOf = ({ name }: NamedFamily): number => ranks.get(name) ?? 0;
  return named.sort((one, other) => rankOf(one) - rankOf(other) || one.family.familyId - other.family.familyId);
}

/**
 * What was found of families as a table shows it, in the order given; a little at a time. `before`: what was shown of the very same
 * families, of whom those that stand as they did are the same rows.
 */
export function* toFamilyRows(
  families: readonly NamedFamily[],
  found: FamilyClassification,
  before: readonly FamilyRow[] = [],
): Steps<readonly FamilyRow[]> {
  const entries = new Map<number, MemberEntry>();
  for (const entry of found.members) entries.set(entry.personId, entry);
  const outcomes = new Map<number, FamilyRow['outcome']>();
  for (const { familyId, outcome } of found.families) outcomes.set(familyId, outcome);
  const rows: FamilyRow[] = [];
  for (const named of families) {
    if (rows.length % rowsPerStep === 0) yield;
    const outcome = outcomes.get(named.family.familyId) ?? 'skipped';
    const known = before[rows.length];
    rows.push(known && standsAs(known, outcome, entries) ? known : toRow(named, outcome, entries));
  }
  return rows;
}

type Entries = ReadonlyMap<number, MemberEntry>;

function standsAs(row: FamilyRow, outcome: FamilyRow['outcome'], entries: Entries): boolean {
  const isSame = ({ personId, flags, outcome }: ParentRow): boolean => {
    const entry = entries.get(personId);
    // The same findings are always the same array.
    return entry?.outcome === outcome && entry.flags === flags;
  };
  return row.outcome === outcome && row.members.every(isSame);
}

function toRow(
  { family: { familyId, members }, name, children, text }: NamedFamily,
  outcome: FamilyRow['outcome'],
  entries: Entries,
): FamilyRow {
  const parents: ParentRow[] = [];
  members.forEach(({ personId, firstName, lastName, email }, place) => {
    const entry = entries.get(personId);
    if (!entry) return;
    const { flags, outcome } = entry;
    parents.push({ personId, firstName, lastName, email, flags, outcome, isFirst: place === 0 });
  });
  if (parents.length > 1) parents.sort((one, other) => weightOf(one) - weightOf(other));
  return { familyId, name, outcome, children, members: parents, text };
}

/** What a search looks in: each word of names, emails and IDs after a space. */
export function familyText(
  { familyId, members }: Pick<ParentFamily, 'familyId' | 'members'>,
  name: string,
  children: readonly ChildRef[],
): string {
  const parents = members.map((each) => `${each.firstName} ${each.lastName} ${each.email ?? ''} ${each.personId}`);
  return ` ${foldForSearch([name, familyId, ...parents, ...children.map((child) => child.name)].join(' '))}`;
}

function lastNames(people: readonly { readonly lastName: string }[]): string {
  const names: string[] = [];
  for (const { lastName } of people) {
    const name = lastName.trim();
    if (name !== '' && !names.includes(name)) names.push(name);
  }
  return names.join(' / ');
}

/** Comparing by the rules of a language is slow: each name once. */
function rankNames(families: readonly NamedFamily[]): ReadonlyMap<string, number> {
  const names = [...new Set(families.map(({ name }) => name))].sort(new Intl.Collator('en').compare);
  return new Map(names.map((name, rank) => [name, name === '' ? names.length : rank]));
}
