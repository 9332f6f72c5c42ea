import { compareNames, type NameLevel } from '../similar/compare-names.ts';
import { type Name, nameRegister, readNameParts } from '../similar/name.ts';
import type { FamilyMemberRow } from './family.ts';
import type { ParentFamily } from './parent-families.ts';

/** Two records that may be one person; `a` is the smaller personId. */
export interface SimilarParents {
  readonly a: number;
  readonly b: number;
}

/**
 * Parents who may have been entered twice: both are parents of one child, in one family or in two, and go by nearly the same
 * name. Jr. and Sr. are two people. Advice only; each pair once, ascending.
 */
export function findSimilarParents(families: readonly ParentFamily[]): SimilarParents[] {
  const nameOf = nameRegister();
  const read = ({ firstName, lastName }: FamilyMemberRow): ReadName => {
    const given = readNameParts(firstName);
    const family = readNameParts(lastName);
    return {
      first: nameOf(given.words),
      last: nameOf(family.words),
      generation: String(family.generation || given.generation || ''),
    };
  };
  const names = new Map<number, ReadName>();
  const parentsOf = new Map<number, Set<number>>();
  for (const { childIds, members } of families)
    for (const member of members) {
      if (!names.has(member.personId)) names.set(member.personId, read(member));
      for (const childId of childIds) {
        const known = parentsOf.get(childId) ?? new Set();
        parentsOf.set(childId, known.add(member.personId));
      }
    }
  const pairs = new Map<string, SimilarParents>();
  for (const parents of parentsOf.values())
    for (const [a, b] of pairsOf([...parents].sort((one, other) => one - other)))
      if (areClose(names.get(a) as ReadName, names.get(b) as ReadName)) pairs.set(`${a} ${b}`, { a, b });
  return [...pairs.values()].sort((one, other) => one.a - other.a || one.b - other.b);
}

interface ReadName {
  readonly first: Name | undefined;
  readonly last: Name | undefined;
  readonly generation: string;
}

function pairsOf(ids: readonly number[]): [number, number][] {
  return ids.flatMap((one, index) => ids.slice(index + 1).map((other): [number, number] => [one, other]));
}

function areClose(one: ReadName, other: ReadName): boolean {
  if (!one.first || !one.last || !other.first || !other.last) return false;
  if (one.generation && other.generation && one.generation !== other.generation) return false;
  const given = compareNames(one.first, other.first, true);
  const family = compareNames(one.last, other.last, false);
  return (isSame(given) || given === 'nickname') && (isSame(family) || family === 'part');
}

function isSame(level: NameLevel): boolean {
  return level === 'same' || level === 'typo';
}
