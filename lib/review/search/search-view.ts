import type { StudentRef } from '../views.ts';

/** A stretch of a text that was found (`hit`) or stands between what was found. */
export interface TextPiece {
  readonly text: string;
  readonly hit: boolean;
}

/** A text as it is shown in a list of hits: the pieces joined are the whole. */
export type MarkedText = readonly TextPiece[];

export interface StudentHit extends StudentRef {
  readonly fullName: MarkedText;
  /** Empty without one, or where it is the first name. */
  readonly calledName: MarkedText;
  readonly grade: MarkedText;
  readonly id: MarkedText;
  /** Empty without one. */
  readonly email: MarkedText;
  /** The email or phone number (digits) of a parent or another of the family, where only that was found; else empty. */
  readonly familyContact: MarkedText;
  /** False: enrolled, but not in the chosen schools and grades. */
  readonly inScope: boolean;
}

export interface SearchAnswer {
  /** What was asked. */
  readonly query: string;
  /** `building`: another answer follows once everybody can be found. */
  readonly state: 'building' | 'ready';
  /** The best first, at most `maxHits`. */
  readonly hits: readonly StudentHit[];
  /** Whether there are more than these. */
  readonly more: boolean;
  /** How many people are searched. */
  readonly size: number;
}

/** As many as somebody reads; who wants more types another letter. */
export const maxHits = 20;
/** A longer question is cut. */
export const longestQuery = 200;
