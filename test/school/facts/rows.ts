/**
 * FACTS' records (facts names and spellings kept). Texts may be null, absent, blank or padded; what is null here is absent from
 * the REST API's answers, as at the real school (`api/write-nothing.ts`). What the contract requires is there although nobody reads it.
 */
export interface PersonRow {
  personId: number;
  firstName: string | null;
  lastName: string | null;
  middleName?: string | null;
  nickName?: string | null;
  salutation?: string | null;
  suffix?: string | null;
  email?: string | null;
  email2?: string | null;
  username?: string | null;
  homePhone?: string | null;
  cellPhone?: string | null;
  addressID?: number | null;
  /** Midnight UTC, means a calendar day. */
  birthdate?: string | null;
  gender?: string | null;
  deceased: boolean;
  legacyPersonId?: string | null;
  hasProfilePicture: boolean;
  modifiedDate: string;
}

export interface StudentRow {
  /** Equals the `personId` of the person who owns name and email. */
  studentId: number;
  /** Another id space that overlaps with person ids: joining on it finds strangers. */
  personStudentId: number;
  configSchoolId: number;
  schoolCode: string;
  school: {
    status: string;
    substatus: string | null;
    enrollDate: string | null;
    withdrawDate: string | null;
    withdrawReason: string | null;
    graduationDate: string | null;
    gradeLevel: string | null;
    nextStatus: string | null;
    nextSchoolCode: string | null;
    nextGradeLevel: string | null;
  };
  locker: { id: number; name: string }[];
  homeroom?: string | null;
  studentUDID?: string | null;
}

export interface GradeLevelRow {
  gradeLevelId: number;
  gradeLevelName: string;
  description: string;
  /** Starts anew in each school. */
  sortOrder: number;
  schoolReference: { schoolCode: string; link: { href: string } };
  preSchool: boolean;
  elementary: boolean;
  middleSchool: boolean;
  highSchool: boolean;
  finalGradeLevel: boolean;
  absentHalf: number;
  absentDay: number;
}

/** Note the capital D, as in public clients of the real API. */
export interface SchoolConfigurationRow {
  configSchoolID: number;
  schoolCode: string;
  schoolName: string;
  active: boolean;
  address: string | null;
  city: string;
  state: string;
  zip: string;
  email: string | null;
  defaultYearId: number;
  schoolLMS: boolean;
}

export interface ParentStudentRow {
  parentID: number;
  studentID: number;
  relationship: string;
  custody: boolean;
  correspondence: boolean;
  grandparent: boolean;
  emergencyContact: boolean;
  reportCard: boolean;
  pickUp: boolean;
  parentsWeb: boolean;
}

export interface PersonFamilyRow {
  personId: number;
  familyId: number;
  /** The contract requires neither: `null` is sent as nothing at all. */
  parent: boolean | null;
  student: boolean | null;
  /** Who is listed first; parents before students. */
  familyOrder: number | null;
  financialResponsibility: boolean;
  financialResponsibilityPercent: string;
  factsCustomer: boolean;
}

export interface FamilyRow {
  familyID: number;
  familyName: string;
  familyNameBP: string | null;
  enableWeb: boolean;
  parentsWebFinancialBlock: boolean;
  note: string | null;
  modifiedDate: string;
}
