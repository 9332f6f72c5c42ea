import { foldForSearch, type MemberFlagCode } from '../../roster/index.ts';
import type { ChildRef, FamilyRow, ParentRow } from '../../review/families/families-view.ts';
import type { ParentsRoute, ParentStatus } from './parents-route.ts';

/** Whole families in which somebody fits: those who share an account's fate are seen side by side. */
export function filterFamilies(
  families: readonly FamilyRow[],
  { status, grade, school, query }: Pick<ParentsRoute, 'status' | 'grade' | 'school' | 'query'>,
): readonly FamilyRow[] {
  const words = foldForSearch(query).split(' ').filter(Boolean);
  if (status === null && grade === null && school === null && words.length === 0) return families;
  // One child has to fit: in the third grade of that school.
  const fits = ({ gradeLevel, schoolCodes }: ChildRef): boolean =>
    (grade === null || gradeLevel === grade) && (school === null || schoolCodes.includes(school));
  return families.filter(
    (family) =>
      (status === null || hasStatus(family, status)) &&
      ((grade === null && school === null) || family.children.some(fits)) &&
      isFound(family, words),
  );
}

/** How many families have a child in each grade and in each school. */
export function countChildren(families: readonly FamilyRow[]): Record<'grade' | 'school', ReadonlyMap<string, number>> {
  const grade = new Map<string, number>();
  const school = new Map<string, number>();
  const add = (counts: Map<string, number>, values: Iterable<string>): void => {
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  };
  for (const { children } of families) {
    add(grade, new Set(children.map(({ gradeLevel }) => gradeLevel)));
    add(school, new Set(children.flatMap(({ schoolCodes }) => schoolCodes)));
  }
  return { grade, school };
}

/** Whether a parent is one of those whom the status is about. */
export function isMeant({ flags, outcome }: ParentRow, status: ParentStatus): boolean {
  const has = (code: MemberFlagCode, severity?: string): boolean =>
    flags.some((flag) => flag.code === code && (severity === undefined || flag.severity === severity));
  switch (status) {
    case 'importable':
    case 'sync':
      return outcome === 'importable';
    case 'excluded':
      return outcome === 'excluded';
    case 'skipped':
      return outcome === 'skipped';
    case 'duplicate-red':
      return has('duplicate-email', 'red');
    case 'duplicate-orange':
      return has('duplicate-email', 'orange');
    case 'resolved':
      return has('duplicate-resolved');
    case 'missing-first':
      return has('missing-email', 'red');
    case 'missing-later':
      return has('missing-email', 'orange');
    case 'invalid':
      return has('invalid-email');
  }
}

function hasStatus(family: FamilyRow, status: ParentStatus): boolean {
  if (status === 'importable' || status === 'excluded') return family.outcome === status;
  return family.members.some((member) => isMeant(member, status));
}

/** Every word begins one of the names, an email or an ID of the family. */
function isFound({ text }: FamilyRow, words: readonly string[]): boolean {
  return words.every((word) => text.includes(` ${word}`));
}
