/** A student's name on screen: what the school calls the child. */
export function fullName(student: { readonly firstName: string; readonly lastName: string }): string {
  return `${student.firstName} ${student.lastName}`.trim() || 'No name';
}

/** As in a class list: last name first. */
export function listName(student: { readonly firstName: string; readonly lastName: string }): string {
  if (student.lastName === '' || student.firstName === '') return fullName(student);
  return `${student.lastName}, ${student.firstName}`;
}

/** "Grade 05"; FACTS' own text, never changed. */
export function gradeText(gradeLevel: string): string {
  return gradeLevel === '' ? 'No grade' : `Grade ${gradeLevel}`;
}
