import { pathToFileURL } from 'node:url';
import { toEnrolment, toStudent } from '../../lib/facts/normalise.ts';
import { emailKey, learnPattern, proposeEmails, type Holder, type Student } from '../../lib/roster/index.ts';
import type { AddressStyle } from '../school/generate/emails.ts';
import { generateSchool } from '../school/generate/generate-school.ts';
import { gradeNames } from '../school/generate/grades.ts';
import { median, time } from './measure.ts';

const SIZES = [500, 5_000, 50_000];
const STYLES: readonly AddressStyle[] = ['first.last', 'class-year'];
const ROUNDS = 7;

/**
 * Prints what learning a school's pattern and proposing an address to everybody without one cost, in milliseconds and as a ratio to one plain
 * pass that builds `first.last` for each student and compares it with their address.
 */
export function benchPattern(): void {
  console.log(
    'the school’s pattern: learned, and an address proposed to everybody without one (baseline: a plain pass)',
  );
  console.table(STYLES.flatMap((style) => SIZES.map((students) => measure(students, style))));
}

function measure(size: number, style: AddressStyle) {
  const students = readSchool(size, style);
  const missing = students.filter(({ email }) => emailKey(email) === null);
  const holders = new Map<string, Holder>();
  for (const { studentId, firstName, email } of students) {
    const key = emailKey(email);
    if (key !== null) holders.set(key, { studentId, name: firstName, who: null });
  }
  const learn = () => learnPattern(students, { gradeOrder: gradeNames });
  const { rules } = learn();
  const rounds = Array.from({ length: ROUNDS }, () => ({
    pass: time(() => buildPlainly(students)),
    learning: time(learn),
    proposing: time(() => proposeEmails(missing, { rules, holders })),
  }));
  return {
    students: students.length,
    addresses: style,
    'plain pass (ms)': median(rounds.map(({ pass }) => pass)).toFixed(1),
    'learning (ms)': median(rounds.map(({ learning }) => learning)).toFixed(0),
    'ratio, learning': median(rounds.map(({ learning, pass }) => learning / pass)).toFixed(0),
    missing: missing.length,
    'proposing (ms)': median(rounds.map(({ proposing }) => proposing)).toFixed(0),
    'ratio, proposing': median(rounds.map(({ proposing, pass }) => proposing / pass)).toFixed(0),
  };
}

/** The yardstick. */
function buildPlainly(students: readonly Student[]): number {
  const plain = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');
  return students.filter(
    ({ firstName, lastName, email }) => email?.toLowerCase().split('@')[0] === `${plain(firstName)}.${plain(lastName)}`,
  ).length;
}

/** The demo school's students as the product holds them. */
function readSchool(size: number, addresses: AddressStyle): Student[] {
  const school = generateSchool({ students: size, seed: 7, addresses });
  const people = new Map(school.people.map((person) => [person.personId, person]));
  const enrolled = new Set(school.truth.enrolled);
  const joined = new Map<number, Student>();
  for (const row of school.students) {
    if (!enrolled.has(row.studentId) || row.school.status !== 'Enrolled') continue;
    joined.set(row.studentId, toStudent(toEnrolment(row as never), people.get(row.studentId) as never));
  }
  return [...joined.values()];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) benchPattern();
