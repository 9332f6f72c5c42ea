import type { PersonKind } from '../roster/index.ts';

/** Where FACTS' staff app lives; parts of it move to the second host. */
export const factsOrigins = ['https://renweb1.renweb.com', 'https://sis.factsmgt.com'] as const;

const staffApp = `${factsOrigins[0]}/renweb1/`;

/** The hash of a student's page; of the page's own origin, so it works on both hosts. */
export function studentHash(id: number): string {
  return `#/peoplemanagement/student/${id}/student_dashboard?personFilterType=0`;
}

/** The hash of anybody's page. That staff pages have a dashboard as the others do is assumed. */
export function personHash(id: number, kind: PersonKind): string {
  if (kind === 'parent') return `#/peoplemanagement/parent/${id}/parent_dashboard?personFilterType=1`;
  if (kind === 'other') return `#/peoplemanagement/staff/${id}/staff_dashboard?personFilterType=2`;
  return studentHash(id);
}

/** A student's page in FACTS' staff app. */
export function factsAddress(studentId: number): string {
  return staffApp + studentHash(studentId);
}

/** Anybody's page there: students of any time have one of their own kind, parents theirs, everybody else staff's. */
export function factsPersonAddress({
  personId,
  kind,
}: {
  readonly personId: number;
  readonly kind: PersonKind;
}): string {
  return staffApp + personHash(personId, kind);
}

/** FACTS' Database Tasks, where Person/Family Cleanup merges two records of one person. */
export const cleanupAddress = `${staffApp}#/databaseTasks`;
