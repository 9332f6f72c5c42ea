import type { Student } from '../../../lib/roster/index.ts';
import { manyStudents } from './students.ts';

function child(studentId: number, firstName: string, lastName: string, more: Partial<Student> = {}): Student {
  return {
    ...{ studentId, firstName, lastName, email: null, gradeLevel: '05', schoolCode: 'STB', homeroom: '5B' },
    ...{ birthdate: '2014-03-12', ...more },
  };
}

/** Three children who are there twice, twins who are two, and the rest of a school. */
export const similarStudents: readonly Student[] = [
  ...manyStudents(300).map((student, place) => ({ ...student, birthdate: birthdateOf(place) })),
  child(5101, 'Thomas', 'Navarro', { email: 'thomas.navarro@stbrendan.org', birthdate: '2016-03-04' }),
  child(5840, 'Thomas', 'Navarro', { gradeLevel: '04', schoolCode: 'STA', homeroom: null, birthdate: '2016-03-04' }),
  child(5102, 'Katherine', 'O’Connell-Whitaker', { birthdate: '2012-11-09', email: 'kate.oc@gmail.com' }),
  child(5911, 'Kate', 'O’Connell', { preferredName: 'Kit', birthdate: '2012-09-11', email: 'kate.oc@gmail.com' }),
  child(5103, 'Zbigniew', 'Brzezicki', { birthdate: '2013-06-30', email: 'zbrzezicki@stbrendan.org' }),
  child(5944, 'Zbignew', 'Brzezicki', { birthdate: '2013-06-30', email: 'z.brzezicki@mail.example' }),
  child(5201, 'Lily', 'Marchetti', { email: 'marchetti@gmail.com' }),
  child(5202, 'Rose', 'Marchetti', { email: 'marchetti@gmail.com' }),
];

function birthdateOf(place: number): string {
  const day = new Date(Date.UTC(2008, 0, 1 + ((place * 977) % 4000)));
  return day.toISOString().slice(0, 10);
}
