import type { Entry, FlagCode } from './review.ts';
import type { Student } from './student.ts';
import { schoolsOf } from './unique-students.ts';

/** `duplicate` and `resolved` are the red and the gray duplicates; the last three are outcomes. */
export type StatusFilter =
  'all' | 'missing' | 'invalid' | 'duplicate' | 'resolved' | 'excluded' | 'skipped' | 'importable';

/** What to leave in a table. An absent or empty criterion leaves everyone in; all given ones must hold. */
export interface EntryFilter {
  readonly status?: StatusFilter;
  readonly gradeLevels?: readonly string[];
  readonly schoolCodes?: readonly string[];
  /** Words that must all occur in the names, the e-mail or the id, whatever their case and accents. */
  readonly text?: string;
}

const FLAG_OF_STATUS: Partial<Record<StatusFilter, FlagCode>> = {
  missing: 'missing-email',
  invalid: 'invalid-email',
  duplicate: 'duplicate-email',
  resolved: 'duplicate-resolved',
};

/** The entries that pass the filter, in the same order. */
export function filterEntries(entries: readonly Entry[], filter: EntryFilter): Entry[] {
  const { status = 'all', gradeLevels = [], schoolCodes = [], text = '' } = filter;
  const words = simplify(text).split(/\s+/).filter(Boolean);
  return entries.filter(
    (entry) =>
      hasStatus(entry, status) &&
      (gradeLevels.length === 0 || gradeLevels.includes(entry.student.gradeLevel)) &&
      (schoolCodes.length === 0 || schoolsOf(entry.student).some((code) => schoolCodes.includes(code))) &&
      hasWords(entry.student, words),
  );
}

function hasStatus({ flags, outcome }: Entry, status: StatusFilter): boolean {
  const code = FLAG_OF_STATUS[status];
  if (code !== undefined) return flags.some((flag) => flag.code === code);
  return status === 'all' || outcome === status;
}

function hasWords(student: Student, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const { firstName, middleName, preferredName, lastName, email, studentId } = student;
  const text = simplify([firstName, middleName, preferredName, lastName, email, studentId].join(' '));
  return words.every((word) => text.includes(word));
}

/** Without case and accents: `"Müller"` is found by `"muller"`. */
function simplify(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
