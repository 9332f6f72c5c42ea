import type { MoreField, TargetPerson } from './account.ts';

const prefix = 'more.';

/** The field under which a person holds what the destination calls `name`. */
export function moreField(name: string): MoreField {
  return `${prefix}${name}`;
}

export function isMoreField(field: string): field is MoreField {
  return field.startsWith(prefix);
}

/** What the destination calls it. */
export function nameOfMore(field: MoreField): string {
  return field.slice(prefix.length);
}

/** What the school has set besides, of this person, in a steady order. */
export function moreFieldsOf(person: Partial<TargetPerson>): readonly MoreField[] {
  return Object.keys(person).filter(isMoreField).sort();
}

/** The same with its texts. */
export function moreOf(person: Partial<TargetPerson>): readonly (readonly [MoreField, string])[] {
  return moreFieldsOf(person).map((field) => [field, person[field] ?? '']);
}
