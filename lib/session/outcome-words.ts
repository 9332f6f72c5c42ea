import type { Choice, FlagCode } from '../roster/index.ts';
import { m } from '../words/index.ts';
import { hasFlag } from './flag-words.ts';
import type { StudentRef } from '../review/views.ts';

/** Why a student that was chosen is not synced, by what is worst. */
const reasons: Readonly<Partial<Record<FlagCode, () => string>>> = {
  'missing-email': m.outcome_missing_email,
  'invalid-email': m.outcome_invalid_email,
  'unknown-in-facts': m.outcome_unknown_in_facts,
  'not-read': m.outcome_not_read,
  deceased: m.outcome_deceased,
  'no-name': m.outcome_no_name,
};

/** What the next sync does with a student, as one sentence. */
export function outcomeSentence(student: Pick<StudentRef, 'flags' | 'outcome'>): string {
  if (student.outcome === 'importable') return m.outcome_will_sync();
  if (student.outcome === 'skipped') return m.outcome_skipped();
  if (hasFlag(student.flags, 'duplicate-email')) return m.outcome_duplicate_email();
  const red = student.flags.find((flag) => flag.severity === 'red');
  return ((red && reasons[red.code]) ?? m.outcome_needs_fixing)();
}

/** What was chosen for a student: only a skipped one was unchecked. */
export function choiceOf(student: Pick<StudentRef, 'outcome'>): Choice {
  return student.outcome === 'skipped' ? 'skip' : 'sync';
}
