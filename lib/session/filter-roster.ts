import { createEntryFilter, type Entry, type FacetName, type FilteredEntries } from '../roster/index.ts';
import type { Since, StudentsFilter } from './students-route.ts';
import type { RosterView } from './views.ts';

export type { FilteredEntries } from '../roster/index.ts';

/**
 * Which entries the address bar's filter keeps, and the counts beside the choices of `counted`. Quick as long as the
 * entries keep their order.
 */
export function createRosterFilter(): (
  entries: readonly Entry[],
  filter: StudentsFilter,
  roster: Pick<RosterView, 'newIds' | 'changedIds'>,
  counted: readonly FacetName[],
) => FilteredEntries {
  const filterEntries = createEntryFilter();
  return (entries, { status, since, grade, school, homeroom, domain, query }, roster, counted) => {
    const marks: Record<Since, ReadonlySet<number>> = { new: roster.newIds ?? nobody, changed: roster.changedIds };
    return filterEntries(
      entries,
      { status: status === 'sync' ? 'importable' : status, grade, school, homeroom, domain, mark: since, text: query },
      { marks, counted },
    );
  };
}

const nobody: ReadonlySet<number> = new Set();
