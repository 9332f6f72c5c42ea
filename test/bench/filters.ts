import { pathToFileURL } from 'node:url';
import { classify, type Student } from '../../lib/roster/index.ts';
import { createRosterFilter } from '../../lib/session/students/filter-roster.ts';
import { orderRoster } from '../../lib/session/students/roster-order.ts';
import { noFilter, type Sorting, type StudentsFilter } from '../../lib/session/students/students-route.ts';
import { columnKeys } from '../../lib/records/table-columns.ts';
import { median, time } from './measure.ts';
import { makeRoster } from './rosters.ts';

const STUDENTS = 50_000;
const ROUNDS = 30;
const counted = ['status', 'grade', 'school', 'homeroom', 'domain', 'tag'] as const;
const gradeOrder = ['PK', 'K', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];

const filters: readonly (readonly [string, Partial<StudentsFilter>])[] = [
  ['nothing, all counts', {}],
  ['two letters', { query: 'mi' }],
  ['two words', { query: 'sofia miller' }],
  ['status', { status: 'missing' }],
  ['status, grade and domain', { status: 'excluded', grade: '05', domain: 'gmail.com' }],
  ['new and a homeroom', { since: 'new', homeroom: 'H7' }],
];

/** Prints what a filter with all its counts, and sorting by each column, cost in a large roster, in milliseconds. */
export function benchFilters(): void {
  const students: Student[] = makeRoster(STUDENTS, 'school').map((student, index) => ({
    ...student,
    homeroom: `H${index % 90}`,
  }));
  const classification = classify(students, new Map());
  const marks = {
    newIds: new Set(students.slice(0, 2_000).map(({ studentId }) => studentId)),
    changedIds: new Set<number>(),
  };
  const { entries } = classification;

  console.log(
    `filters with the counts beside every choice, ${STUDENTS} students (goal: well under 16 ms; baseline: one plain pass)`,
  );
  const pass = median(
    Array.from({ length: ROUNDS }, () => time(() => students.filter(({ email }) => email?.includes('zq')))),
  );
  const filterRoster = createRosterFilter();
  console.table(
    filters.map(([filter, change]) => {
      const runs = Array.from({ length: ROUNDS }, () =>
        time(() => filterRoster(entries, { ...noFilter, ...change }, marks, counted)),
      );
      return {
        filter,
        'first (ms)': runs[0]?.toFixed(1),
        'again (ms)': median(runs).toFixed(1),
        'plain pass (ms)': pass.toFixed(1),
      };
    }),
  );

  console.log('sorting: anew, and again after a decision');
  const again = classify(students, new Map([[students[7]?.studentId ?? 0, { choice: 'skip' }]]));
  console.table(
    columnKeys.map((by) => {
      const sorting: Sorting = { by, descending: true };
      const order = orderRoster();
      order({ classification, gradeOrder }, null);
      const anew = time(() => order({ classification, gradeOrder }, sorting));
      const after = median(
        Array.from({ length: ROUNDS }, (_, round) =>
          time(() => order({ classification: round % 2 ? classification : again, gradeOrder }, sorting)),
        ),
      );
      return { column: by, 'anew (ms)': anew.toFixed(1), 'after a decision (ms)': after.toFixed(1) };
    }),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) benchFilters();
