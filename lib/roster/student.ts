import type { PersonId } from './ids.ts';

/**
 * One enrolled student, joined from FACTS `Student` and `Person` on `studentId == personId`.
 * Everything the rules, the screens and the sync need; nothing else is kept.
 */
export interface Student {
  /** FACTS student id, equal to the person id that owns the email. */
  readonly studentId: PersonId;
  readonly firstName: string;
  readonly lastName: string;
  /** As FACTS holds it (untrimmed), `null` when absent. */
  readonly email: string | null;
  /** FACTS' own text, e.g. `"PK"`, `"K"`, `"08"`. Never sort it by string. */
  readonly gradeLevel: string;
  readonly schoolCode: string;
  /** Calendar day `YYYY-MM-DD`, `null` when unknown. */
  readonly birthdate: string | null;
  readonly middleName?: string | null;
  readonly preferredName?: string | null;
  readonly homeroom?: string | null;
  /** Who teaches the homeroom, where FACTS tells. */
  readonly homeroomTeacher?: string | null;
  /** Calendar day of the enrolment, and of the last change of the person's record in FACTS. */
  readonly enrolledOn?: string | null;
  readonly changedOn?: string | null;
  /** FACTS' own text for the next school year; says who won't come back. Never a flag. */
  readonly nextStatus?: string | null;
  /** Every school the student is enrolled in; `schoolCode` is the first of them. */
  readonly schoolCodes?: readonly string[];
  /** Why FACTS' word about this student is not whole; none for most. */
  readonly doubt?: StudentDoubt;
  /** FACTS says that this child has died; else absent. */
  readonly deceased?: true;
}

/**
 * `not-listed`: enrolled before, missing from one list since; what was known is kept. `unknown-in-facts`: enrolled, but FACTS has no person
 * under the id. `not-read`: the person's record can't be read, and nothing was known before.
 */
export type StudentDoubt = 'not-listed' | 'unknown-in-facts' | 'not-read';

export type Choice = 'sync' | 'skip';

/** What a person chose for one student. Without one a student is selected. */
export interface Decision {
  readonly choice: Choice;
}

export type Decisions = ReadonlyMap<number, Decision>;
