import type { Unsubscribe } from './watch.ts';

/** Whose export it is, as far as its headings tell. */
export type DirectoryKind = 'google' | 'microsoft' | 'oneroster' | 'other';

/** One account of the school's mail service. */
export interface DirectoryAccount {
  /** As `emailKey`. */
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  /** First and last name where the export has them in one cell. */
  readonly wholeName: string;
  /** The number that the export calls employee or student ID, when it can be a student ID. */
  readonly studentId: number | null;
  readonly suspended: boolean;
  /** Such as `/Students`, where the export tells. */
  readonly orgUnit?: string;
}

/** Who has a mailbox, as an export of the school's mail service says. It is kept on this computer only, and never sent. */
export interface Directory {
  readonly kind: DirectoryKind;
  /** When it was brought here, milliseconds since 1970. */
  readonly broughtAt: number;
  readonly accounts: readonly DirectoryAccount[];
}

/** What the directory says of one address for one student. */
export interface DirectoryVerdict {
  /** `other`: the account is somebody else's, or another student's by its ID. */
  readonly state: 'exists' | 'suspended' | 'missing' | 'other';
  /** Whose account it is, where the directory tells a name. */
  readonly name: string;
  readonly kind: DirectoryKind;
  readonly broughtAt: number;
}

export interface DirectoryStore {
  /** At once and after each change; `null` without one. */
  watch(listener: (directory: Directory | null) => void): Unsubscribe;
  /** Takes the place of the one before. */
  put(directory: Directory): Promise<void>;
  remove(): Promise<void>;
}
