import type { GatheredPeople } from './gather-people.ts';

/**
 * Whether one address among two or more selected `people` harms a whole family or several: two of them share no family, or
 * two share a family in which one of them is listed first.
 */
export function isRedDuplicate(gathered: GatheredPeople, people: readonly number[]): boolean {
  return hasStrangers(gathered, people) || hasFirstListed(gathered, people);
}

function hasFirstListed(gathered: GatheredPeople, people: readonly number[]): boolean {
  const members = new Map<number, number>();
  for (const person of people)
    for (const family of familiesOf(gathered, person)) members.set(family, (members.get(family) ?? 0) + 1);
  return people.some((person) =>
    familiesOf(gathered, person).some(
      (family) => gathered.firstListed[family] === person && (members.get(family) as number) > 1,
    ),
  );
}

/** Whether two of them share no family. Those who are in the very same families do, so one of each kind is compared. */
function hasStrangers(gathered: GatheredPeople, people: readonly number[]): boolean {
  const first = people[0] as number;
  if (people.some((other) => !shareFamily(gathered, first, other))) return true;
  const kinds = [...new Map(people.map((person) => [familiesOf(gathered, person).toSorted().join(), person])).values()];
  return kinds.some((one, index) => kinds.slice(index + 1).some((other) => !shareFamily(gathered, one, other)));
}

function shareFamily(gathered: GatheredPeople, one: number, other: number): boolean {
  const { oneFamily, severalFamilies } = gathered;
  if (oneFamily[one] === oneFamily[other]) return true;
  if (!severalFamilies.has(one) && !severalFamilies.has(other)) return false;
  const families = familiesOf(gathered, other);
  return familiesOf(gathered, one).some((family) => families.includes(family));
}

function familiesOf({ oneFamily, severalFamilies }: GatheredPeople, person: number): readonly number[] {
  return severalFamilies.get(person) ?? [oneFamily[person] as number];
}
