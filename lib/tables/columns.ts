import type { RowName } from './row-name.ts';

/** Where a table holds what is needed; counted from 0, `null` where it has none. */
export interface Columns {
  readonly studentId: number | null;
  /** First and last name in one cell. */
  readonly wholeName: number | null;
  readonly firstName: number | null;
  readonly lastName: number | null;
  readonly gradeLevel: number | null;
  readonly newEmail: number | null;
  /** What FACTS held when the table was made. */
  readonly presentEmail: number | null;
}

export type ColumnRole = keyof Columns;

/** Where nothing is known yet. */
export const noColumns: Columns = {
  studentId: null,
  wholeName: null,
  firstName: null,
  lastName: null,
  gradeLevel: null,
  newEmail: null,
  presentEmail: null,
};

/** What a person must say before anything may be believed: several columns could be it, or the only one is doubtful. */
export interface ColumnQuestion {
  readonly role: 'studentId' | 'newEmail';
  /** The likeliest first; empty where no column looks like it. */
  readonly candidates: readonly number[];
}

export interface Mapping {
  /** One for each column of the table; empty where it has none. */
  readonly headings: readonly string[];
  /** The place of the headings among the rows, -1 without; what stands above are titles. */
  readonly headingRow: number;
  readonly columns: Columns;
  readonly questions: readonly ColumnQuestion[];
}

/** What a table is read against: who is in the school. */
export interface KnownStudents {
  readonly isStudent: (studentId: number) => boolean;
  /** Whether a name can be that student's; `null` when the row tells none. */
  readonly agrees: (studentId: number, name: RowName) => boolean | null;
  /** A student's names in the words that `splitName` makes of a cell; `null` for nobody's ID. */
  readonly nameWordsOf: (
    studentId: number,
  ) => { readonly first: readonly string[]; readonly last: readonly string[] } | null;
  readonly splitName: (cell: string) => readonly string[];
  /** Whether a word of it is somebody's first name, in this school or elsewhere. */
  readonly isFirstName: (word: string) => boolean;
}
