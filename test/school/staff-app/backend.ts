/** What the staff app's pages need of the demo school's records; the school implements it. */
export interface StaffAppBackend {
  /** Enrolled and former students, in the order of name. `query` matches name or id; empty gives all. */
  students(query: string, page: number, pageSize: number): { rows: readonly StaffStudentRow[]; rowCount: number };
  student(studentId: number): StaffStudentPage | undefined;
  family(familyId: number): StaffFamilyPage | undefined;
  families(page: number, pageSize: number): { rows: readonly { familyId: number; name: string }[]; rowCount: number };
  /** What the page's own Save does. Answers the stored value. */
  saveEmail(personId: number, email: string): string | null;
}

export interface StaffStudentRow {
  readonly studentId: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly gradeLevel: string;
  readonly status: string;
}

export interface StaffStudentPage extends StaffStudentRow {
  readonly email: string | null;
  readonly birthdate: string | null;
  readonly homeroom: string | null;
  readonly schoolCode: string;
  readonly familyIds: readonly number[];
}

export interface StaffFamilyPage {
  readonly familyId: number;
  readonly name: string;
  readonly members: readonly { personId: number; name: string; role: 'student' | 'parent'; email: string | null }[];
}
