import type { Student } from '../roster/index.ts';
import type { GradeLevel, SchoolUnit } from '../session/views.ts';
import { orderGrades, type ListedGrade } from './order-grades.ts';
import type { WireGradeLevel, WirePerson, WireSchool, WireStudent } from './wire.ts';

/** The roster's half of a student, before the person with name and e-mail is joined. */
export interface Enrolment {
  readonly studentId: number;
  readonly gradeLevel: string;
  readonly schoolCode: string;
  readonly schoolCodes: readonly string[];
  readonly homeroom: string | null;
  /** Calendar day, `null` when unknown. */
  readonly enrolledOn?: string | null;
}

export function toEnrolment(wire: WireStudent): Enrolment {
  const schoolCode = trimmed(wire.schoolCode) ?? '';
  return {
    studentId: wire.studentId,
    gradeLevel: trimmed(wire.school?.gradeLevel) ?? '',
    schoolCode,
    schoolCodes: [schoolCode],
    homeroom: trimmed(wire.homeroom),
    enrolledOn: calendarDay(wire.school?.enrollDate),
  };
}

/** The same student in a second school: one student with both codes. */
export function mergeEnrolments(first: Enrolment, second: Enrolment): Enrolment {
  const schoolCodes = [...new Set([...first.schoolCodes, ...second.schoolCodes])];
  return { ...first, homeroom: first.homeroom ?? second.homeroom, schoolCodes };
}

/** Joins on `studentId == personId`. A student whose person FACTS did not send has no name and no e-mail. */
export function toStudent(enrolment: Enrolment, person: WirePerson | undefined): Student {
  return {
    studentId: enrolment.studentId,
    firstName: trimmed(person?.firstName) ?? '',
    lastName: trimmed(person?.lastName) ?? '',
    middleName: trimmed(person?.middleName),
    preferredName: trimmed(person?.nickName),
    email: person?.email ?? null,
    birthdate: calendarDay(person?.birthdate),
    gradeLevel: enrolment.gradeLevel,
    schoolCode: enrolment.schoolCode,
    schoolCodes: enrolment.schoolCodes,
    homeroom: enrolment.homeroom,
    enrolledOn: enrolment.enrolledOn ?? null,
    changedOn: calendarDay(person?.modifiedDate),
  };
}

/** In one order for all schools (`order-grades.ts`), which `sortOrder` counts; without the nameless, and those of schools that are no longer active. */
export function toGradeLevels(wire: readonly WireGradeLevel[], schools: readonly SchoolUnit[] = []): GradeLevel[] {
  const inactive = new Set(schools.filter((school) => school.inactive).map(({ schoolCode }) => schoolCode));
  const listed = wire.flatMap((row): ListedGrade[] => {
    const name = trimmed(row.gradeLevel) ?? trimmed(row.gradeLevelName);
    const schoolCode = trimmed(row.schoolReference?.schoolCode) ?? '';
    const flags = [row.preSchool, row.elementary, row.middleSchool, row.highSchool];
    const stage = flags.findIndex((flag) => flag === true);
    return name && !inactive.has(schoolCode)
      ? [{ name, schoolCode, sortOrder: row.sortOrder ?? null, stage: stage < 0 ? null : stage }]
      : [];
  });
  return orderGrades(listed).map((name, sortOrder) => ({ name, sortOrder }));
}

/** A school that is no longer active says so: it isn't offered unless students are enrolled in it. */
export function toSchools(wire: readonly WireSchool[]): SchoolUnit[] {
  return wire.flatMap((row) => {
    const schoolCode = trimmed(row.schoolCode);
    if (!schoolCode) return [];
    const school = { schoolCode, name: trimmed(row.schoolName) ?? schoolCode };
    return [row.active === false ? { ...school, inactive: true as const } : school];
  });
}

export function trimmed(value: string | null | undefined): string | null {
  return value?.trim() || null;
}

/** FACTS sends a day as midnight UTC; the day is what counts. */
export function calendarDay(value: string | null | undefined): string | null {
  return /^\d{4}-\d{2}-\d{2}/.exec(value?.trim() ?? '')?.[0] ?? null;
}
