import type { Failure } from '../../errors.ts';
import type { EmailWriteView } from '../../records/email-write.ts';
import type { SchoolUnit } from '../../records/school.ts';
import type { FamilyCounts, MemberFlag, MemberGroup, Outcome, ParentChoice } from '../../roster/index.ts';

/** A parent as a row of one family. */
export interface ParentRow {
  readonly personId: number;
  readonly firstName: string;
  readonly lastName: string;
  /** As FACTS holds it. */
  readonly email: string | null;
  readonly flags: readonly MemberFlag[];
  readonly outcome: Outcome;
  /** Listed first in this family. */
  readonly isFirst: boolean;
}

export interface ChildRef {
  readonly studentId: number;
  readonly name: string;
  readonly gradeLevel: string;
  readonly schoolCodes: readonly string[];
}

export interface FamilyRow {
  readonly familyId: number;
  /** The last names of its parents, else of its children. */
  readonly name: string;
  readonly outcome: Outcome;
  readonly children: readonly ChildRef[];
  /** The worst first, else in FACTS' order; nobody where FACTS names no parent. */
  readonly members: readonly ParentRow[];
  /** What a search looks in, folded: each word after a space. */
  readonly text: string;
}

/** Parents and families of the students in scope. */
export interface FamiliesView {
  /** By name. */
  readonly families: readonly FamilyRow[];
  readonly counts: FamilyCounts;
  /** Parents who share an email. */
  readonly groups: readonly MemberGroup[];
  /** Which parents the school chose. */
  readonly choice: ParentChoice;
  /** False while FACTS hasn't said who that is: all parents are shown. */
  readonly isChoiceKnown: boolean;
  readonly schools: readonly SchoolUnit[];
  /** Grades as FACTS lists them. */
  readonly gradeOrder: readonly string[];
  /** Email writes of parents that are under way or ended badly. */
  readonly writes: ReadonlyMap<number, EmailWriteView>;
  /** When the last of the decisions about parents was made; `null` without any. */
  readonly decidedAt: number | null;
  /** When parents were read, milliseconds since 1970; `null` before the first time. */
  readonly takenAt: number | null;
  /** Why FACTS gave no families, or doesn't say of everybody who is a parent. */
  readonly familiesFailure: Failure | null;
  readonly parentsFailure: Failure | null;
  /** Why everybody could not be read the last time. */
  readonly failure: Failure | null;
}

/** Whose families are asked for: a student's, a parent's, or one of them by its own id. */
export interface Beside {
  readonly kind: 'student' | 'parent' | 'family';
  readonly id: number;
}

/** A family as it is shown beside one person. */
export type FamilyBeside = Omit<FamilyRow, 'text'>;

/** The families of whomever FACTS' page shows; their parents as FACTS lists them. */
export interface FamiliesBeside extends Pick<
  FamiliesView,
  'takenAt' | 'familiesFailure' | 'parentsFailure' | 'failure'
> {
  readonly families: readonly FamilyBeside[];
}
