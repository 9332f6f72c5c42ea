/** Who was given which fault. Lists hold studentIds, ascending, of enrolled students unless said otherwise. */
export interface Truth {
  readonly ownDomain: string;
  /** Everyone in scope: enrolled, each once. */
  readonly enrolled: readonly number[];
  /** No email: null, absent, blank or only invisible characters. */
  readonly missing: readonly number[];
  readonly invalid: readonly number[];
  /** Students who share an address, by the trimmed lower-case address. */
  readonly sharedEmail: readonly { readonly emailKey: string; readonly studentIds: readonly number[] }[];
  /** A likely slip in a well-known domain; deliverable by syntax. */
  readonly typo: readonly number[];
  /** White space or invisible characters around a good address. */
  readonly padded: readonly number[];
  readonly mixedCase: readonly number[];
  /** A valid address (shared and typo'd ones included) outside `ownDomain`. */
  readonly outsideDomain: readonly number[];
  /** Enrolled in both schools: two Student rows. */
  readonly twoSchools: readonly number[];
  /** Withdrawn from one school, enrolled in the other: two Student rows, in scope once. */
  readonly movedSchools: readonly number[];
  /** Pairs that are probably one child entered twice. */
  readonly sameChild: readonly (readonly [number, number])[];
  /** Not in scope. */
  readonly withdrawn: readonly number[];
  /** Not in scope. */
  readonly graduated: readonly number[];
  /** Not in scope: admissions. */
  readonly applicants: readonly number[];
  /** What the rules of classification give with no decision made and every school and grade chosen. */
  readonly counts: TruthCounts;
}

export interface TruthCounts {
  readonly total: number;
  readonly importable: number;
  readonly excluded: number;
  readonly skipped: number;
  readonly missingEmails: number;
  readonly invalidEmails: number;
  readonly duplicatesUnresolved: number;
  readonly duplicatesResolved: number;
}
