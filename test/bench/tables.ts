import { pathToFileURL } from 'node:url';
import { classify, type Student } from '../../lib/roster/index.ts';
import { createEntryFinder } from '../../lib/review/entry-finder.ts';
import { judgeInSteps } from '../../lib/session/report/judge-report.ts';
import { knownStudents } from '../../lib/session/report/known-students.ts';
import { findColumns, readText, type Table } from '../../lib/tables/index.ts';
import { workTime } from './measure.ts';

const STUDENTS = 50_000;
const ROWS = 1_000_000;

/**
 * Prints what a filled-in table of a million rows costs, in milliseconds of work: read as a text, its columns found, every row judged against 50,000
 * students, and the longest single step of that, which the page has to wait for. Beside good rows: one ID in all rows, and quoted cells.
 */
export function benchTables(): void {
  console.log(`a table of ${ROWS.toLocaleString()} rows against ${STUDENTS.toLocaleString()} students`);
  const measured = [
    measure(
      'each student many times',
      (row) => `${row % STUDENTS},First${row % STUDENTS} Last${row % STUDENTS},a${row}@x.org`,
    ),
    measure('one ID in every row', (row) => `7,First7 Last7,a${row}@x.org`),
    measure(
      'one address in every row',
      (row) => `${row % STUDENTS},First${row % STUDENTS} Last${row % STUDENTS},a@x.org`,
    ),
    measure('quoted', (row) => `"${row % STUDENTS}","Last${row % STUDENTS}, First${row % STUDENTS}","a${row}@x.org"`),
    measure('a lone quotation mark in each', (row) => `${row % STUDENTS},"First${row % STUDENTS},a${row}@x.org`),
    measure('no names, only notes', (row) => `${row % STUDENTS},called home ${row % 7} times,a${row}@x.org`, 'Notes'),
  ];
  const cheapest = (of: (each: Measured) => number): number => Math.min(...measured.map(of));
  const [read, judged] = [cheapest(({ reading }) => reading), cheapest(({ judging }) => judging)];
  // Only what stands in one line compares: the machine is the same for all of it.
  console.table(
    measured.map(({ what, reading, finding, judging, longest }) => ({
      rows: what,
      'reading (ms)': reading.toFixed(0),
      'times the cheapest': (reading / read).toFixed(1),
      'finding columns (ms)': finding.toFixed(0),
      'judging (ms)': judging.toFixed(0),
      'times the cheapest to judge': (judging / judged).toFixed(1),
      'judging / reading': (judging / reading).toFixed(1),
      'longest step (ms)': longest.toFixed(0),
    })),
  );
}

interface Measured {
  readonly what: string;
  readonly reading: number;
  readonly finding: number;
  readonly judging: number;
  readonly longest: number;
}

function measure(what: string, write: (row: number) => string, second = 'Name'): Measured {
  const text = [`Student ID,${second},New email`, ...Array.from({ length: ROWS }, (_, row) => write(row))].join('\n');
  let table: Table | undefined;
  const reading = workTime(() => (table = readText(text)));
  if (!table) throw new Error('nothing was read');
  const read = table;
  const { entries } = classify(students, new Map());
  const known = knownStudents(createEntryFinder()(entries), entries);
  const finding = workTime(() => findColumns(read, known));
  const steps = judgeInSteps(read, findColumns(read, known), { entries, writes: new Map(), now: 0 });
  let judging = 0;
  let longest = 0;
  for (let done = false; !done;) {
    const spent = workTime(() => (done = steps.next().done === true));
    judging += spent;
    longest = Math.max(longest, spent);
  }
  console.log(`  ${what}: read in ${reading.toFixed(0)} ms, judged in ${judging.toFixed(0)} ms`);
  return { what, reading, finding, judging, longest };
}

const students = Array.from({ length: STUDENTS }, (_, studentId): Student => ({
  ...{ studentId, firstName: `First${studentId}`, lastName: `Last${studentId}`, email: null },
  ...{ gradeLevel: '08', schoolCode: 'SBE', birthdate: null },
})); // prettier-ignore

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) benchTables();
