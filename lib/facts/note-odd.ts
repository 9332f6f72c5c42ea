import type { OddRecord, WirePerson } from './wire.ts';

/** So many records are named; a list with more odd ones is refused long before. */
const maxNamed = 50;

/** The odd records of a refresh, each once. */
export function noteOdd(
  { odd }: { readonly odd: readonly OddRecord[] },
  more: readonly OddRecord[],
): readonly OddRecord[] {
  if (more.length === 0) return odd;
  const byName = new Map([...odd, ...more].map((each) => [`${each.record} ${each.field}`, each]));
  return [...byName.values()].slice(0, maxNamed);
}

/** See `JoinRules.oddOf`. */
export function oddOf(people: readonly WirePerson[]): readonly OddRecord[] {
  const records = people.flatMap(({ personId, odd }) =>
    odd?.[0] ? [{ record: `person ${personId}`, field: odd[0], id: personId }] : [],
  );
  return records.slice(0, maxNamed);
}
