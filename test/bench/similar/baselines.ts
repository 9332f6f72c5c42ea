import type { ComparablePerson } from '../../../lib/roster/similar/similar-pair.ts';

export interface IdPair {
  readonly a: number | string;
  readonly b: number | string;
}

const nameOf = ({ firstName, lastName }: ComparablePerson) =>
  `${firstName ?? ''} ${lastName ?? ''}`.trim().toLowerCase();

/** FACTS' duplicate report: the same first and last name. */
export const findSameNames = (people: readonly ComparablePerson[]) => pairUp(people, nameOf);

/** OpenRefine's fingerprint of the name: its words without accents and punctuation, each once, sorted. */
export const findSameFingerprints = (people: readonly ComparablePerson[]) =>
  pairUp(people, (person) => {
    const plain = nameOf(person)
      .normalize('NFD')
      .replace(/[^a-z0-9 ]/g, '');
    return [...new Set(plain.split(/\s+/))].sort().join(' ');
  });

/** Jaro-Winkler on the full name, at least `least`, among people whose last names start alike. */
export function findByJaroWinkler(people: readonly ComparablePerson[], least = 0.92): IdPair[] {
  const found: IdPair[] = [];
  for (const block of groupBy(people, ({ lastName }) => (lastName ?? '').slice(0, 2).toLowerCase()).values()) {
    for (const [at, one] of block.entries())
      for (const other of block.slice(at + 1))
        if (jaroWinkler(nameOf(one), nameOf(other)) >= least) found.push({ a: one.id, b: other.id });
  }
  return found;
}

function pairUp(people: readonly ComparablePerson[], keyOf: (person: ComparablePerson) => string): IdPair[] {
  const found: IdPair[] = [];
  for (const [key, group] of groupBy(people, keyOf)) {
    if (!key) continue;
    for (const [at, one] of group.entries())
      for (const other of group.slice(at + 1)) found.push({ a: one.id, b: other.id });
  }
  return found;
}

function groupBy(people: readonly ComparablePerson[], keyOf: (person: ComparablePerson) => string) {
  const groups = new Map<string, ComparablePerson[]>();
  for (const person of people) {
    const key = keyOf(person);
    const group = groups.get(key);
    if (group) group.push(person);
    else groups.set(key, [person]);
  }
  return groups;
}

function jaroWinkler(one: string, other: string): number {
  const reach = Math.max(0, Math.floor(Math.max(one.length, other.length) / 2) - 1);
  const used = new Set<number>();
  const matched: string[] = [];
  for (let at = 0; at < one.length; at++) {
    for (let its = Math.max(0, at - reach); its <= Math.min(other.length - 1, at + reach); its++) {
      if (used.has(its) || one[at] !== other[its]) continue;
      used.add(its);
      matched.push(one[at] ?? '');
      break;
    }
  }
  const count = matched.length;
  if (count === 0) return 0;
  const inOrder = [...used].sort((first, second) => first - second);
  const crossed = inOrder.filter((its, at) => other[its] !== matched[at]).length / 2;
  const jaro = (count / one.length + count / other.length + (count - crossed) / count) / 3;
  let prefix = 0;
  while (prefix < 4 && one[prefix] !== undefined && one[prefix] === other[prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}
