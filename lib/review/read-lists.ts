import type { Failure } from '../errors.ts';
import { sideListNames, type SideLists } from '../records/side-lists.ts';
import type { PeopleReading } from './review-store.ts';
import type { Snapshot, HelpfulList } from '../records/school.ts';
import type { SchoolView } from './views.ts';

/** Which lists beside students and people were read the last time that they were asked for, and why the others were not. */
export function readLists(
  snapshot: Snapshot | null,
  side: SideLists,
  people: PeopleReading,
): Pick<SchoolView, 'listsRead' | 'listFailures'> {
  const families: Failure | null = people.families === 'read' ? null : people.families;
  const listFailures = { ...snapshot?.failures, ...(families && { families }), ...side.failures };
  const known: readonly HelpfulList[] = [
    ...(snapshot && snapshot.version > 0 ? (['grades', 'schools'] as const) : []),
    ...(people.families === null ? [] : (['families'] as const)),
    ...sideListNames.filter((name) => side[name] !== null),
  ];
  return { listFailures, listsRead: known.filter((name) => !listFailures[name]) };
}
