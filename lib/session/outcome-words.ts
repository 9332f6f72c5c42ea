import type { Choice } from '../roster/index.ts';
import { flagLabel, hasFlag } from './flag-words.ts';
import type { StudentRef } from '../review/views.ts';

/** What the next sync does with a student, as one sentence. */
export function outcomeSentence(student: Pick<StudentRef, 'flags' | 'outcome'>): string {
  if (student.outcome === 'importable') return 'Will be synced.';
  if (student.outcome === 'skipped') return 'Skipped until you change it.';
  if (hasFlag(student.flags, 'duplicate-email')) return 'Won’t go: shares an address with another chosen student.';
  const red = student.flags.find((flag) => flag.severity === 'red');
  return red ? `Won’t go: ${flagLabel(red.code).toLowerCase()}.` : 'Won’t go.';
}

/** What was chosen for a student: only a skipped one was unchecked. */
export function choiceOf(student: Pick<StudentRef, 'outcome'>): Choice {
  return student.outcome === 'skipped' ? 'skip' : 'sync';
}
