/** As in a class list: last name first. */
export function listName(student: { readonly firstName: string; readonly lastName: string }): string {
  return [student.lastName, student.firstName].filter(Boolean).join(', ') || 'No name';
}

/** "Grade 05"; FACTS' own text, never changed. */
export function gradeText(gradeLevel: string): string {
  return gradeLevel === '' ? 'No grade' : `Grade ${gradeLevel}`;
}
