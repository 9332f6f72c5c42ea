import { DUPLICATE, INVALID, MISSING, RESOLVED, SIMILAR, SUSPICIOUS } from '../flag-sets.ts';
import type { Outcome } from '../review.ts';
import type { MemberFlag, MemberFlagCode } from './family.ts';

/** Beside what `flag-sets` names of an email, in the place of what it names of a record: what makes a finding red. */
export const LISTED_FIRST = 256;
export const RED_DUPLICATE = 512;
/** All findings of a member are below this. */
export const FINDINGS_END = 1024;

const BLOCKING = MISSING | INVALID | DUPLICATE;
const ORDER: readonly (readonly [bit: number, code: MemberFlagCode, redBy: number, otherwise: 'orange' | 'gray'])[] = [
  [MISSING, 'missing-email', LISTED_FIRST, 'orange'],
  [INVALID, 'invalid-email', LISTED_FIRST, 'orange'],
  [DUPLICATE, 'duplicate-email', RED_DUPLICATE, 'orange'],
  [RESOLVED, 'duplicate-resolved', 0, 'gray'],
  [SUSPICIOUS, 'suspicious-email', 0, 'orange'],
  [SIMILAR, 'similar-person', 0, 'orange'],
];
const FLAG_SETS: (readonly MemberFlag[] | null)[] = Array.from({ length: FINDINGS_END }, () => null);

/** The flags for a set of findings: always the same frozen array for the same set. */
export function memberFlags(findings: number): readonly MemberFlag[] {
  const known = FLAG_SETS[findings];
  if (known) return known;
  const flags = ORDER.filter(([bit]) => findings & bit).map(([, code, redBy, otherwise]) =>
    Object.freeze({ code, severity: findings & redBy ? 'red' : otherwise } as const),
  );
  FLAG_SETS[findings] = Object.freeze(flags);
  return flags;
}

/** Nobody gets an account without an address of their own, whatever the color. */
export function memberOutcome(selected: boolean, findings: number): Outcome {
  if (!selected) return 'skipped';
  return findings & BLOCKING ? 'excluded' : 'importable';
}
