import type { PersonField } from '../records/person-field.ts';

/** What a sync target holds of one student; the words are SCIM's where SCIM has one. */
export interface TargetPerson {
  /** The student ID as text. */
  readonly externalId: string;
  /** The email, lower-cased: unique at the target. */
  readonly userName: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly gradeLevel: string;
  readonly schoolCode: string;
  /** The address among `emails` that is ours to keep, lower-cased; the same as `userName` but where an account has a login. Absent: not known. */
  readonly email?: string;
  /** What the school has set to go there besides, under the destination's own name for it. Absent: not set, or not looked for. */
  readonly [more: MoreField]: string | undefined;
}

/** A field that the school has set: `more.title`, `more.T-shirt size`. */
export type MoreField = `more.${string}`;

/** Whatever of a person can differ. */
export type TextField = PersonField | 'email' | MoreField;

/** What the target last confirmed about one student. */
export interface LedgerEntry {
  readonly studentId: number;
  /** The target's own id of the account. */
  readonly remoteId: string;
  /** As the target answered, normalised: not necessarily what was sent. */
  readonly person: TargetPerson;
  readonly active: boolean;
  /** Milliseconds since 1970. */
  readonly confirmedAt: number;
  /** What was sent for the fields that the target dropped or rewrote; the same value is not sent again. */
  readonly altered?: Partial<TargetPerson>;
  /** The user name is a login that the account had before it became theirs, and stays. */
  readonly ownLogin?: true;
}

/** One account as the target answers it; a text that it doesn't hold is `''`. */
export interface TargetAccount {
  readonly remoteId: string;
  readonly person: TargetPerson;
  readonly active: boolean;
  /** Every address of the account, lower-cased, where the target says. */
  readonly emails?: readonly string[];
  /** What the target shows as its name, where the target says. */
  readonly displayName?: string;
  /** The version (ETag) of what was read, where the target gives one. */
  readonly version?: string;
  /** The target has refused to give it another user name: it stays, like a login. */
  readonly userNameStays?: true;
  /** The target doesn't tell whether it is active; `active` is a guess. */
  readonly activeUnsaid?: true;
}

/**
 * One field of an account, from what was known to what is wanted. Texts, but `active` is a boolean. `email` is only named where `userName` stays: a
 * new user name is a new address as well.
 */
export type FieldChange =
  | { readonly field: TextField; readonly from: string; readonly to: string }
  | { readonly field: 'active'; readonly from: boolean; readonly to: boolean };

/** Whose account, archived by then, has the email that another student is to have. */
export interface PreviousHolder {
  readonly studentId: number;
  /** The target's id of the account. */
  readonly remoteId: string;
  readonly firstName: string;
  readonly lastName: string;
}
