import type { StudentRow } from '../facts/rows.ts';
import { gradeNames, lowerSchool, schoolOfGrade, schoolYear, upperSchool } from './grades.ts';
import type { Child, Household } from './household.ts';
import { firstPersonId } from './number-people.ts';
import type { Random } from './random.ts';

/** Children with a second Student row in the other school. */
export interface SecondRows {
  readonly twoSchools: ReadonlySet<Child>;
  readonly movedSchools: ReadonlySet<Child>;
}

/** One Student row for each child and school, by studentId, then school. */
export function makeStudentRows(
  random: Random,
  households: readonly Household[],
  second: SecondRows,
  lastPersonId: number,
): StudentRow[] {
  const rows: StudentRow[] = [];
  for (const child of households.flatMap((household) => household.children)) {
    const school = schoolOfGrade(child.gradeIndex);
    const row = makeRow(random, child, school, describeStanding(random, child));
    const other = school.configSchoolId === lowerSchool.configSchoolId ? upperSchool : lowerSchool;
    if (second.twoSchools.has(child)) rows.push(makeRow(random, child, other, describeStanding(random, child)));
    if (second.movedSchools.has(child)) rows.push(makeRow(random, child, other, leftFor(school.schoolCode)));
    rows.push(row);
  }
  rows.sort((a, b) => a.studentId - b.studentId || a.configSchoolId - b.configSchoolId);
  return numberPersonStudents(rows, lastPersonId);
}

function makeRow(
  random: Random,
  child: Child,
  school: { configSchoolId: number; schoolCode: string },
  standing: Partial<StudentRow['school']>,
): StudentRow {
  return {
    studentId: child.id,
    personStudentId: 0,
    configSchoolId: school.configSchoolId,
    schoolCode: school.schoolCode,
    school: {
      status: 'Enrolled',
      substatus: '',
      enrollDate: `${enrolledIn(child) - random.int(4)}-08-24T00:00:00Z`,
      withdrawDate: null,
      withdrawReason: '',
      graduationDate: null,
      gradeLevel: gradeNames[child.gradeIndex] ?? null,
      nextStatus: null,
      nextSchoolCode: null,
      nextGradeLevel: null,
      ...standing,
    },
    locker: random.chance(0.3) ? [makeLocker(100 + random.int(400))] : [],
    homeroom: random.chance(0.5)
      ? `${gradeNames[child.gradeIndex]}-${random.pick(['A', 'B'])}`
      : random.pick([null, '', ' ']),
    studentUDID: null,
  };
}

/** Statuses are the school's own texts. */
const onTheWayIn = [
  { status: 'Admissions', substatus: 'Applied' },
  { status: 'Pre-Enrolled' },
  { status: 'Inquiry' },
] as const;

function describeStanding(random: Random, child: Child): Partial<StudentRow['school']> {
  switch (child.standing) {
    case 'enrolled':
      return { status: 'Enrolled', nextStatus: random.chance(0.7) ? 'Re-Enrolled' : null };
    case 'withdrawn':
      return { status: 'Withdrawn', withdrawDate: `${schoolYear}-02-13T00:00:00Z`, withdrawReason: 'Moved away' };
    case 'graduated':
      return { status: 'Graduate', graduationDate: `${graduatesIn(child)}-06-05T00:00:00Z` };
    case 'applicant':
      return { ...onTheWayIn[child.id % onTheWayIn.length], enrollDate: null };
  }
}

function makeLocker(id: number): StudentRow['locker'][number] {
  return { id, name: `Locker ${id}` };
}

/** The June in which the child leaves grade 12, by its cohort (born September to August). */
function graduatesIn(child: Child): number {
  const [year, month] = child.birthdate.split('-').map(Number) as [number, number];
  return year + (month >= 9 ? 19 : 18);
}

/** The August of the latest year in which the child can have come. */
function enrolledIn(child: Child): number {
  if (child.standing === 'enrolled') return schoolYear;
  return Math.min(schoolYear, graduatesIn(child)) - 1;
}

function leftFor(schoolCode: string): Partial<StudentRow['school']> {
  return {
    status: 'Withdrawn',
    withdrawDate: `${schoolYear}-06-05T00:00:00Z`,
    withdrawReason: 'Moved to our other school',
    nextSchoolCode: schoolCode,
  };
}

/**
 * Gives each row a `personStudentId` of its own out of the range of person ids, never its own studentId. About seven in eight
 * are some other person's id: joining on them finds strangers.
 */
function numberPersonStudents(rows: StudentRow[], lastPersonId: number): StudentRow[] {
  const range = Math.max(lastPersonId - firstPersonId + 1, rows.length + 1);
  const step = coprimeStep(range);
  let slot = 0;
  for (const row of rows) {
    const take = () => firstPersonId + ((3 + slot++ * step) % range);
    row.personStudentId = take();
    if (row.personStudentId === row.studentId) row.personStudentId = take();
  }
  return rows;
}

function coprimeStep(range: number): number {
  let step = Math.max(2, Math.floor(range * 0.618));
  while (greatestCommonDivisor(step, range) !== 1) step++;
  return step;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
