import { DECEASED, MISSING, NAMELESS, SIMILAR, UNKNOWN, UNLISTED, UNREAD } from './flag-sets.ts';
import type { Student } from './student.ts';

/**
 * What the record itself tells, added to what its email does. Where FACTS has no record, or none that can be read, nobody can say that the
 * email is missing.
 */
function addRecordFindings(student: Student, inEmail: number): number {
  const { doubt } = student;
  const isNameless = isBlank(student.firstName) && isBlank(student.lastName);
  if (doubt === undefined && !student.deceased && !isNameless) return inEmail;
  const dead = student.deceased ? DECEASED : 0;
  if (doubt === 'unknown-in-facts') return (inEmail & ~MISSING) | UNKNOWN | dead;
  if (doubt === 'not-read') return (inEmail & ~MISSING) | UNREAD | dead;
  return inEmail | dead | (isNameless ? NAMELESS : 0) | (doubt === 'not-listed' ? UNLISTED : 0);
}

/** All that is found about one student alone: by the email (`inEmail`), by the record, and by whoever resembles the student. */
export function findingsOf(student: Student, inEmail: number, similar: ReadonlySet<number> | null | undefined): number {
  const findings = addRecordFindings(student, inEmail);
  return similar?.has(student.studentId) ? findings | SIMILAR : findings;
}

function isBlank(text: string | null | undefined): boolean {
  return !text || text.trim() === '';
}
