import { decodeHTMLStrict } from 'entities/decode';
import type { Student } from '../roster/index.ts';
import type { GradeLevel, SchoolUnit } from '../records/school.ts';
import { keepOdd } from './keep-known.ts';
import { orderGrades, type ListedGrade } from './order-grades.ts';
import type { WireGradeLevel, WirePerson, WireSchool, WireStudent } from './wire.ts';

/** The roster's half of a student, before the person with name and email is joined. */
export interface Enrolment {
  readonly studentId: number;
  readonly gradeLevel: string;
  readonly schoolCode: string;
  readonly schoolCodes: readonly string[];
  readonly homeroom: string | null;
  /** Calendar day, `null` when unknown. */
  readonly enrolledOn?: string | null;
  /** FACTS' own text for the next school year, `null` for none. */
  readonly nextStatus?: string | null;
  /** FACTS' names of fields that could not be read. */
  readonly odd?: readonly string[];
}

export function toEnrolment(wire: WireStudent): Enrolment {
  const schoolCode = trimmed(wire.schoolCode) ?? '';
  return {
    studentId: wire.studentId,
    gradeLevel: trimmed(wire.school?.gradeLevel) ?? '',
    schoolCode,
    schoolCodes: [schoolCode],
    homeroom: nameText(wire.homeroom),
    enrolledOn: calendarDay(wire.school?.enrollDate),
    nextStatus: trimmed(wire.school?.nextStatus),
    ...(wire.odd ? { odd: wire.odd } : {}),
  };
}

/** The same student in a second school: one student with both codes, the same whichever row came first. Of two rows in one school the later counts. */
export function mergeEnrolments(one: Enrolment, other: Enrolment): Enrolment {
  const [first, second] = isBefore(other, one) ? [other, one] : [one, other];
  const schoolCodes = [...new Set([...first.schoolCodes, ...second.schoolCodes])].sort();
  const nextStatus = first.nextStatus ?? second.nextStatus ?? null;
  return { ...first, homeroom: first.homeroom ?? second.homeroom, nextStatus, schoolCodes };
}

function isBefore(one: Enrolment, other: Enrolment): boolean {
  if (one.schoolCode !== other.schoolCode) return one.schoolCode < other.schoolCode;
  const [enrolled, otherEnrolled] = [one.enrolledOn ?? '', other.enrolledOn ?? ''];
  return enrolled === otherEnrolled ? one.gradeLevel > other.gradeLevel : enrolled > otherEnrolled;
}

/**
 * Joins on `studentId == personId`. Every person was asked for: one that FACTS did not send is unknown to it. A record of which
 * the email could not be read is not one without.
 */
export function toStudent(enrolment: Enrolment, person: WirePerson | undefined, former?: Student): Student {
  const student: Student = {
    studentId: enrolment.studentId,
    firstName: nameText(person?.firstName) ?? '',
    lastName: nameText(person?.lastName) ?? '',
    middleName: nameText(person?.middleName),
    preferredName: nameText(person?.nickName),
    email: person?.email ?? null,
    birthdate: birthday(person?.birthdate),
    gradeLevel: enrolment.gradeLevel,
    schoolCode: enrolment.schoolCode,
    schoolCodes: enrolment.schoolCodes,
    homeroom: enrolment.homeroom,
    enrolledOn: enrolment.enrolledOn ?? null,
    nextStatus: enrolment.nextStatus ?? null,
    changedOn: calendarDay(person?.modifiedDate),
    ...doubtOf(person),
    ...(person?.deceased ? { deceased: true } : {}),
  };
  const odd = [...(enrolment.odd ?? []), ...(person?.odd ?? [])];
  return odd.length === 0 || !former ? student : keepOdd(student, former, odd);
}

function doubtOf(person: WirePerson | undefined): Pick<Student, 'doubt'> {
  if (!person) return { doubt: 'unknown-in-facts' };
  return person.odd?.includes('email') ? { doubt: 'not-read' } : {};
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
    const school = { schoolCode, name: nameText(row.schoolName) ?? schoolCode };
    return [row.active === false ? { ...school, inactive: true as const } : school];
  });
}

export function trimmed(value: string | null | undefined): string | null {
  return value?.trim() || null;
}

/** So many web pages a name may have come through. */
const maxEscapes = 3;

/** A name, trimmed; one that came by way of a web page may hold entities (`O&#39;Brien`), by way of two doubled ones (`O&amp;#39;Brien`). */
export function nameText(value: string | null | undefined): string | null {
  let text = value ?? '';
  for (let times = 0; times < maxEscapes && text.includes('&'); times += 1) text = decodeHTMLStrict(text);
  return trimmed(text);
}

/**
 * Nobody at school was born before or after; databases write such days where they have none (0001-01-01, 1753-01-01, 1899-12-30, 1900-01-01,
 * 1901-12-13; 2079-06-06, 9999-12-31).
 */
const firstBirthday = '1902-01-01';
const lastBirthday = '2078-12-31';

/** A calendar day that can be a birthday. */
export function birthday(value: string | null | undefined): string | null {
  const day = calendarDay(value);
  return day !== null && day >= firstBirthday && day <= lastBirthday ? day : null;
}

/** FACTS sends a day as midnight UTC; the day is what counts. `null` also for a day that no calendar has. */
export function calendarDay(value: string | null | undefined): string | null {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(value?.trim() ?? '')?.[0];
  if (day === undefined) return null;
  const time = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== day ? null : day;
}
