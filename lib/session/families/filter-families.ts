import { foldForSearch, type MemberFlagCode } from '../../roster/index.ts';
import type { FamilyRow, ParentRow } from '../../review/families/families-view.ts';
import type { ParentsRoute, ParentStatus } from './parents-route.ts';

/** Whole families in which somebody fits: those who share an account's fate are seen side by side. */
export function filterFamilies(
  families: readonly FamilyRow[],
  { status, query }: Pick<ParentsRoute, 'status' | 'query'>,
): readonly FamilyRow[] {
  const words = foldForSearch(query).split(' ').filter(Boolean);
  if (status === null && words.length === 0) return families;
  return families.filter((family) => (status === null || hasStatus(family, status)) && isFound(family, words));
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
