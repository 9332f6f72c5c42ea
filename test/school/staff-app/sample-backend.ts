import type { StaffAppBackend, StaffFamilyPage, StaffStudentPage } from './backend.ts';

const FIRST_NAMES = ['Ava', 'Benjamin', 'Clara', 'Diego', 'Emma', 'Felix', 'Grace', 'Henry', 'Isla', 'Jonah', 'Kayla'];
const LAST_NAMES = [
  'Abbott',
  'Barnes',
  'Castillo',
  'Dawson',
  'Ellison',
  'Foster',
  'Garza',
  'Hoffman',
  'Ingram',
  'Jensen',
];
const GRADES = ['PK', 'K', '01', '02', '03', '04', '05', '06', '07', '08'];
const FIRST_ID = 1001;

/**
 * A plain school in memory, for the staff app's own tests: students 1001, 1002, … two to a family (5001, 5002, …), every
 * third one without an email. Ids with `failingIds` throw on save, as a school's server does on a bad day.
 */
export function createSampleBackend(studentCount: number, failingIds: readonly number[] = []): StaffAppBackend {
  const emails = new Map<number, string | null>();
  for (let index = 0; index < studentCount; index++) {
    emails.set(FIRST_ID + index, index % 3 === 0 ? null : `student${FIRST_ID + index}@demo-school.example`);
  }
  const familyCount = Math.ceil(studentCount / 2);

  function student(studentId: number): StaffStudentPage | undefined {
    const email = emails.get(studentId);
    if (email === undefined) return undefined;
    const index = studentId - FIRST_ID;
    const familyIndex = Math.floor(index / 2);
    return {
      studentId,
      firstName: pick(FIRST_NAMES, index),
      lastName: pick(LAST_NAMES, familyIndex),
      gradeLevel: pick(GRADES, index * 7),
      status: index % 11 === 10 ? 'Withdrawn' : 'Enrolled',
      email,
      birthdate: `20${String(8 + (index % 10)).padStart(2, '0')}-0${1 + (index % 9)}-1${index % 10}`,
      homeroom: index % 4 === 0 ? null : `Room ${10 + (index % 12)}`,
      schoolCode: 'DEMO',
      familyIds: [5001 + familyIndex],
    };
  }

  function family(familyId: number): StaffFamilyPage | undefined {
    const familyIndex = familyId - 5001;
    if (familyIndex < 0 || familyIndex >= familyCount) return undefined;
    const lastName = pick(LAST_NAMES, familyIndex);
    const children = [student(FIRST_ID + familyIndex * 2), student(FIRST_ID + familyIndex * 2 + 1)];
    return {
      familyId,
      name: `${lastName} Family`,
      members: [
        {
          personId: 900000 + familyId,
          name: `Morgan ${lastName}`,
          role: 'parent',
          email: `family${familyId}@mail.example`,
        },
        ...children
          .filter((child) => child !== undefined)
          .map((child) => ({
            personId: child.studentId,
            name: `${child.firstName} ${child.lastName}`,
            role: 'student' as const,
            email: child.email,
          })),
      ],
    };
  }

  return {
    student,
    family,
    students(query, page, pageSize) {
      const words = query
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean);
      const all = [...emails.keys()].flatMap((id) => student(id) ?? []);
      const found = all.filter((row) => {
        const text = `${row.firstName} ${row.lastName} ${row.studentId}`.toLowerCase();
        return words.every((word) => text.includes(word));
      });
      found.sort((a, b) => `${a.lastName} ${a.firstName}`.localeCompare(`${b.lastName} ${b.firstName}`));
      return { rows: found.slice((page - 1) * pageSize, page * pageSize), rowCount: found.length };
    },
    families(page, pageSize) {
      const all = Array.from({ length: familyCount }, (_, index) => ({
        familyId: 5001 + index,
        name: `${pick(LAST_NAMES, index)} Family`,
      }));
      return { rows: all.slice((page - 1) * pageSize, page * pageSize), rowCount: familyCount };
    },
    saveEmail(personId, email) {
      if (failingIds.includes(personId)) throw new Error('The sample school refuses this record.');
      const stored = email === '' ? null : email;
      emails.set(personId, stored);
      return stored;
    },
  };
}

function pick<T>(choices: readonly T[], index: number): T {
  return choices[index % choices.length] as T;
}
