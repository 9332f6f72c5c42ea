import { pathToFileURL } from 'node:url';
import { classifyFamilies, type Family, type FamilyMemberRow } from '../../lib/roster/index.ts';
import { median, time } from './measure.ts';
import { type EmailStyle, makeRoster } from './rosters.ts';

const SIZES = [5_000, 50_000];
const STYLES = [
  'clean',
  'capitalised',
  'messy',
  'paired',
  'international',
  'foreign',
  'one for all',
  'nobody',
] as const;
type Style = (typeof STYLES)[number];
const NO_DECISIONS = new Map<number, { choice: 'sync' | 'skip' }>();

/** The yardstick: one plain pass over the same families that groups their people by lower-cased email. */
function groupByEmail(families: readonly Family[]): Map<string, FamilyMemberRow[]> {
  const groups = new Map<string, FamilyMemberRow[]>();
  for (const { members } of families)
    for (const member of members) {
      const key = member.email?.toLowerCase() ?? '';
      const group = groups.get(key);
      if (group) group.push(member);
      else groups.set(key, [member]);
    }
  return groups;
}

/** Prints how long `classifyFamilies` takes as a ratio to the yardstick, as `benchClassify` does, in families of two. */
export function benchFamilies(): void {
  console.log(
    'classifyFamilies, families of two, as a ratio to one plain pass that groups by lower-cased email (goal: 3 or less)',
  );
  console.table(STYLES.flatMap((style) => SIZES.map((people) => compare(people, style))));
}

function compare(people: number, style: Style) {
  const json = JSON.stringify(makeFamilies(people, style));
  const parse = () => JSON.parse(json) as Family[];
  const known = parse();
  const fresh = runRounds(people, parse);
  const again = runRounds(people, () => known);
  return {
    people,
    emails: style,
    'grouping (ms)': median(fresh.map(({ grouping }) => grouping)).toFixed(2),
    'classifyFamilies (ms)': median(fresh.map(({ classifying }) => classifying)).toFixed(2),
    'ratio, fresh': median(fresh.map(ratio)).toFixed(2),
    'ratio, again': median(again.map(ratio)).toFixed(2),
  };
}

interface Round {
  readonly grouping: number;
  readonly classifying: number;
}

const ratio = ({ grouping, classifying }: Round) => classifying / grouping;

function runRounds(people: number, families: () => readonly Family[]): Round[] {
  const rounds = Math.max(20, Math.min(100, 500_000 / people));
  const warmUp = Math.ceil(rounds / 2);
  const results = Array.from({ length: warmUp + rounds }, (_, round) =>
    runRound(round % 2 === 0, families(), families()),
  );
  return results.slice(warmUp);
}

function runRound(groupFirst: boolean, toGroup: readonly Family[], toClassify: readonly Family[]): Round {
  const group = () => time(() => groupByEmail(toGroup));
  const review = () => time(() => classifyFamilies(toClassify, NO_DECISIONS));
  if (groupFirst) return { grouping: group(), classifying: review() };
  const classifying = review();
  return { grouping: group(), classifying };
}

/** One parent in fifty is in a second family, too. */
function makeFamilies(people: number, style: Style): Family[] {
  const rows = makeRoster(people, rosterStyle(style)).map(({ studentId, firstName, lastName, email }, index) => ({
    personId: studentId,
    familyOrder: 1 + (index % 2),
    firstName,
    lastName,
    email: emailFor(style, email, index),
  }));
  return Array.from({ length: people / 2 }, (_, index) => ({
    familyId: 500 + index,
    members: [
      ...rows.slice(2 * index, 2 * index + 2),
      ...(index % 50 === 49 ? rows.slice(2 * index - 2, 2 * index - 1) : []),
    ],
  }));
}

function rosterStyle(style: Style): EmailStyle {
  return style === 'foreign' || style === 'one for all' || style === 'nobody' ? 'clean' : style;
}

const FOREIGN = ['ελένη#@παράδειγμα.ελ', 'Иван.Петров#@пример.рф', '用户#@例子.中国', 'Jürgen.Groß#@gmail.com'];

function emailFor(style: Style, email: string | null, index: number): string | null {
  if (style === 'one for all') return 'family@gmail.com';
  if (style === 'nobody') return null;
  return style === 'foreign' ? (FOREIGN[index % FOREIGN.length] as string).replace('#', String(index)) : email;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) benchFamilies();
