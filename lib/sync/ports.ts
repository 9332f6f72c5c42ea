/** What a sync target holds of one student; the words are SCIM's where SCIM has one. */
export interface TargetPerson {
  /** The student ID as text. */
  readonly externalId: string;
  /** The e-mail, lower-cased: unique at the target. */
  readonly userName: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly gradeLevel: string;
  readonly schoolCode: string;
}

/** What the target last confirmed about one student. */
export interface LedgerEntry {
  readonly studentId: number;
  /** The target's own id of the account. */
  readonly remoteId: string;
  readonly person: TargetPerson;
  readonly active: boolean;
  /** Milliseconds since 1970. */
  readonly confirmedAt: number;
}
