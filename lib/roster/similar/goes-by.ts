import { compareNames } from './compare-names.ts';
import type { Name } from './name.ts';
import type { PersonRecord } from './record.ts';

/** Two names that are one: what one record has as its first name, the other has beside it. */
export interface SharedName {
  readonly one: Name;
  readonly other: Name;
  /** By a middle name, as brothers and sisters may share one, too. */
  readonly isMiddle: boolean;
}

/**
 * Whether two people of different first names go by one name: William called Bill is Bill, and Anna Marie may be entered as
 * Marie. Two equal middle names tell nothing: families repeat them.
 */
export function findSharedName(one: PersonRecord, other: PersonRecord): SharedName | undefined {
  return (
    match(one.preferred, other.first, false) ??
    match(one.first, other.preferred, false) ??
    match(one.preferred, other.preferred, false) ??
    match(one.middle, other.first, true) ??
    match(one.first, other.middle, true)
  );
}

function match(one: Name | undefined, other: Name | undefined, isMiddle: boolean): SharedName | undefined {
  if (!one || !other) return undefined;
  const level = compareNames(one, other, !isMiddle);
  return level === 'same' || level === 'nickname' ? { one, other, isMiddle } : undefined;
}
