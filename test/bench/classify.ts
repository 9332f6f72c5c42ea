import { pathToFileURL } from 'node:url';
import { classify, type Student } from '../../lib/roster/index.ts';
import { median, time } from './measure.ts';
import { type EmailStyle, makeRoster } from './rosters.ts';

const SIZES = [1_000, 10_000, 100_000];
const STYLES: readonly EmailStyle[] = ['clean', 'capitalised', 'school', 'messy', 'paired', 'international'];
const NO_DECISIONS = new Map<number, { choice: 'sync' | 'skip' }>();

/** The yardstick: one plain pass that groups the same array by lower-cased e-mail. */
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

/**
 * Prints how long `classify` takes as a ratio to the yardstick, in rounds where both take turns in going first:
 * on freshly parsed copies, whose strings nobody hashed before, and on one array that both have seen often.
 */
export function benchClassify(): void {
  const rows = STYLES.flatMap((style) => SIZES.map((students) => compare(students, style)));
  console.log('classify, as a ratio to one plain pass that groups by lower-cased e-mail (goal: 3 or less)');
  console.table(rows);
}

function compare(students: number, style: EmailStyle) {
  const json = JSON.stringify(makeRoster(students, style));
  const parse = () => JSON.parse(json) as Student[];
  const known = parse();
  const fresh = runRounds(students, parse);
  const again = runRounds(students, () => known);
  return {
    students,
    'e-mails': style,
    'grouping (ms)': median(fresh.map(({ grouping }) => grouping)).toFixed(2),
    'classify (ms)': median(fresh.map(({ classifying }) => classifying)).toFixed(2),
    'ratio, fresh': median(fresh.map(ratio)).toFixed(2),
    'ratio, again': median(again.map(ratio)).toFixed(2),
  };
}

interface Round {
  readonly grouping: number;
  readonly classifying: number;
}

const ratio = ({ grouping, classifying }: Round) => classifying / grouping;

function runRounds(students: number, roster: () => readonly Student[]): Round[] {
  const rounds = Math.max(20, Math.min(400, 1_000_000 / students));
  const warmUp = Math.ceil(rounds / 2);
  const results = Array.from({ length: warmUp + rounds }, (_, round) => runRound(round % 2 === 0, roster(), roster()));
  return results.slice(warmUp);
}

function runRound(groupFirst: boolean, toGroup: readonly Student[], toClassify: readonly Student[]): Round {
  const group = () => time(() => groupByEmail(toGroup));
  const review = () => time(() => classify(toClassify, NO_DECISIONS));
  if (groupFirst) return { grouping: group(), classifying: review() };
  const classifying = review();
  return { grouping: group(), classifying };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) benchClassify();
