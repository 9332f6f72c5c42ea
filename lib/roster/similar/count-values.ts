import type { PersonRecord } from './record.ts';

/**
 * Counts how many people have each value. `groups` are the records of one person each, as far as is known: a name that one
 * person has on six records is a rare name still.
 */
export function countValues(groups: readonly (readonly PersonRecord[])[]): void {
  for (const group of groups) {
    for (const { first, last, birth, street, city, postcode, phone, email } of group) {
      if (first) first.count.first = 0;
      if (last) last.count.last = 0;
      if (street) street.count.whole = street.name.count = 0;
      for (const counted of [birth, city, postcode, phone, email]) if (counted) counted.count = 0;
    }
  }
  for (const group of groups) {
    for (const first of distinct(group.map((record) => record.first))) first.count.first++;
    for (const last of distinct(group.map((record) => record.last))) last.count.last++;
    for (const street of distinct(group.map((record) => record.street))) street.count.whole++;
    for (const name of distinct(group.map((record) => record.street?.name))) name.count++;
    for (const birth of distinct(group.map((record) => record.birth))) birth.count++;
    for (const city of distinct(group.map((record) => record.city))) city.count++;
    for (const postcode of distinct(group.map((record) => record.postcode))) postcode.count++;
    for (const phone of distinct(group.map((record) => record.phone))) phone.count++;
    for (const email of distinct(group.map((record) => record.email))) email.count++;
  }
}

function distinct<Value extends object>(values: readonly (Value | undefined)[]): readonly Value[] {
  const present = values.filter((value) => value !== undefined);
  return present.length > 1 ? [...new Set(present)] : present;
}
