import type { FamilyPlace, KeptChild, KeptFamilies, KeptParent } from '../records/family.ts';
import { nameText } from './normalise.ts';
import { isParentSomewhere, type PersonRoles } from './person-kind.ts';
import type { WireListedPerson } from './wire.ts';

/** What the lists read so far say of the people of one page. */
export interface KnownRoles {
  readonly roles: ReadonlyMap<number, PersonRoles>;
  readonly enrolled: ReadonlySet<number>;
  /** Families in which somebody is enrolled. */
  readonly families: ReadonlySet<number>;
}

/**
 * Parents and enrolled children of some people, with what the rules of families need and no more: parents alive, in a family of
 * somebody who is enrolled, with or without any contact; emails to the letter. Whoever is enrolled is nobody's parent here.
 */
export function keepFamilies(
  rows: readonly WireListedPerson[],
  { roles, enrolled, families }: KnownRoles,
  readAt: number,
): KeptFamilies {
  const parents: KeptParent[] = [];
  const children: KeptChild[] = [];
  for (const wire of rows) {
    const { personId } = wire;
    const known = roles.get(personId);
    if (!known) continue;
    const places = known.places.filter(({ familyId }) => families.has(familyId));
    if (places.length === 0) continue;
    if (enrolled.has(personId)) children.push({ personId, familyIds: familyIdsOf(places) });
    else if (wire.deceased !== true && isParentSomewhere({ places, childIds: known.childIds }))
      parents.push({ ...toParent(wire, places, known), readAt });
  }
  return { parents, children };
}

function toParent(
  wire: WireListedPerson,
  places: readonly FamilyPlace[],
  { childIds, custodyOf, correspondenceOf }: PersonRoles,
): Omit<KeptParent, 'readAt'> {
  return {
    personId: wire.personId,
    firstName: nameText(wire.firstName) ?? '',
    lastName: nameText(wire.lastName) ?? '',
    email: wire.email ?? null,
    ...(wire.odd?.includes('email') && { isEmailOdd: true as const }),
    places,
    childIds: places.every(({ isParent }) => isParent !== null) ? [] : childIds,
    ...(custodyOf && { custodyOf }),
    ...(correspondenceOf && { correspondenceOf }),
  };
}

function familyIdsOf(places: readonly FamilyPlace[]): number[] {
  return [...new Set(places.map(({ familyId }) => familyId))];
}
