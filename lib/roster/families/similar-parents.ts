import { compareNames } from '../similar/compare-names.ts';
import { differInGeneration, type FullName, isClose, isSameGiven, readFullName } from '../similar/full-name.ts';
import { nameRegister } from '../similar/name.ts';
import { finishSteps, rowsPerStep, type Steps } from '../steps.ts';
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
  return finishSteps(similarParentSteps(families));
}

/** `findSimilarParents`, a little at a time. */
export function* similarParentSteps(families: readonly ParentFamily[]): Steps<SimilarParents[]> {
  const nameOf = nameRegister();
  const names = new Map<number, FullName>();
  const parentsOf = new Map<number, Set<number>>();
  let seen = 0;
  for (const { childIds, members } of families) {
    if (seen++ % rowsPerStep === 0) yield;
    for (const member of members) {
      if (!names.has(member.personId)) names.set(member.personId, readFullName(member, nameOf));
      for (const childId of childIds) {
        const known = parentsOf.get(childId) ?? new Set();
        parentsOf.set(childId, known.add(member.personId));
      }
    }
  }
  const pairs = new Map<string, SimilarParents>();
  for (const parents of parentsOf.values()) {
    if (seen++ % rowsPerStep === 0) yield;
    for (const [a, b] of pairsOf([...parents].sort((one, other) => one - other)))
      if (areClose(names.get(a) as FullName, names.get(b) as FullName)) pairs.set(`${a} ${b}`, { a, b });
  }
  yield;
  return [...pairs.values()].sort((one, other) => one.a - other.a || one.b - other.b);
}

function pairsOf(ids: readonly number[]): [number, number][] {
  return ids.flatMap((one, index) => ids.slice(index + 1).map((other): [number, number] => [one, other]));
}

function areClose(one: FullName, other: FullName): boolean {
  if (!one.first || !one.last || !other.first || !other.last) return false;
  if (differInGeneration(one, other)) return false;
  const given = compareNames(one.first, other.first, true);
  const family = compareNames(one.last, other.last, false);
  return isSameGiven(given) && (isClose(family) || family === 'part');
}
