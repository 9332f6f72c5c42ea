import { emailKey, type Entry, type FlagCode } from '../roster/index.ts';
import type { Status, StudentsRoute } from './review-route.ts';

type Filter = Pick<StudentsRoute, 'status' | 'grade' | 'school' | 'query'>;

/** The entries that a filter keeps, in their order, in one pass. Each word of the query must occur in name, ID or e-mail. */
export function filterRoster(entries: readonly Entry[], filter: Filter): readonly Entry[] {
  if (!isFiltered(filter)) return entries;
  const words = fold(filter.query).split(/\s+/).filter(Boolean);
  const matches = filter.status === null ? null : statusTest(filter.status);
  return entries.filter((entry) => {
    const { student } = entry;
    if (filter.grade !== null && student.gradeLevel !== filter.grade) return false;
    if (filter.school !== null && !(student.schoolCodes ?? [student.schoolCode]).includes(filter.school)) return false;
    if (matches !== null && !matches(entry)) return false;
    if (words.length === 0) return true;
    const text = fold(searchable(entry));
    return words.every((word) => text.includes(word));
  });
}

export function isFiltered(filter: Filter): boolean {
  return filter.status !== null || filter.grade !== null || filter.school !== null || filter.query.trim() !== '';
}

function searchable({ student }: Entry): string {
  const names = [student.firstName, student.preferredName ?? '', student.middleName ?? '', student.lastName];
  return `${names.join(' ')} ${student.studentId} ${emailKey(student.email) ?? ''}`;
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function statusTest(status: Status): (entry: Entry) => boolean {
  const flagged = (code: FlagCode) => (entry: Entry) => entry.flags.some((flag) => flag.code === code);
  switch (status) {
    case 'importable':
    case 'to-sync':
      return (entry) => entry.outcome === 'importable';
    case 'excluded':
      return (entry) => entry.outcome === 'excluded';
    case 'to-skip':
      return (entry) => entry.outcome === 'skipped';
    case 'duplicates':
      return flagged('duplicate-email');
    case 'duplicates-resolved':
      return flagged('duplicate-resolved');
    case 'missing':
      return flagged('missing-email');
    case 'invalid':
      return flagged('invalid-email');
  }
}
