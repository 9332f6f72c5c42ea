import type { FamilyMemberRow } from './family.ts';

/** Where FACTS lists somebody in a family, lowest first; who has no place comes after everybody who has. */
export function orderOf({ familyOrder }: FamilyMemberRow): number {
  return typeof familyOrder === 'number' && Number.isFinite(familyOrder) ? familyOrder : Infinity;
}

/** As FACTS lists them, ties by personId. */
export function byPlace(one: FamilyMemberRow, other: FamilyMemberRow): number {
  const [first, second] = [orderOf(one), orderOf(other)];
  return first === second ? one.personId - other.personId : first < second ? -1 : 1;
}
