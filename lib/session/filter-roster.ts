import { filterEntries, type Entry } from '../roster/index.ts';
import type { StudentsRoute } from './review-route.ts';

type Filter = Pick<StudentsRoute, 'status' | 'grade' | 'school' | 'query'>;

/** The entries that the address bar's filter keeps, in their order. */
export function filterRoster(entries: readonly Entry[], filter: Filter): readonly Entry[] {
  if (!isFiltered(filter)) return entries;
  return filterEntries(entries, {
    status: filter.status === 'sync' ? 'importable' : (filter.status ?? 'all'),
    gradeLevels: filter.grade === null ? [] : [filter.grade],
    schoolCodes: filter.school === null ? [] : [filter.school],
    text: filter.query,
  });
}

export function isFiltered(filter: Filter): boolean {
  return filter.status !== null || filter.grade !== null || filter.school !== null || filter.query.trim() !== '';
}
