import type { PersonRef } from '../../review/people/people-view.ts';

const staffApp = 'https://renweb1.renweb.com/renweb1/';

/** A student's page in FACTS' staff app. */
export function factsAddress(studentId: number): string {
  return `${staffApp}#/peoplemanagement/student/${studentId}/student_dashboard?personFilterType=0`;
}

/** Anybody's page there: students of any time have one of their own kind, parents theirs, everybody else staff's. */
export function factsPersonAddress({ personId, kind }: Pick<PersonRef, 'personId' | 'kind'>): string {
  if (kind === 'parent') return `${staffApp}#/peoplemanagement/parent/${personId}/parent_dashboard?personFilterType=1`;
  if (kind === 'other') return `${staffApp}#/peoplemanagement/staff/${personId}/staff_dashboard?personFilterType=2`;
  return factsAddress(personId);
}

/** FACTS' Database Tasks, where Person/Family Cleanup merges two records of one person. */
export const cleanupAddress = `${staffApp}#/databaseTasks`;
