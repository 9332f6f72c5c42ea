import { pathToFileURL } from 'node:url';
import { classify, reclassify, replaceStudent, type Choice, type Classification } from '../../lib/roster/index.ts';
import { median, time } from './measure.ts';
import { type EmailStyle, makeRoster } from './rosters.ts';

const STUDENTS = 100_000;
const STYLES: readonly EmailStyle[] = ['school', 'messy', 'paired'];
const ROUNDS = 60;

/** Prints what one decision and one corrected email cost in a large roster, in milliseconds. */
export function benchReclassify(): void {
  console.log(`after one decision or one corrected email among ${STUDENTS} students (goal: well under 16 ms)`);
  console.table(STYLES.map(measure));
}

function measure(style: EmailStyle) {
  const students = makeRoster(STUDENTS, style);
  const decisions = new Map<number, { choice: Choice }>();
  let review: Classification = classify(students, decisions);
  const deciding: number[] = [];
  const correcting: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const member = review.groups[(round * 97) % review.groups.length]?.studentIds[0] ?? students[0]!.studentId;
    decisions.set(member, { choice: round % 2 ? 'sync' : 'skip' });
    deciding.push(time(() => (review = reclassify(review, decisions, [member]))));
    const student = review.entries[(round * 7919) % STUDENTS]!.student;
    const corrected = { ...student, email: students[(round * 104_729) % STUDENTS]!.email };
    correcting.push(time(() => (review = replaceStudent(review, corrected, decisions))));
  }
  return {
    emails: style,
    'first decision (ms)': deciding[0]?.toFixed(2),
    'decision (ms)': median(deciding).toFixed(2),
    'slowest (ms)': Math.max(...deciding).toFixed(2),
    'email (ms)': median(correcting).toFixed(2),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) benchReclassify();
