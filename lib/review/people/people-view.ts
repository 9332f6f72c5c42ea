import type { PersonKind } from '../../roster/index.ts';
import type { DirectoryVerdict } from '../../records/directory.ts';
import type { OwnAccount } from './mailboxes.ts';
import type { BuiltOffer } from './pattern-offer.ts';

/** How somebody stands to the student on screen: `family` is any other place in one of the student's families. */
export type Relation = 'parent' | 'sibling' | 'family';

/** Works here, worked here once, or is not on the list of the staff. */
export type StaffStanding = 'active' | 'former' | 'no';

/** Anybody in FACTS, as small as a screen needs it. */
export interface PersonRef {
  /** The student ID of students. */
  readonly personId: number;
  readonly name: string;
  readonly kind: PersonKind;
  /** By FACTS' list of the staff; absent where that isn't known, and of students. */
  readonly staff?: StaffStanding;
  /** Of enrolled students, else `null`. */
  readonly gradeLevel: string | null;
  /** Of students of any time, calendar day. */
  readonly birthdate: string | null;
  /** `null` for a stranger, and when nobody was asked about. */
  readonly relation: Relation | null;
  /** A brother or sister born on the same day. */
  readonly isTwin: boolean;
  /** Enrolled students in a parent's families, at most two names. */
  readonly children: readonly string[];
}

/** An address that could be meant for the student; it is only ever written by a person. */
export interface EmailOffer {
  readonly email: string;
  /** Whose it is; the student's own second email when `null`. */
  readonly from: PersonRef | null;
  /** Enrolled students who have it already: taking it makes a duplicate. */
  readonly takenBy: readonly PersonRef[];
}

/** The address that the school's pattern gives, and who has it already. */
export interface PatternOffer extends BuiltOffer {
  readonly takenBy: readonly PersonRef[];
  /** Whether it exists; `null` where nobody knows. */
  readonly verdict: DirectoryVerdict | null;
}

/** The student's own account in the school's directory. */
export interface OwnMailbox extends OwnAccount {
  readonly takenBy: readonly PersonRef[];
}

/** What FACTS' other people tell about one student. */
export interface PeopleView {
  /** When everybody in FACTS was read last, milliseconds since 1970; `null`: only enrolled students are known. */
  readonly takenAt: number | null;
  readonly offers: readonly EmailOffer[];
  /** `null` without a directory, and when FACTS has it already. */
  readonly own: OwnMailbox | null;
  /** What the directory says of the address that FACTS has; `null` where nobody knows. */
  readonly verdict: DirectoryVerdict | null;
  /** `null` when the school has no pattern, or it gives this student nothing else than they have. */
  readonly built: PatternOffer | null;
  /** Who else has the student's email, without the students of `StudentView.partners`. */
  readonly sameEmail: readonly PersonRef[];
  /** Records of former students and applicants that may be the same child. */
  readonly alike: readonly PersonRef[];
  readonly siblings: readonly PersonRef[];
}

export const nobodyElse: PeopleView = {
  takenAt: null,
  offers: [],
  own: null,
  verdict: null,
  built: null,
  sameEmail: [],
  alike: [],
  siblings: [],
};
