/** What somebody is to the school; the order is the one in which equally good hits are shown. */
export const KINDS = ['student', 'staff', 'parent', 'former'] as const;

export type PersonKind = (typeof KINDS)[number];

type Text = string | null | undefined;

/** One person to be found. `id` is FACTS' person id; any text may be blank, missing or garbage. */
export interface SearchRecord {
  readonly id: number;
  readonly kind: PersonKind;
  readonly firstName?: Text;
  readonly lastName?: Text;
  readonly preferredName?: Text;
  readonly email?: Text;
  readonly familyEmails?: readonly Text[] | null | undefined;
  readonly gradeLevel?: Text;
  /** One or more numbers, however they are written. */
  readonly phone?: Text | readonly Text[];
}

export type SearchField =
  'id' | 'firstName' | 'lastName' | 'preferredName' | 'email' | 'familyEmails' | 'gradeLevel' | 'phone';

/** Where the query was found in one value of a person, to be highlighted. */
export interface FieldMatch {
  readonly field: SearchField;
  /** The value as it is in the record, not folded. */
  readonly value: string;
  /** `[from, to)` as for `value.slice(from, to)`, ascending, never empty or overlapping. */
  readonly ranges: readonly (readonly [number, number])[];
}

export interface SearchHit {
  readonly id: number;
  /** 0 for exactly this id or email; the greater, the farther from what was typed. */
  readonly score: number;
  readonly matches: readonly FieldMatch[];
}

export interface SearchOptions {
  /** At most so many hits; 20 if not given. */
  readonly limit?: number;
}

export interface SearchIndex {
  /** Best first. Nothing for a query without a letter, digit or other mark. Never throws. */
  search(query: string, options?: SearchOptions): SearchHit[];
  /** How many people can be found. */
  readonly size: number;
  /** Adds or replaces people by `id`, and forgets those of `removedIds`; afterwards as if built anew. */
  update(changed: Iterable<SearchRecord>, removedIds?: Iterable<number>): void;
}

/** The fields that hold text, with how much each weighs in fuse.js' score. */
export const TEXT_FIELDS = {
  firstName: 3,
  lastName: 3,
  preferredName: 3,
  email: 2,
  familyEmails: 1,
  gradeLevel: 1,
  phone: 1,
  id: 1,
} as const satisfies Record<SearchField, number>;

/** The values of one field that are there at all, as the record has them. */
export function valuesOf(record: SearchRecord, field: SearchField): string[] {
  if (field === 'id') return [String(record.id)];
  const value: unknown = record[field];
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (!Array.isArray(value)) return [];
  return value.filter((one): one is string => typeof one === 'string' && one !== '');
}
