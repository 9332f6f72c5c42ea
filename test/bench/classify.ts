import { pathToFileURL } from 'node:url';
import { classify } from '../../lib/roster/index.ts';
import type { Student } from '../../lib/roster/index.ts';
import { median, time } from './measure.ts';
import { type EmailStyle, makeRoster } from './rosters.ts';

const SIZES = [1_000, 10_000, 100_000];
const STYLES: readonly EmailStyle[] = ['clean', 'school', 'messy', 'paired', 'international'];
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
 * Prints how long `classify` takes as a ratio to the yardstick. Both get their own freshly parsed copy in every round,
 * whose strings nobody hashed before, and take turns in going first.
 */
export function benchClassify(): void {
  const rows = STYLES.flatMap((style) => SIZES.map((size) => compare(size, style)));
  console.log('classify, as a ratio to one plain pass that groups by lower-cased e-mail (goal: 3 or less)');
  console.table(rows);
}

function compare(size: number, style: EmailStyle) {
  const json = JSON.stringify(makeRoster(size, style));
  const fresh = () => JSON.parse(json) as Student[];
  const rounds = Math.max(15, Math.min(200, 1_000_000 / size));
  const grouping: number[] = [];
  const classifying: number[] = [];
  for (let round = -Math.ceil(rounds / 4); round < rounds; round++) {
    const [forGrouping, forClassify] = [fresh(), fresh()];
    const group = () => time(() => groupByEmail(forGrouping));
    const review = () => time(() => classify(forClassify, NO_DECISIONS));
    const [first, second] = round % 2 ? [group(), review()] : [review(), group()].reverse();
    if (round < 0) continue;
    grouping.push(first as number);
    classifying.push(second as number);
  }
  const ratio = median(classifying.map((elapsed, round) => elapsed / (grouping[round] as number)));
  return {
    students: size,
    'e-mails': style,
    'grouping (ms)': median(grouping).toFixed(2),
    'classify (ms)': median(classifying).toFixed(2),
    ratio: ratio.toFixed(2),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) benchClassify();
