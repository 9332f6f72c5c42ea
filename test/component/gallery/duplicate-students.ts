import type { Student } from '../../../lib/roster/index.ts';

function child(studentId: number, firstName: string, lastName: string, email: string, more: Partial<Student>): Student {
  return {
    studentId,
    firstName,
    lastName,
    email,
    gradeLevel: '05',
    schoolCode: 'STB',
    birthdate: '2015-03-09',
    homeroom: '5B',
    ...more,
  };
}

/** Groups that show each kind of evidence; ids from 4300. */
export const duplicateStudents: readonly Student[] = [
  child(4300, 'Peter', 'Dawson', 'dawson.family@gmail.com', { gradeLevel: '08', birthdate: '2012-11-02' }),
  child(4301, 'Ruth', 'Dawson', 'Dawson.Family@gmail.com', { gradeLevel: '03', birthdate: '2017-06-21' }),
  child(4302, 'Chloé', 'Dubois', 'chloe.dubois@stbrendan.org', { preferredName: 'Coco' }),
  child(4303, 'Léa', 'Dubois', 'chloe.dubois@stbrendan.org', { gradeLevel: '02', birthdate: '2018-01-14' }),
  child(
    4304,
    'Maximilian',
    'von Hohenzollern-Sigmaringen y Montenegro',
    'office@saint-brendan-academy.example.org',
    {},
  ),
  child(4310, 'Maximilian', 'von Hohenzollern-Sigmaringen y Montenegro', 'office@saint-brendan-academy.example.org', {
    homeroom: null,
  }),
  child(4305, 'Ada', 'Okafor', 'okafor@example.org', { birthdate: '2015-02-01' }),
  child(4306, 'Ben', 'Okafor', 'okafor@example.org', { birthdate: '2015-02-01' }),
  child(4307, 'Cleo', 'Okafor', 'okafor@example.org', { birthdate: '2015-02-01', schoolCode: 'STA' }),
  child(4308, 'يوسف', 'الحسيني', 'alhusseini@example.org', { gradeLevel: '06' }),
  child(4309, 'ليلى', 'الحسيني', 'alhusseini@example.org', { gradeLevel: 'K', birthdate: null }),
];

/** As many groups as asked for, of two siblings each. */
export function manyDuplicates(groups: number): Student[] {
  return Array.from({ length: groups * 2 }, (_, index) => {
    const family = Math.floor(index / 2);
    return child(20_000 + index, index % 2 === 0 ? 'Ann' : 'Bo', `Family ${family}`, `home${family}@example.org`, {
      gradeLevel: index % 2 === 0 ? '07' : '02',
    });
  });
}

/** One address of the office on everybody. */
export function oneGroupOf(count: number): Student[] {
  return Array.from({ length: count }, (_, index) =>
    child(30_000 + index, `First${index}`, 'Everyone', 'office@stbrendan.org', {}),
  );
}
