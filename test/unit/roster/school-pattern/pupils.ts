import type { Student } from '../../../../lib/roster/index.ts';

/** A student for these tests: name, email, grade; everything else follows. */
export function pupil(
  studentId: number,
  firstName: string,
  lastName: string,
  email: string | null = null,
  more: Partial<Student> = {},
): Student {
  const usual = { gradeLevel: '05', schoolCode: 'A', birthdate: null };
  return { studentId, firstName, lastName, email, ...usual, ...more };
}

const given = 'Ada Ben Cora Dan Eva Finn Gwen Hugo Iris Jack Kate Liam Mona Noah Olga Paul Quin Rosa Sven Tara'.split(
  ' ',
);
const family =
  'Adler Baker Carver Dorn Ellis Frost Grant Hale Irwin Jonas Kern Lowe Marsh Nolan Olsen Price Quill Reed Stone Tate'.split(
    ' ',
  );

/** `count` students with plain names, each another, whose addresses `address` makes. */
export function plainPupils(
  count: number,
  address: (first: string, last: string, place: number) => string,
  more: (place: number) => Partial<Student> = () => ({}),
): Student[] {
  return Array.from({ length: count }, (_, place) => {
    const first = given[place % given.length] ?? '';
    const last = family[(place * 7 + Math.floor(place / 20)) % family.length] ?? '';
    return pupil(1000 + place, first, last, address(first.toLowerCase(), last.toLowerCase(), place), more(place));
  });
}
