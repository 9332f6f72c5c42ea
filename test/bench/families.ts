import { pathToFileURL } from 'node:url';
import { classifyFamilies, type Family, type FamilyMemberRow } from '../../lib/roster/index.ts';
import { besidePlainPass } from './beside-plain-pass.ts';
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
  const { plain, judge, fresh, again } = besidePlainPass(makeFamilies(people, style) as readonly Family[], {
    plain: groupByEmail,
    judge: (families) => classifyFamilies(families, NO_DECISIONS),
    rounds: Math.max(20, Math.min(100, 500_000 / people)),
  });
  return {
    people,
    emails: style,
    'grouping (ms)': plain,
    'classifyFamilies (ms)': judge,
    'ratio, fresh': fresh,
    'ratio, again': again,
  };
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
