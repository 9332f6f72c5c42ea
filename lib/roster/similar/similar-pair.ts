/** A person as the comparison needs one. Everything but the id may be missing, `null`, blank or nonsense. */
export interface ComparablePerson {
  readonly id: number | string;
  readonly firstName?: string | null | undefined;
  readonly lastName?: string | null | undefined;
  /** What the person goes by, and further given names: another row may have one of them as its first name. */
  readonly preferredName?: string | null | undefined;
  readonly middleName?: string | null | undefined;
  /** `F`, `M`, or a word for one of them (girl, boy); anything else tells nothing. */
  readonly gender?: string | null | undefined;
  /** `YYYY-MM-DD` with or without a time, `YYYYMMDD`, or what people type instead; a day that no calendar has is compared by its digits. */
  readonly birthdate?: string | number | null | undefined;
  /** House number and street, in any order. */
  readonly street?: string | null | undefined;
  readonly city?: string | null | undefined;
  readonly postcode?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly email?: string | null | undefined;
}

/** What two records have in common, or what sets them apart. Stable: stored and translated by these codes. */
export type ReasonCode =
  | 'same-name'
  | 'swapped-names'
  | 'same-first-name'
  | 'nickname'
  | 'goes-by'
  | 'initial'
  | 'part-of-first-name'
  | 'similar-first-name'
  | 'different-first-name'
  | 'same-last-name'
  | 'part-of-last-name'
  | 'similar-last-name'
  | 'different-last-name'
  | 'one-has-suffix'
  | 'same-birthdate'
  | 'day-and-month-swapped'
  | 'birthdate-slip'
  | 'similar-birthdate'
  | 'different-birthdate'
  | 'same-address'
  | 'similar-address'
  | 'different-address'
  | 'same-postcode'
  | 'same-phone'
  | 'similar-phone'
  | 'same-email'
  | 'similar-email';

export interface SimilarReason {
  readonly code: ReasonCode;
  /** The value of the pair's `a`, as it was given; empty when it has none. */
  readonly a: string;
  /** The value of the pair's `b`. */
  readonly b: string;
  /** In plain words, e.g. "Birth dates differ in one digit: 2011-03-04 / 2011-03-07". */
  readonly sentence: string;
}

/** Two records that probably are one person. `a` is the smaller id: numbers first, by value, then texts. */
export interface SimilarPair<Id = number | string> {
  readonly a: Id;
  readonly b: Id;
  /** How probable it is that both are the same person, from 0 to 1. */
  readonly score: number;
  /** What speaks for it first, then what speaks against it. */
  readonly reasons: readonly SimilarReason[];
}

export interface SimilarOptions {
  /** The least score that is returned, from 0 to 1. */
  readonly threshold?: number;
  /** Pairs of ids, in any order, that a person said are not the same child: never returned. */
  readonly notSimilar?: Iterable<readonly [number | string, number | string]>;
  /** At most so many pairs, the most probable ones. */
  readonly limit?: number;
}
