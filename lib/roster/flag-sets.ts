import type { Flag, FlagCode, Outcome, Severity } from './review.ts';

/** One bit for each finding, in the order in which flags are listed. */
export const MISSING = 1;
export const INVALID = 2;
export const DUPLICATE = 4;
export const RESOLVED = 8;
export const SUSPICIOUS = 16;
export const OUTSIDE = 32;
export const SIMILAR = 64;
/** No finding of its own: beside `SUSPICIOUS`, that only nearness to the school's domain speaks for it. */
export const SLIP = 128;

const RED = MISSING | INVALID | DUPLICATE;

const FINDINGS: readonly (readonly [bit: number, code: FlagCode, severity: Severity])[] = [
  [MISSING, 'missing-email', 'red'],
  [INVALID, 'invalid-email', 'red'],
  [DUPLICATE, 'duplicate-email', 'red'],
  [RESOLVED, 'duplicate-resolved', 'gray'],
  [SUSPICIOUS, 'suspicious-email', 'orange'],
  [SIMILAR, 'similar-student', 'orange'],
  [OUTSIDE, 'outside-domain', 'orange'],
];

const FLAG_SETS: readonly (readonly Flag[])[] = Array.from({ length: 1 << FINDINGS.length }, (_, findings) =>
  Object.freeze(
    FINDINGS.filter(([bit]) => findings & bit).map(([, code, severity]) => Object.freeze({ code, severity })),
  ),
);

const BITS = new Map(FINDINGS.map(([bit, code]) => [code, bit]));

/** The flags for a set of findings: always the same frozen array for the same set. */
export function flagsFor(findings: number): readonly Flag[] {
  return FLAG_SETS[findings] as readonly Flag[];
}

/** The findings that `flags` were made from. */
export function findingsIn(flags: readonly Flag[]): number {
  let findings = 0;
  for (const { code } of flags) findings |= BITS.get(code) ?? 0;
  return findings;
}

/** Not selected is skipped, whatever else; a red finding excludes; advice and settled duplicates do not count. */
export function outcomeFor(selected: boolean, findings: number): Outcome {
  if (!selected) return 'skipped';
  return findings & RED ? 'excluded' : 'importable';
}
