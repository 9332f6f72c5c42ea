import { displayName } from '../../records/person-name.ts';
import type { FamilyClassification, MemberEntry, MemberFlag, ParentFamily, Student } from '../../roster/index.ts';
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
}

/** By name, those without one last. */
export function nameFamilies(
  families: readonly ParentFamily[],
  student: (studentId: number) => Student | undefined,
): readonly NamedFamily[] {
  const named = families.map((family): NamedFamily => {
    const pupils = family.childIds.flatMap((id) => student(id) ?? []);
    const children = pupils.map((pupil) => ({
      studentId: pupil.studentId,
      name: displayName(pupil),
      gradeLevel: pupil.gradeLevel,
    }));
    return { family, name: lastNames(family.members.length > 0 ? family.members : pupils), children };
  });
  const ranks = rankNames(named);
  const rankOf = ({ name }: NamedFamily): number => ranks.get(name) ?? 0;
  return named.sort((one, other) => rankOf(one) - rankOf(other) || one.family.familyId - other.family.familyId);
}

/** What was found of families as a table shows it; in the order given. */
export function toFamilyRows(families: readonly NamedFamily[], found: FamilyClassification): FamilyRow[] {
  const entries = new Map<number, MemberEntry>();
  for (const entry of found.members) entries.set(entry.personId, entry);
  const outcomes = new Map<number, FamilyRow['outcome']>();
  for (const { familyId, outcome } of found.families) outcomes.set(familyId, outcome);
  return families.map(({ family: { familyId, members }, name, children }) => {
    const parents: ParentRow[] = [];
    members.forEach(({ personId, firstName, lastName, email }, place) => {
      const entry = entries.get(personId);
      if (!entry) return;
      const { flags, outcome } = entry;
      parents.push({ personId, firstName, lastName, email, flags, outcome, isFirst: place === 0 });
    });
    if (parents.length > 1) parents.sort((one, other) => weightOf(one) - weightOf(other));
    return { familyId, name, outcome: outcomes.get(familyId) ?? 'skipped', children, members: parents };
  });
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
