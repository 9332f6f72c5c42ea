import type { FamilyId, PersonId } from './ids.ts';

/** What somebody is in FACTS. `other`: none of these, perhaps staff. `applicant`: not enrolled yet. */
export type PersonKind = 'student' | 'parent' | 'former-student' | 'applicant' | 'other';

/** Anybody in FACTS, as far as it helps to tell whose an email is and who is related. Students' names and emails are the snapshot's. */
export interface Person {
  /** The `studentId` of those who are or were students. */
  readonly personId: PersonId;
  /** When the copy was made; who has left since is still called a student. */
  readonly kind: PersonKind;
  readonly firstName: string;
  readonly lastName: string;
  /** Keys, not what FACTS holds to the letter; `null` when there is none. */
  readonly email: string | null;
  readonly email2: string | null;
  /** Digits. Only of whoever belongs to a family: parents, and enrolled students. */
  readonly phones: readonly string[];
  readonly familyIds: readonly FamilyId[];
  /** Of those who were students or may become some, calendar day; `null` for everybody else. */
  readonly birthdate: string | null;
}
