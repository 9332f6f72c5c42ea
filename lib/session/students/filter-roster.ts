import { createEntryFilter, type Entry, type FacetName, type FilteredEntries } from '../../roster/index.ts';
import type { Since, StudentsFilter } from './students-route.ts';
import type { RosterView } from '../../review/views.ts';

export interface FilteredRoster extends FilteredEntries {
  /** How many would be left of those `new` and `changed` if that were chosen in place of the status; nothing unless counted. */
  readonly sinceInstead: ReadonlyMap<string, number> | undefined;
}

/**
 * Which entries the address bar's filter keeps, and the counts beside the choices of `counted`. Quick as long as the
 * entries keep their order.
 */
export function createRosterFilter(): (
  entries: readonly Entry[],
  filter: StudentsFilter,
  roster: Pick<RosterView, 'newIds' | 'changedIds'>,
  counted: readonly FacetName[],
) => FilteredRoster {
  const filterEntries = createEntryFilter();
  return (entries, { status, since, grade, school, homeroom, domain, nextYear, query }, roster, counted) => {
    const tags: Record<Since, ReadonlySet<number>> = { new: roster.newIds ?? nobody, changed: roster.changedIds };
    const beside = { grade, school, homeroom, domain, nextYear, text: query };
    const filtered = filterEntries(
      entries,
      { ...beside, status: status === 'sync' ? 'importable' : status, tag: since },
      { tags, counted },
    );
    const { tag } =
      status !== null && counted.includes('tag')
        ? filterEntries(entries, beside, { tags, counted: ['tag'] }).facets
        : filtered.facets;
    return { ...filtered, sinceInstead: tag };
  };
}

const nobody: ReadonlySet<number> = new Set();
