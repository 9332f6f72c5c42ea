import type { Classification, DuplicateGroup, Entry } from '../../roster/index.ts';
import { hasFlag } from '../flag-words.ts';

/**
 * In which order problems are worth solving. Duplicates first: one decision frees several students; those of one group
 * stand together. Then invalid emails: mostly a slip that can be seen. Then missing ones, by grade, as somebody has to be asked.
 * After the problems advice, then what is settled, then everybody else.
 */
export function rankByWork(
  { entries, groups }: Classification,
  /** The rank of each entry's grade. */
  grades: Float64Array,
  /** Places sorted by name. */
  names: Int32Array,
): Float64Array {
  const groupPlaces = placeGroups(entries, groups, names);
  const size = Math.max(1, entries.length);
  const ranks = new Float64Array(entries.length);
  for (let place = 0; place < ranks.length; place++) {
    const entry = entries[place] as Entry;
    const kind = kindOf(entry);
    const within = kind === 0 ? groupPlaces.get(entry.student.studentId) : kind <= 2 ? grades[place] : 0;
    ranks[place] = kind * size + (within ?? 0);
  }
  return ranks;
}

function kindOf({ flags, outcome }: Entry): number {
  if (outcome === 'excluded') return hasFlag(flags, 'duplicate-email') ? 0 : hasFlag(flags, 'invalid-email') ? 1 : 2;
  if (flags.some(({ severity }) => severity === 'orange')) return 3;
  return flags.length > 0 ? 4 : 5;
}

/** Groups stand where their first student by name stands. */
function placeGroups(
  entries: readonly Entry[],
  groups: readonly DuplicateGroup[],
  names: Int32Array,
): ReadonlyMap<number, number> {
  const groupOf = new Map<number, DuplicateGroup>();
  for (const group of groups) for (const studentId of group.studentIds) groupOf.set(studentId, group);
  const places = new Map<DuplicateGroup, number>();
  const found = new Map<number, number>();
  for (let turn = 0; turn < names.length; turn++) {
    const { student, flags } = entries[names[turn] as number] as Entry;
    if (flags.length === 0) continue;
    const { studentId } = student;
    const group = groupOf.get(studentId);
    if (group === undefined) continue;
    if (!places.has(group)) places.set(group, places.size);
    found.set(studentId, places.get(group) ?? 0);
  }
  return found;
}
