import { lowerSchool } from '../generate/grades.ts';
import type { PersonRow, StudentRow } from './rows.ts';

/** What a test says about a student whom it enrols; the rest is plain. */
export interface NewStudent {
  firstName?: string;
  lastName?: string;
  email?: string | null;
  /** FACTS' text, default `01`. */
  gradeLevel?: string;
  configSchoolId?: number;
  schoolCode?: string;
  /** Calendar day `YYYY-MM-DD`. */
  birthdate?: string;
}

export function makeNewStudent(id: number, student: NewStudent, now: string): { person: PersonRow; row: StudentRow } {
  const { firstName = 'New', lastName = `Student${id}`, email = null, gradeLevel = '01' } = student;
  const { configSchoolId = lowerSchool.configSchoolId, schoolCode = lowerSchool.schoolCode } = student;
  const person: PersonRow = {
    personId: id,
    firstName,
    lastName,
    middleName: null,
    nickName: null,
    email,
    birthdate: `${student.birthdate ?? '2019-03-04'}T00:00:00Z`,
    deceased: false,
    hasProfilePicture: false,
    modifiedDate: now,
  };
  const row: StudentRow = {
    studentId: id,
    personStudentId: id + 7,
    configSchoolId,
    schoolCode,
    school: {
      status: 'Enrolled',
      substatus: '',
      enrollDate: `${now.slice(0, 10)}T00:00:00Z`,
      withdrawDate: null,
      withdrawReason: '',
      graduationDate: null,
      gradeLevel,
      nextStatus: null,
      nextSchoolCode: null,
      nextGradeLevel: null,
    },
    locker: [],
    homeroom: '',
  };
  return { person, row };
}
