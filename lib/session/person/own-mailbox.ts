import { emailKey, type Student } from '../../roster/index.ts';
import type { ReviewModel } from '../source/review-model.ts';
import type { DirectoryVerdict } from '../directory/directory-port.ts';

/** The student's own account in the school's directory, when FACTS has another address; `null` for none, and when it could be a namesake's. */
export function findOwnMailbox(
  model: ReviewModel,
  student: Student,
): { email: string; verdict: DirectoryVerdict } | null {
  const account = model.directory?.ownOf(student);
  if (!account || account.email === emailKey(student.email)) return null;
  if (account.studentId !== student.studentId && model.enrolled.some((each) => isNamesake(each, student))) return null;
  const verdict = model.directory?.judge(account.email, student);
  return verdict ? { email: account.email, verdict } : null;
}

function isNamesake(one: Student, other: Student): boolean {
  const fold = (text: string | null | undefined): string => (text ?? '').trim().toLowerCase();
  if (one.studentId === other.studentId || fold(one.lastName) !== fold(other.lastName)) return false;
  const names = [fold(other.firstName), fold(other.preferredName)].filter((name) => name !== '');
  return names.includes(fold(one.firstName)) || names.includes(fold(one.preferredName));
}
