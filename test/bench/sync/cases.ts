import type { Student } from '../../../lib/roster/index.ts';

/** One kind of sync. */
export interface Case {
  readonly name: string;
  readonly bulk: boolean;
  /** Whether the target has them all from last year. */
  readonly known: boolean;
  readonly share: number;
}

/** Single requests take long, and each is like the others: half as many people. */
export const cases: readonly Case[] = [
  { name: 'add all, bulk', bulk: true, known: false, share: 1 },
  { name: 'change all, bulk', bulk: true, known: true, share: 1 },
  { name: 'add all, single requests', bulk: false, known: false, share: 0.5 },
  { name: 'change all, single requests', bulk: false, known: true, share: 0.5 },
];

const inOneBulk = 50;

/** How many the run sends at once; the loop it is compared with sends as many. */
export const atOnce = ({ bulk }: Case): number => (bulk ? 1 : 4);

/** One for each bulk or person, one for ServiceProviderConfig, and where the target may know somebody one for each 200 of its accounts, at least one. */
export const minRequests = ({ bulk, known }: Case, people: number): number =>
  (bulk ? Math.ceil(people / inOneBulk) : people) + (known ? 1 : 2);

export function makeStudents(count: number, gradeLevel: string): Student[] {
  return Array.from({ length: count }, (_, index) => ({
    studentId: index + 1,
    firstName: `First${index}`,
    lastName: `Last${index}`,
    email: `s${index + 1}@school.example`,
    gradeLevel,
    schoolCode: 'HS',
    birthdate: null,
  }));
}
