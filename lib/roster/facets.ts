import type { Criterion, FacetKey } from './facet-column.ts';
import { leaving, meansLeaving } from './next-year.ts';
import type { Entry, FlagCode } from './review.ts';
import { emailDomain } from './search-text.ts';
import { schoolsOf } from './unique-students.ts';

/** `record`: FACTS' record itself is not in order. `duplicate` and `resolved` are the red and the gray duplicates, `advice` any orange flag; the last three outcomes. */
export type StatusFilter =
  'missing' | 'invalid' | 'duplicate' | 'resolved' | 'record' | 'advice' | 'excluded' | 'skipped' | 'importable';

export type FacetName = 'status' | 'grade' | 'school' | 'homeroom' | 'domain' | 'nextYear' | 'tag';

export type Tags = Readonly<Record<string, ReadonlySet<number>>>;

export const facetNames: readonly FacetName[] = ['status', 'grade', 'school', 'homeroom', 'domain', 'nextYear', 'tag'];

const STATUS_OF_FLAG: Record<FlagCode, StatusFilter> = {
  'missing-email': 'missing',
  'invalid-email': 'invalid',
  'duplicate-email': 'duplicate',
  'duplicate-resolved': 'resolved',
  'suspicious-email': 'advice',
  'outside-domain': 'advice',
  'similar-student': 'advice',
  'unknown-in-facts': 'record',
  'not-read': 'record',
  deceased: 'record',
  'no-name': 'record',
  'not-listed': 'advice',
};

const one: Criterion['spell'] = (key) => [key as string];
const given: Criterion['spell'] = (key) => key as readonly string[];
/** Stands between several texts in one. */
const BREAK = '\n';
const several: Criterion['spell'] = (key) => (key as string).split(BREAK).filter(Boolean);

/** Every text of FACTS', and `leaving` for all that mean that the student won't be back. */
const spellNextYear: Criterion['spell'] = (key) =>
  meansLeaving(key as string) ? [leaving, key as string] : [key as string];

/** How each criterion is read. */
export function readers(tags: Tags): Record<FacetName, Criterion> {
  const named = Object.entries(tags);
  return {
    status: { read: statusesOf, spell: given },
    grade: { read: ({ student }) => student.gradeLevel, spell: one },
    school: {
      read: ({ student }) => (student.schoolCodes ? joinSchools(student) : student.schoolCode),
      spell: several,
    },
    homeroom: { read: ({ student }) => student.homeroom ?? '', spell: one },
    domain: { read: ({ student }) => emailDomain(student), spell: one },
    nextYear: { read: ({ student }) => student.nextStatus?.trim() ?? '', spell: spellNextYear },
    tag: {
      read: ({ student }) =>
        named
          .filter(([, ids]) => ids.has(student.studentId))
          .map(([name]) => name)
          .join(BREAK),
      spell: several,
    },
  };
}

function joinSchools(student: Entry['student']): FacetKey {
  const { schoolCode, schoolCodes } = student;
  return schoolCodes?.length === 1 && schoolCodes[0] === schoolCode ? schoolCode : schoolsOf(student).join(BREAK);
}

const statusLists = new WeakMap<Entry['flags'], Record<Entry['outcome'], readonly string[]>>();

/** Entries share their lists of flags, and so these lists. */
function statusesOf({ flags, outcome }: Entry): readonly string[] {
  const known = statusLists.get(flags);
  if (known) return known[outcome];
  const found = [...new Set(flags.map(({ code }) => STATUS_OF_FLAG[code]))];
  const lists = {
    importable: ['importable', ...found],
    excluded: ['excluded', ...found],
    skipped: ['skipped', ...found],
  };
  statusLists.set(flags, lists);
  return lists[outcome];
}
