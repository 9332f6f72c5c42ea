import { DUPLICATE, INVALID, MISSING, RESOLVED, SIMILAR, SUSPICIOUS } from '../flag-sets.ts';
import type { Outcome } from '../review.ts';
import type { MemberFlag, MemberFlagCode } from './family.ts';

/** Findings beside those of `flag-sets`: what a missing, invalid or duplicate email of this person is red for. */
export const LISTED_FIRST = 8192;
export const RED_DUPLICATE = 16384;

const BLOCKING = MISSING | INVALID | DUPLICATE;
const ORDER: readonly (readonly [bit: number, code: MemberFlagCode, redBy: number, otherwise: 'orange' | 'gray'])[] = [
  [MISSING, 'missing-email', LISTED_FIRST, 'orange'],
  [INVALID, 'invalid-email', LISTED_FIRST, 'orange'],
  [DUPLICATE, 'duplicate-email', RED_DUPLICATE, 'orange'],
  [RESOLVED, 'duplicate-resolved', 0, 'gray'],
  [SUSPICIOUS, 'suspicious-email', 0, 'orange'],
  [SIMILAR, 'similar-person', 0, 'orange'],
];
const FLAG_SETS = new Map<number, readonly MemberFlag[]>();

/** The flags for a set of findings: always the same frozen array for the same set. */
export function memberFlags(findings: number): readonly MemberFlag[] {
  const known = FLAG_SETS.get(findings);
  if (known) return known;
  const flags = ORDER.filter(([bit]) => findings & bit).map(([, code, redBy, otherwise]) =>
    Object.freeze({ code, severity: findings & redBy ? 'red' : otherwise } as const),
  );
  FLAG_SETS.set(findings, Object.freeze(flags));
  return flags;
}

/** Nobody gets an account without an address of their own, whatever the color. */
export function memberOutcome(selected: boolean, findings: number): Outcome {
  if (!selected) return 'skipped';
  return findings & BLOCKING ? 'excluded' : 'importable';
}
