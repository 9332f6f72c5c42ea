/** As in a class list: last name first. */
export function listName(student: { readonly firstName: string; readonly lastName: string }): string {
  return [student.lastName, student.firstName].filter(Boolean).join(', ') || 'No name';
}

/** "Grade 05", "8th Grade"; FACTS' own text, never changed. */
export function gradeText(gradeLevel: string): string {
  if (gradeLevel.trim() === '') return 'No grade';
  return /grade|kinder|year/i.test(gradeLevel) ? gradeLevel : `Grade ${gradeLevel}`;
}

/** "May 26, 2016" in the person's own language, for a calendar day `YYYY-MM-DD`; nothing when it is unknown. */
export function formatDay(day: string | null): string {
  if (day === null) return '';
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? day : dayFormat.format(time);
}

const dayFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
