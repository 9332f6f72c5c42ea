import { pathToFileURL } from 'node:url';
import { classify, type Student } from '../../lib/roster/index.ts';
import { besidePlainPass } from './beside-plain-pass.ts';
import { type EmailStyle, makeRoster } from './rosters.ts';

const SIZES = [1_000, 10_000, 100_000];
const STYLES: readonly EmailStyle[] = ['clean', 'capitalised', 'school', 'messy', 'paired', 'international'];
const NO_DECISIONS = new Map<number, { choice: 'sync' | 'skip' }>();

/** The yardstick: one plain pass that groups the same array by lower-cased email. */
function groupByEmail(students: readonly Student[]): Map<string, Student[]> {
  const groups = new Map<string, Student[]>();
  for (const student of students) {
    const key = student.email?.toLowerCase() ?? '';
    const group = groups.get(key);
    if (group) group.push(student);
    else groups.set(key, [student]);
  }
  return groups;
}

/** Prints how long `classify` takes as a ratio to the yardstick. */
export function benchClassify(): void {
  const rows = STYLES.flatMap((style) => SIZES.map((students) => compare(students, style)));
  console.log('classify, as a ratio to one plain pass that groups by lower-cased email (goal: 3 or less)');
  console.table(rows);
}

function compare(students: number, style: EmailStyle) {
  const { plain, judge, fresh, again } = besidePlainPass(makeRoster(students, style) as readonly Student[], {
    plain: groupByEmail,
    judge: (roster) => classify(roster, NO_DECISIONS),
    rounds: Math.max(20, Math.min(400, 1_000_000 / students)),
  });
  return {
    students,
    emails: style,
    'grouping (ms)': plain,
    'classify (ms)': judge,
    'ratio, fresh': fresh,
    'ratio, again': again,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) benchClassify();
