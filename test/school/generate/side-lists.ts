import type { PersonRow, StudentRow } from '../facts/rows.ts';
import type {
  DirectoryPreferenceRow,
  SchoolYearRow,
  SideLists,
  StaffRow,
  StudentHomeroomRow,
  StudentStatusRow,
  UserDefinedDataRow,
} from '../facts/side-rows.ts';
import { lowerSchool, schoolYear, upperSchool } from './grades.ts';
import type { Adult, Household } from './household.ts';

/** Lists beside people and students, from what is there already: no chance of their own, so that a seed means the same roster for ever. */
export function makeSideLists(
  households: readonly Household[],
  students: readonly StudentRow[],
  people: readonly PersonRow[],
): SideLists {
  const staff = makeStaffRows(households);
  return {
    staff,
    studentsHomeroom: makeHomerooms(students, staff),
    studentStatus: makeStatuses(),
    schoolYears: makeSchoolYears(),
    directoryPreferences: makePreferences(people),
    userDefinedFields: [
      { fieldId: 219, fieldName: 'T-Shirt Size', groupId: 4 },
      { fieldId: 220, fieldName: 'House', groupId: 4 },
      { fieldId: 320, fieldName: 'Locker Combination', groupId: 4 },
    ],
    userDefinedData: makeUserDefinedData(students),
  };
}

/** Every ninth of the staff has left; a parent in about thirty works here too. */
function makeStaffRows(households: readonly Household[]): StaffRow[] {
  const staff = households.filter((household) => household.staff).flatMap(({ adults }) => adults);
  const parents = households
    .filter(({ staff: isStaff, index }) => !isStaff && index % 30 === 7)
    .flatMap(({ adults }) => adults.slice(0, 1));
  const toRow = ({ id, firstName, lastName }: Adult, active: boolean): StaffRow => ({
    staffId: id,
    firstName,
    lastName,
    name: `${lastName}, ${firstName}`,
    active,
    faculty: id % 3 > 0,
    schools: [lowerSchool.schoolCode],
    startDate: '2015-08-01T00:00:00Z',
    ...(!active && { endDate: '2024-06-05T00:00:00Z' }),
  });
  return [...staff.map((adult, place) => toRow(adult, place % 9 < 8)), ...parents.map((adult) => toRow(adult, true))];
}

/** Whoever `/Students` would name a room for, if it weren't blank in every row. */
function makeHomerooms(students: readonly StudentRow[], staff: readonly StaffRow[]): StudentHomeroomRow[] {
  const rooms = [...new Set(students.map(({ homeroom }) => homeroom?.trim()).filter(Boolean))] as string[];
  const teachers = staff.filter(({ active }) => active);
  return students.flatMap(({ studentId, homeroom, configSchoolId, school }) => {
    const room = homeroom?.trim();
    if (!room || school.status !== 'Enrolled') return [];
    const place = rooms.indexOf(room);
    const teacher = teachers[place % Math.max(1, teachers.length)];
    return [
      {
        studentReference: { studentId, link: link(`/Students/${studentId}`) },
        homeRoom: room,
        name: `Homeroom ${room}`,
        section: '1',
        room: String(100 + place),
        classReference: { classId: 900 + place, link: link(`/Academics/Classes/${900 + place}`) },
        ...(teacher && {
          staffReference: { staffId: teacher.staffId, link: link(`/People/Staff/${teacher.staffId}`) },
        }),
        schoolIdReference: { schoolId: configSchoolId, link: link(`/SchoolConfigurations/${configSchoolId}`) },
      },
    ];
  });
}

/** Every fifth student has no size; former students have theirs still. */
function makeUserDefinedData(students: readonly StudentRow[]): UserDefinedDataRow[] {
  const ids = [...new Set(students.map(({ studentId }) => studentId))];
  const sizes = ['Youth M', 'Youth L', 'S', 'M', 'L'];
  const houses = ['Carroll', 'O’Brien', 'Seton', 'Xavier'];
  return ids.flatMap((linkedId) => [
    ...(linkedId % 5 === 0 ? [] : [{ fieldId: 219, linkedId, data: sizes[linkedId % sizes.length] ?? 'M' }]),
    { fieldId: 220, linkedId, data: houses[linkedId % houses.length] ?? '' },
    { fieldId: 320, linkedId, data: `${linkedId % 40}-${linkedId % 37}-${linkedId % 31}` },
  ]);
}

function makeStatuses(): StudentStatusRow[] {
  return [
    ['Enrolled', 'Enrolled'],
    ['Withdrawn', 'Withdrawn'],
    ['Graduate', 'Graduate'],
    ['Admissions', 'In admissions'],
    ['Pre-Enrolled', 'Pre-Enrolled'],
    ['Inquiry', 'Inquiry'],
  ].map(([status = '', displayName = ''], id) => ({
    status,
    displayName,
    subStatus: status === 'Admissions' ? [{ id, status: 'Applied', schoolCode: lowerSchool.schoolCode }] : [],
  }));
}

/** Last year, this one and the next, of both schools; the upper one begins a week later. */
function makeSchoolYears(): SchoolYearRow[] {
  return [-1, 0, 1].flatMap((later) =>
    [lowerSchool, upperSchool].map(({ schoolCode, configSchoolId }) => {
      const year = schoolYear + later;
      const firstDay = `${year}-08-${configSchoolId === 1 ? '24' : '31'}T00:00:00Z`;
      return {
        yearId: 30 + later * 2 + configSchoolId,
        yearName: `${year}-${year + 1}`,
        firstDay,
        lastDay: `${year + 1}-06-04T00:00:00Z`,
        schoolCode,
        blockAcademicYear: false,
      };
    }),
  );
}

/** One family in ten has set something; one in thirty lets nobody have its addresses. */
function makePreferences(people: readonly PersonRow[]): DirectoryPreferenceRow[] {
  return people
    .filter(({ addressID }) => (addressID ?? 0) % 10 === 3)
    .map(({ personId, addressID }) => ({
      personId,
      blockName: false,
      blockCellPhone: true,
      blockHomePhone: false,
      blockAddress: false,
      blockEmail: (addressID ?? 0) % 30 === 3,
    }));
}

function link(href: string): { href: string } {
  return { href };
}
