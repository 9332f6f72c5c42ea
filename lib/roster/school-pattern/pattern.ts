import type { Spelling } from './spelling.ts';

/** One piece of the part before the `@`. `take`: how many letters from the front, `null` for all. */
export type Piece =
  | { readonly kind: 'given' | 'middle' | 'family'; readonly take: number | null }
  | { readonly kind: 'id' }
  | { readonly kind: 'text'; readonly text: string };

/** The pieces in order, without a class year. `key` tells shapes apart. */
export interface Shape {
  readonly key: string;
  readonly pieces: readonly Piece[];
}

/** Where digits that depend on the grade stand, e.g. the class year `27` at the end. */
export interface YearForm {
  readonly place: 'start' | 'end';
  readonly separator: string;
  readonly digits: 2 | 4;
}

/** How many of the addresses that could show something did. */
export interface Evidence {
  readonly hits: number;
  readonly tries: number;
}

/** What is put behind an address that somebody else has: the separator and a number from `first` on. */
export interface Numbering {
  readonly separator: string;
  readonly first: number;
  /** How many present addresses show it; 0: our own choice. */
  readonly seen: number;
}

/** Students of one school and grade share a way of building addresses. */
export interface Place {
  readonly schoolCode: string;
  readonly gradeLevel: string;
  /** Addresses here in the rule's domain, and how many of them follow the rule. */
  readonly evidence: Evidence;
}

export interface PatternRule extends Evidence {
  readonly domain: string;
  readonly shape: Shape;
  readonly year: YearForm | null;
  /** Grade → digits, as the addresses show it. */
  readonly years: ReadonlyMap<string, string>;
  /** Digits of grades without addresses, counted on from the other grades. */
  readonly guessedYears: ReadonlyMap<string, string>;
  readonly spelling: Spelling;
  /** How well the addresses show each choice of the spelling; only those names count where it makes a difference. */
  readonly shown: Readonly<Record<keyof Spelling, Evidence>>;
  readonly numbering: Numbering;
  readonly places: readonly Place[];
  /** Students of these places with an address in another domain. */
  readonly elsewhere: number;
  /** A few students whose addresses follow it. */
  readonly examples: readonly { readonly studentId: number; readonly email: string }[];
}

export interface SchoolPattern {
  /** The one with the most addresses first; empty when no habit was found. */
  readonly rules: readonly PatternRule[];
}
