import type { Student } from '../../../lib/roster/index.ts';

const given = 'Ada Ben Cora Dan Eva Finn Gwen Hugo Iris Jack Kate Liam Mona Noah Olga Paul Quin Rosa Sven Tara'.split(
  ' ',
);
const family = 'Adler Baker Carver Dorn Ellis Frost Grant Hale Irwin Jonas'.split(' ');

function pupil(
  studentId: number,
  firstName: string,
  lastName: string,
  email: string | null,
  gradeLevel: string,
): Student {
  return { studentId, firstName, lastName, email, gradeLevel, schoolCode: 'STB', birthdate: null };
}

const withEmail = Array.from({ length: 40 }, (_, place) => {
  const first = given[place % given.length] ?? '';
  const last = family[(place + Math.floor(place / 20)) % family.length] ?? '';
  const email = place === 7 ? 'family7@gmail.com' : `${first}.${last}@stbrendan.org`.toLowerCase();
  return pupil(2001 + place, first, last, email, place % 2 === 0 ? '01' : '02');
});

/** Forty of a school that builds `first.last@`, and seven without an email: plain, a name taken, a twin in name, hard to spell. */
export const patternStudents: readonly Student[] = [
  ...withEmail,
  pupil(2101, 'Zoe', 'Walker', null, '01'),
  pupil(2102, 'Ada', 'Adler', null, '01'),
  pupil(2103, 'Amy', 'Mill-Brown', null, '01'),
  pupil(2104, 'יעל', 'כהן', null, '01'),
  pupil(2105, 'Max', 'Stone', '', '02'),
  pupil(2106, 'Mäx', 'Stone', null, '02'),
  pupil(2107, 'Una', 'Vance', null, '04'),
];
