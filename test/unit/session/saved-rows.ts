import type { Student } from '../../../lib/roster/index.ts';
import type { SavedCorrection } from '../../../lib/records/email-write.ts';
import type { Snapshot } from '../../../lib/records/school.ts';

/** A student with everything in order; `part` says what is not. */
export function makeStudent(studentId: number, part: Partial<Student> = {}): Student {
  return {
    studentId,
    firstName: `First${studentId}`,
    lastName: `Last${studentId}`,
    email: `s${studentId}@school.example`,
    gradeLevel: '08',
    schoolCode: 'SBE',
    schoolCodes: ['SBE'],
    birthdate: null,
    ...part,
  };
}

export function makeSnapshot(students: readonly Student[], part: Partial<Snapshot> = {}): Snapshot {
  const gradeLevels = ['PK', 'K', '08'].map((name, sortOrder) => ({ name, sortOrder }));
  return { version: 1, startedAt: 1_000, takenAt: 1_100, gradeLevels, schools: [], students, changes: null, ...part };
}

export function makeCorrection(part: Partial<SavedCorrection> & { studentId: number }): SavedCorrection {
  return {
    correctionId: 1,
    state: 'queued',
    from: null,
    to: 'new@school.example',
    found: null,
    observedAt: null,
    failure: null,
    notBefore: null,
    changedAt: 2_000,
    ...part,
  };
}
