/** A student's page in FACTS' staff app. */
export function factsAddress(studentId: number): string {
  return `https://renweb1.renweb.com/renweb1/#/peoplemanagement/student/${studentId}/student_dashboard?personFilterType=0`;
}

/** FACTS' Database Tasks, where Person/Family Cleanup merges two records of one person. */
export const cleanupAddress = 'https://renweb1.renweb.com/renweb1/#/databaseTasks';
