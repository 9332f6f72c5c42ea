import type { Student } from '../../../lib/roster/index.ts';

export const gradeNames = ['PK', 'K', '01', '02', '03', '04', '05', '06', '07', '08'];

export const ids = {
  clean: 4101,
  missing: 4102,
  invalid: 4103,
  duplicate: 4104,
  partner: 4105,
  typo: 4106,
  long: 4107,
  rightToLeft: 4108,
  skipped: 4109,
  nameless: 4110,
} as const;

function student(studentId: number, firstName: string, lastName: string, email: string | null): Student {
  return {
    studentId,
    firstName,
    lastName,
    email,
    gradeLevel: gradeNames[studentId % gradeNames.length] ?? 'K',
    schoolCode: 'STB',
    birthdate: '2016-05-26',
    homeroom: '5B',
  };
}

const firstNames = ['Ava', 'Ben', 'Chloé', 'Diego', 'Ella', 'Finn', 'Grace', 'Hugo', 'Iris', 'José', 'Kofi', 'Lena'];
const lastNames = ['Adams', 'Baker', 'Castillo', 'Dubois', 'Evans', 'Fischer', 'García', 'Huang', 'Ito', 'Jensen'];

/** Students as a school has them, one in seven without an email. */
export function manyStudents(count: number): Student[] {
  return Array.from({ length: count }, (_, index) => {
    const firstName = firstNames[index % firstNames.length] ?? '';
    const lastName = lastNames[Math.floor(index / 3) % lastNames.length] ?? '';
    const address = `${firstName}.${lastName}.${index}@stbrendan.org`.normalize('NFD').replace(/\p{M}/gu, '');
    const email = index % 7 === 3 ? null : address.toLowerCase();
    // Names come again, a name with the same birthday would be the same child.
    const birthdate = `20${10 + (index % 9)}-0${1 + (index % 8)}-${10 + (Math.floor(index / 120) % 18)}`;
    const plain = { ...student(10_000 + index, firstName, lastName, email), birthdate };
    const made = { ...plain, homeroom: `${plain.gradeLevel}${index % 20 < 10 ? 'A' : 'B'}` };
    return index % 5 === 0 ? { ...made, schoolCode: 'STA', schoolCodes: ['STA', 'STB'] } : made;
  });
}

/** Twelve who show everything that can be wrong. */
export const fewStudents: readonly Student[] = [
  student(ids.clean, 'Maria', 'Alvarez', 'maria.alvarez@stbrendan.org'),
  student(ids.missing, 'Noah', 'Bennett', null),
  student(ids.invalid, 'Olivia', 'Carter', 'olivia.carter@stbrendan'),
  student(ids.duplicate, 'Peter', 'Dawson', 'dawson.family@gmail.com'),
  student(ids.partner, 'Ruth', 'Dawson', 'Dawson.Family@gmail.com'),
  student(ids.typo, 'Sam', 'Ellis', 'sam.ellis@gmial.com'),
  {
    ...student(
      ids.long,
      'Maximiliana Konstantinopolina Theodora',
      'von Hohenzollern-Sigmaringen y Montenegro de la Vega',
      'maximiliana.konstantinopolina.von-hohenzollern-sigmaringen@students.saint-brendan-academy.example.org',
    ),
    homeroom: 'Mrs. Featherstonehaugh’s combined homeroom',
    preferredName: 'Max',
    schoolCodes: ['STB', 'STA'],
  },
  student(ids.rightToLeft, 'يوسف', 'الحسيني', 'youssef@stbrendan.org'),
  student(ids.skipped, 'Tom', 'Frost', 'tom.frost@stbrendan.org'),
  student(ids.nameless, '', '', null),
  student(4111, 'Una', 'Grant', 'una.grant@stbrendan.org'),
  student(4112, 'Vera', 'Hill', 'vera.hill@stbrendan.org'),
];

export const cleanStudents: readonly Student[] = fewStudents.filter(({ studentId }) =>
  [ids.clean, ids.skipped, 4111, 4112].includes(studentId),
);

/** Twelve who share one address. */
export const sharedStudents: readonly Student[] = firstNames.map((name, index) =>
  student(4200 + index, name, 'Okonkwo', 'okonkwo@example.org'),
);
