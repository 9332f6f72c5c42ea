import { emailKey } from '../email-key.ts';
import { isDeliverable } from '../address.ts';
import type { Family, FamilyMemberRow } from './family.ts';
import { orderOf } from './list-order.ts';
import { Places } from './places.ts';

/** Families and people, each once and in the order of first sight; everything else speaks of them by their places therein. */
export interface GatheredPeople {
  readonly familyIds: readonly number[];
  readonly personIds: readonly number[];
  /** Each person's row whose email counts. */
  readonly rows: readonly FamilyMemberRow[];
  /** Who is listed first, by family; -1 in one without members. */
  readonly firstListed: Int32Array;
  /** Of each person the family seen first. */
  readonly oneFamily: Int32Array;
  /** Of those who are in several families, all of them. */
  readonly severalFamilies: ReadonlyMap<number, readonly number[]>;
}

/**
 * A familyId that comes twice is one family, a personId that comes twice one person. Where rows of one person hold different
 * emails the better one counts, whatever the order: one that can be written to, then any, then none; the first by its key among
 * equals.
 */
export function gatherPeople(families: readonly Family[]): GatheredPeople {
  const rowCount = countRows(families);
  const familyPlaces = new Places(families.length);
  const personPlaces = new Places(rowCount);
  const rows = new Array<FamilyMemberRow>(rowCount);
  const firstListed = new Int32Array(families.length).fill(-1);
  const firstOrders = new Float64Array(families.length).fill(Infinity);
  const oneFamily = new Int32Array(rowCount);
  const severalFamilies = new Map<number, number[]>();

  for (const { familyId, members } of families) {
    const family = familyPlaces.placeOf(familyId);
    let first = firstListed[family] as number;
    let firstOrder = firstOrders[family] as number;
    for (const row of members) {
      const known = personPlaces.size;
      const person = personPlaces.placeOf(row.personId);
      if (person === known) {
        rows[person] = row;
        oneFamily[person] = family;
      } else {
        const { email } = rows[person] as FamilyMemberRow;
        if (email !== row.email && isBetter(row.email, email)) rows[person] = row;
        addFamily(severalFamilies, person, oneFamily[person] as number, family);
      }
      const order = orderOf(row);
      // `byPlace`, with the order of the first kept: this is asked of every row.
      const isFirst =
        first < 0 ||
        order < firstOrder ||
        (order === firstOrder && row.personId < (rows[first] as FamilyMemberRow).personId);
      if (!isFirst) continue;
      first = person;
      firstOrder = order;
    }
    firstListed[family] = first;
    firstOrders[family] = firstOrder;
  }
  rows.length = personPlaces.size;
  return {
    familyIds: familyPlaces.ids(),
    personIds: personPlaces.ids(),
    rows,
    firstListed,
    oneFamily,
    severalFamilies,
  };
}

function countRows(families: readonly Family[]): number {
  let count = 0;
  for (const { members } of families) count += members.length;
  return count;
}

function addFamily(several: Map<number, number[]>, person: number, one: number, family: number): void {
  const known = several.get(person);
  if (known === undefined) {
    if (one !== family) several.set(person, [one, family]);
  } else if (!known.includes(family)) {
    known.push(family);
  }
}

function isBetter(email: string | null, than: string | null): boolean {
  const key = emailKey(email);
  const otherKey = emailKey(than);
  if (key === null || otherKey === null) return key !== null;
  const isGood = isDeliverable(key);
  return isGood === isDeliverable(otherKey) ? key < otherKey : isGood;
}
