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
export const UNKNOWN = 256;
export const UNREAD = 512;
export const DECEASED = 1024;
export const NAMELESS = 2048;
export const UNLISTED = 4096;

/** In the order in which flags are listed. */
const FINDINGS: Readonly<Record<FlagCode, { readonly bit: number; readonly severity: Severity }>> = {
  'unknown-in-facts': { bit: UNKNOWN, severity: 'red' },
  'not-read': { bit: UNREAD, severity: 'red' },
  deceased: { bit: DECEASED, severity: 'red' },
  'no-name': { bit: NAMELESS, severity: 'red' },
  'missing-email': { bit: MISSING, severity: 'red' },
  'invalid-email': { bit: INVALID, severity: 'red' },
  'duplicate-email': { bit: DUPLICATE, severity: 'red' },
  'duplicate-resolved': { bit: RESOLVED, severity: 'gray' },
  'suspicious-email': { bit: SUSPICIOUS, severity: 'orange' },
  'not-listed': { bit: UNLISTED, severity: 'orange' },
  'similar-student': { bit: SIMILAR, severity: 'orange' },
  'outside-domain': { bit: OUTSIDE, severity: 'orange' },
};

/** What keeps a student out of the sync. */
const RED = Object.values(FINDINGS).reduce((bits, { bit, severity }) => (severity === 'red' ? bits | bit : bits), 0);

const FLAGS = (Object.keys(FINDINGS) as FlagCode[]).map((code) => {
  const { bit, severity } = FINDINGS[code];
  return { bit, flag: Object.freeze({ code, severity }) };
});
const FLAG_SETS = new Map<number, readonly Flag[]>();

/** The flags for a set of findings: always the same frozen array for the same set. */
export function flagsFor(findings: number): readonly Flag[] {
  const known = FLAG_SETS.get(findings);
  if (known) return known;
  const flags = Object.freeze(FLAGS.filter(({ bit }) => findings & bit).map(({ flag }) => flag));
  FLAG_SETS.set(findings, flags);
  return flags;
}

/** The findings that `flags` were made from. */
export function findingsIn(flags: readonly Flag[]): number {
  let findings = 0;
  for (const { code } of flags) findings |= FINDINGS[code].bit;
  return findings;
}

/** Not selected is skipped, whatever else; a red finding excludes; advice and settled duplicates do not count. */
export function outcomeFor(selected: boolean, findings: number): Outcome {
  if (!selected) return 'skipped';
  return findings & RED ? 'excluded' : 'importable';
}
