import type { EmailWriteView } from '../../../lib/records/email-write.ts';
import type { PersonRef } from '../../../lib/review/people/people-view.ts';
import { noCounts } from '../../../lib/review/school-view.ts';
import type { SchoolView, StudentRef, StudentView } from '../../../lib/review/views.ts';

/** Whole views with nothing special in them; a test changes what it is about. */
export const sampleSchool: SchoolView = {
  phase: 'ready',
  counts: noCounts,
  problems: 3,
  nextProblem: null,
  takenAt: 1_000,
  listNotes: [],
  refresh: null,
  lastSync: null,
  writeAccess: 'write',
  listFailures: {},
  listsRead: [],
  otherStatuses: [],
  peopleFailure: null,
};

export const sampleRef: StudentRef = {
  studentId: 5,
  name: 'Ada Winter',
  gradeLevel: '08',
  flags: [{ code: 'missing-email', severity: 'red' }],
  outcome: 'excluded',
};

export const sampleStudent: StudentView = {
  ...sampleRef,
  firstName: 'Ada',
  lastName: 'Winter',
  preferredName: null,
  schoolCodes: ['US'],
  homeroom: null,
  birthdate: null,
  nextStatus: null,
  email: null,
  choice: 'sync',
  inScope: true,
  schoolDomains: [],
  partners: [],
  nextProblem: null,
  write: null,
};

export const sampleWrite: EmailWriteView = {
  correctionId: 3,
  state: 'done',
  from: null,
  to: 'a@b.example',
  found: null,
  failure: null,
  notBefore: null,
  changedAt: 99_000,
};

export const samplePerson: PersonRef = {
  personId: 5,
  name: 'Ada Winter',
  kind: 'student',
  gradeLevel: '08',
  birthdate: null,
  relation: null,
  isTwin: false,
  children: [],
};
