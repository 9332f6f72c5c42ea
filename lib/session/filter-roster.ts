import { filterEntries, type Entry, type FacetName, type FilteredEntries } from '../roster/index.ts';
import type { Since, StudentsFilter } from './students-route.ts';
import type { RosterView } from './views.ts';

export type { FilteredEntries } from '../roster/index.ts';

/** The entries that the address bar's filter keeps, in their order, and the counts beside the choices of `counted`. */
export function filterRoster(
  entries: readonly Entry[],
  filter: StudentsFilter,
  roster: Pick<RosterView, 'newIds' | 'changedIds'>,
  counted: readonly FacetName[],
): FilteredEntries {
  const { status, since, grade, school, homeroom, domain, query } = filter;
  const marks: Record<Since, ReadonlySet<number>> = { new: roster.newIds ?? nobody, changed: roster.changedIds };
  return filterEntries(
    entries,
    { status: status === 'sync' ? 'importable' : status, grade, school, homeroom, domain, mark: since, text: query },
    { marks, counted },
  );
}

const nobody: ReadonlySet<number> = new Set();
