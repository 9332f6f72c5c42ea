import type { Failure } from '../errors.ts';
import type { SideListName } from './side-lists.ts';
import type { Person, SnapshotChanges, Student } from '../roster/index.ts';

/** Lists of FACTS that make the review better, and that it works without. */
export type OptionalList = 'grades' | 'schools' | 'families' | 'staff' | 'homerooms';

export type HelpfulList = OptionalList | SideListName;

/** Why the school's own lists could not be read with the students; what was known of them stays. */
export type SchoolListFailures = Readonly<Partial<Record<'grades' | 'schools', Failure>>>;

export interface GradeLevel {
  readonly name: string;
  /** Of all schools together. */
  readonly sortOrder: number;
}

export interface SchoolUnit {
  readonly schoolCode: string;
  readonly name: string;
  /** FACTS keeps it, but says that it is no longer active. */
  readonly inactive?: true | undefined;
}

/** A student's place in one family; a student can be in several. */
export interface FamilyMember {
  readonly studentId: number;
  readonly familyId: number;
}

export interface Snapshot {
  /** 0 when nothing was ever pulled. */
  readonly version: number;
  readonly startedAt: number;
  readonly takenAt: number;
  readonly gradeLevels: readonly GradeLevel[];
  readonly schools: readonly SchoolUnit[];
  /** Why grades or schools are from before, or none are known. */
  readonly failures?: SchoolListFailures;
  /** Every enrolled student, ascending by id. */
  readonly students: readonly Student[];
  /** Ids of those who are missing from FACTS' list for the first time, and may be enrolled all the same; default nobody. */
  readonly unseen?: readonly number[];
  /** Records that FACTS sent in a form that could not be read, or not wholly; words and ids only. Default none. */
  readonly odd?: readonly { readonly record: string; readonly field: string }[];
  /** Rows of students who are not enrolled, though only the enrolled were asked for; default 0. */
  readonly leftOut?: number;
  /** Ids of the first few students whom FACTS lists twice; default nobody. */
  readonly doubled?: readonly number[];
  /** What the last refresh brought; `null` for the first one. `since` is when the snapshot before was taken. */
  readonly changes: (SnapshotChanges & { readonly since: number }) | null;
}

export interface PeopleCopy {
  /** 0 when they were never pulled. */
  readonly version: number;
  readonly takenAt: number | null;
  readonly people: readonly Person[];
}
