import type { PersonRecord } from './record.ts';

/** Puts records that are joined by pairs, directly or through others, into one group; every record is in one. */
export function groupRecords(
  records: readonly PersonRecord[],
  pairs: Iterable<{ readonly one: PersonRecord; readonly other: PersonRecord }>,
): PersonRecord[][] {
  const parents = records.map(({ place }) => place);
  const rootOf = (place: number): number => {
    let root = place;
    while (parents[root] !== root) root = parents[root] = parents[parents[root]!]!;
    return root;
  };
  for (const { one, other } of pairs) parents[rootOf(other.place)] = rootOf(one.place);
  const groups = new Map<number, PersonRecord[]>();
  for (const record of records) {
    const root = rootOf(record.place);
    const group = groups.get(root);
    if (group) group.push(record);
    else groups.set(root, [record]);
  }
  return [...groups.values()];
}
