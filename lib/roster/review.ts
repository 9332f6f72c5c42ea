import type { Student } from './student.ts';

/** Every code that a flag can have; what else a flag needs, the compiler asks for by this list. */
export const flagCodes = [
  'missing-email',
  'invalid-email',
  'duplicate-email',
  'duplicate-resolved',
  'suspicious-email',
  'outside-domain',
  'similar-student',
  'unknown-in-facts',
  'not-read',
  'deceased',
  'no-name',
  'not-listed',
] as const;

export type FlagCode = (typeof flagCodes)[number];

/** `red` keeps a student out of the sync, `orange` is advice, `gray` is settled. */
export type Severity = 'red' | 'orange' | 'gray';

export interface Flag {
  readonly code: FlagCode;
  readonly severity: Severity;
}

export type Outcome = 'importable' | 'excluded' | 'skipped';

export interface Entry {
  readonly student: Student;
  readonly flags: readonly Flag[];
  readonly outcome: Outcome;
}

/** Students sharing one `emailKey`; two or more. */
export interface DuplicateGroup {
  readonly emailKey: string;
  readonly studentIds: readonly number[];
  /** At most one of them is selected. */
  readonly resolved: boolean;
}

/** All counted in students; importable + excluded + skipped = total. */
export interface Counts {
  readonly total: number;
  readonly importable: number;
  readonly excluded: number;
  readonly skipped: number;
  readonly missingEmails: number;
  readonly invalidEmails: number;
  readonly duplicatesUnresolved: number;
  readonly duplicatesResolved: number;
}

export interface Classification {
  /** In the order of the input. */
  readonly entries: readonly Entry[];
  readonly groups: readonly DuplicateGroup[];
  readonly counts: Counts;
}

export interface Rules {
  /** The school's own email domains; with none given `outside-domain` is never found. */
  readonly schoolDomains?: readonly string[];
  /** Ids of students who may be entered twice, as far as that was looked for; the others get no `similar-student`. */
  readonly similar?: ReadonlySet<number>;
}
