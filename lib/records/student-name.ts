import { m } from '../words/index.ts';
/** As in a class list: last name first. */
export function listName(student: { readonly firstName: string; readonly lastName: string }): string {
  return [student.lastName, student.firstName].filter(Boolean).join(', ') || m.shared_no_name();
}

/** "Grade 05", "8th Grade"; FACTS' own text, never changed. */
export function gradeText(gradeLevel: string): string {
  if (gradeLevel.trim() === '') return m.shared_no_grade();
  return /grade|kinder|year/i.test(gradeLevel) ? gradeLevel : m.shared_grade({ grade: gradeLevel });
}
