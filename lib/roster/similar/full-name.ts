import type { NameLevel } from './compare-names.ts';
import type { Generation } from './generation.ts';
import { type Name, readNameParts } from './name.ts';

/** Somebody's whole name as it is compared; a part is `undefined` when it has no words. */
export interface FullName {
  readonly first: Name | undefined;
  readonly last: Name | undefined;
  readonly generation: Generation;
}

/** A suffix may stand after the last name or the first. */
export function readFullName(
  { firstName, lastName }: { readonly firstName: string; readonly lastName: string },
  nameOf: (words: readonly string[]) => Name | undefined,
): FullName {
  const given = readNameParts(firstName);
  const family = readNameParts(lastName);
  return {
    first: nameOf(given.words),
    last: nameOf(family.words),
    generation: family.generation || given.generation,
  };
}

/** Jr. and Sr. are two people; a name without a suffix may be either's. */
export function differInGeneration(one: FullName, other: FullName): boolean {
  return one.generation !== 0 && other.generation !== 0 && one.generation !== other.generation;
}

export function isClose(level: NameLevel): boolean {
  return level === 'same' || level === 'typo';
}

export function isSameGiven(level: NameLevel): boolean {
  return isClose(level) || level === 'nickname';
}
