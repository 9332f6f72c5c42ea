/** Lists beside people and students as FACTS' REST API sends them; fields that nobody reads are left out. */
interface Link {
  href: string;
}

export interface StaffRow {
  /** Equals a `personId`. */
  staffId: number;
  firstName: string;
  lastName: string;
  name: string;
  active: boolean;
  faculty: boolean;
  schools: string[];
  startDate: string;
  endDate?: string;
}

export interface StudentHomeroomRow {
  studentReference: { studentId: number; link: Link };
  homeRoom: string;
  name: string;
  section: string;
  room: string;
  classReference: { classId: number; link: Link };
  staffReference?: { staffId: number; link: Link };
  schoolIdReference: { schoolId: number; link: Link };
}

export interface StudentStatusRow {
  status: string;
  displayName: string;
  subStatus: { id: number; status: string; schoolCode: string }[];
}

export interface SchoolYearRow {
  yearId: number;
  yearName: string;
  firstDay: string;
  lastDay: string;
  schoolCode: string;
  blockAcademicYear: boolean;
}

export interface DirectoryPreferenceRow {
  personId: number;
  blockName: boolean;
  blockCellPhone: boolean;
  blockHomePhone: boolean;
  blockAddress: boolean;
  blockEmail: boolean;
}

/** [assumed] but for `fieldId`, which public clients filter by. */
export interface UserDefinedFieldRow {
  fieldId: number;
  fieldName: string;
  groupId: number;
}

/** As public clients read it. */
export interface UserDefinedDataRow {
  fieldId: number;
  linkedId: number;
  data: string;
}

export interface SideLists {
  userDefinedFields: UserDefinedFieldRow[];
  userDefinedData: UserDefinedDataRow[];
  staff: StaffRow[];
  studentsHomeroom: StudentHomeroomRow[];
  studentStatus: StudentStatusRow[];
  schoolYears: SchoolYearRow[];
  directoryPreferences: DirectoryPreferenceRow[];
}
