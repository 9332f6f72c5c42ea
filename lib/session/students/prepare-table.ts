import { emailDomain, searchText, type FacetName } from '../../roster/index.ts';
import type { createRosterFilter } from './filter-roster.ts';
import type { orderRoster } from './roster-order.ts';
import { noFilter } from './students-route.ts';
import { columnKeys } from '../../records/table-columns.ts';
import type { RosterView } from '../../review/views.ts';

interface Table {
  readonly roster: RosterView | null;
  readonly order: ReturnType<typeof orderRoster>;
  readonly filter: ReturnType<typeof createRosterFilter>;
  readonly facets: readonly FacetName[];
}

const AT_ONCE = 200;
/** Milliseconds to be free for a piece of that many, and for a pass over everybody. */
const SHORT = 2;
const LONG = 25;

/**
 * Works out what searching, filtering and sorting look at, a piece with each step: then the first time is as quick as the
 * second.
 */
export function* prepareTable(table: () => Table): Generator<number> {
  const entries = table().roster?.classification.entries ?? [];
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    for (const { student } of entries.slice(at, at + AT_ONCE)) {
      searchText(student);
      emailDomain(student);
    }
    yield SHORT;
  }
  yield LONG;
  for (const facet of table().facets) {
    const { roster, filter } = table();
    if (roster) filter(roster.classification.entries, noFilter, roster, [facet]);
    yield LONG;
  }
  const { roster, filter } = table();
  if (roster) filter(roster.classification.entries, { ...noFilter, query: 'a' }, roster, []);
  yield LONG;
  for (const by of columnKeys) {
    const { roster, order } = table();
    if (roster) order(roster, { by, descending: false });
    yield LONG;
  }
}
