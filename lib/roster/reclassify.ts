import { countEntry } from './count-entries.ts';
import { clearDuplicates, flagGroup } from './duplicate-groups.ts';
import type { Classification, DuplicateGroup, Entry } from './review.ts';
import type { Decisions } from './student.ts';

/**
 * What `classify` would answer after the decisions of `changedStudentIds` changed, from the answer before.
 * `decisions` are all decisions as they are now. Only the changed students and those who share an address with them get
 * new entries; the rest is shared with `previous`, which stays as it was. Students not in the roster are passed over.
 */
export function reclassify(
  previous: Classification,
  decisions: Decisions,
  changedStudentIds: Iterable<number>,
): Classification {
  const changed = new Set(changedStudentIds);
  const touchedGroups = indexGroups(previous.groups, changed);
  const entries = previous.entries.slice();
  const touched: number[] = [];
  const positionsOf = new Map<DuplicateGroup, number[]>();

  for (let position = 0; position < entries.length; position++) {
    const entry = entries[position] as Entry;
    const { studentId } = entry.student;
    const group = touchedGroups.get(studentId);
    const isChanged = changed.has(studentId);
    if (!isChanged && group === undefined) continue;
    touched.push(position);
    if (isChanged) entries[position] = clearDuplicates(entry, decisions.get(studentId)?.choice !== 'skip');
    if (group === undefined) continue;
    const positions = positionsOf.get(group);
    if (positions) positions.push(position);
    else positionsOf.set(group, [position]);
  }

  const groups = previous.groups.map((group) => {
    const positions = positionsOf.get(group);
    return positions ? flagGroup(entries, group.emailKey, positions) : group;
  });
  return { entries, groups, counts: recount(previous, entries, touched) };
}

/** The group of each student who is in one with a changed student. */
function indexGroups(groups: readonly DuplicateGroup[], changed: ReadonlySet<number>): Map<number, DuplicateGroup> {
  const touched = new Map<number, DuplicateGroup>();
  for (const group of groups) {
    if (!group.studentIds.some((studentId) => changed.has(studentId))) continue;
    for (const studentId of group.studentIds) touched.set(studentId, group);
  }
  return touched;
}

/** The counts of `previous`, with the entries at `touched` positions exchanged for those in `entries`. */
export function recount(
  previous: Classification,
  entries: readonly Entry[],
  touched: Iterable<number>,
): Classification['counts'] {
  const counts = { ...previous.counts };
  for (const position of touched) {
    countEntry(counts, previous.entries[position] as Entry, -1);
    countEntry(counts, entries[position] as Entry, 1);
  }
  return counts;
}
