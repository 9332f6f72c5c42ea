import type { Entry, FlagCode } from './review.ts';
import { emailDomain, foldText, searchText } from './search-text.ts';
import { schoolsOf } from './unique-students.ts';

/** `duplicate` and `resolved` are the red and the gray duplicates, `advice` any orange flag; the last three outcomes. */
export type StatusFilter =
  'missing' | 'invalid' | 'duplicate' | 'resolved' | 'advice' | 'excluded' | 'skipped' | 'importable';

/** What to leave in a table; all that is given must hold. An absent or `null` criterion leaves everyone in. */
export interface EntryFilter {
  readonly status?: StatusFilter | null;
  readonly grade?: string | null;
  readonly school?: string | null;
  /** `''`: those without one. */
  readonly homeroom?: string | null;
  /** As `emailDomain` tells it; `''`: those without one. */
  readonly domain?: string | null;
  /** The name of one of the given sets of student ids. */
  readonly mark?: string | null;
  /** Words that must all occur in the names, the e-mail or the id, whatever their case and accents. */
  readonly text?: string;
}

export type FacetName = 'status' | 'grade' | 'school' | 'homeroom' | 'domain' | 'mark';

/** How many students there are for each value of a criterion, all other criteria given. */
export type Facets = { readonly [Name in FacetName]?: ReadonlyMap<string, number> };

export interface FilteredEntries {
  /** In the order of the input. */
  readonly shown: Entry[];
  readonly facets: Facets;
}

type Marks = Readonly<Record<string, ReadonlySet<number>>>;

const STATUS_OF_FLAG: Record<FlagCode, StatusFilter> = {
  'missing-email': 'missing',
  'invalid-email': 'invalid',
  'duplicate-email': 'duplicate',
  'duplicate-resolved': 'resolved',
  'suspicious-email': 'advice',
  'outside-domain': 'advice',
  'similar-student': 'advice',
};

const facetNames: readonly FacetName[] = ['status', 'grade', 'school', 'homeroom', 'domain', 'mark'];

/** One value is given bare: nearly every student has one of each, and lists for all of them would take time. */
type Values = string | readonly string[];

interface Dimension {
  readonly name: FacetName;
  readonly wanted: string | null;
  readonly read: (entry: Entry) => Values;
  readonly counts: Map<string, number>;
}

/**
 * The entries that pass the filter; in the same pass the counts beside every other choice that could be made, for the
 * criteria in `counted`. `marks` are the named sets that the criterion `mark` chooses from.
 */
export function filterEntries(
  entries: readonly Entry[],
  filter: EntryFilter,
  { marks = {}, counted = [] }: { readonly marks?: Marks; readonly counted?: readonly FacetName[] } = {},
): FilteredEntries {
  const words = foldText(filter.text ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const read = readers(marks);
  const dimensions = facetNames.flatMap((name): Dimension[] => {
    const wanted = filter[name] ?? null;
    const needed = wanted !== null || counted.includes(name);
    return needed ? [{ name, wanted, read: read[name], counts: new Map() }] : [];
  });
  const values: Values[] = dimensions.map(() => '');
  const shown: Entry[] = [];

  for (let place = 0; place < entries.length; place++) {
    const entry = entries[place] as Entry;
    if (words.length > 0 && !hasWords(searchText(entry.student), words)) continue;
    let missed = NONE;
    for (let index = 0; index < dimensions.length && missed !== SEVERAL; index++) {
      const { wanted, read } = dimensions[index] as Dimension;
      const value = read(entry);
      values[index] = value;
      if (wanted !== null && !has(value, wanted)) missed = missed === NONE ? index : SEVERAL;
    }
    if (missed === SEVERAL) continue;
    if (missed === NONE) shown.push(entry);
    for (let index = 0; index < dimensions.length; index++) {
      if (missed === NONE || missed === index) count((dimensions[index] as Dimension).counts, values[index] as Values);
    }
  }
  const facets = dimensions.filter(({ name }) => counted.includes(name)).map(({ name, counts }) => [name, counts]);
  return { shown, facets: Object.fromEntries(facets) as Facets };
}

const NONE = -1;
const SEVERAL = -2;

function readers(marks: Marks): Record<FacetName, (entry: Entry) => Values> {
  const markNames = Object.keys(marks);
  return {
    status: statusesOf,
    grade: ({ student }) => student.gradeLevel,
    school: ({ student }) => (student.schoolCodes ? schoolsOf(student) : student.schoolCode),
    homeroom: ({ student }) => student.homeroom ?? '',
    domain: ({ student }) => emailDomain(student),
    mark: ({ student }) => markNames.filter((name) => marks[name]?.has(student.studentId)),
  };
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

function has(values: Values, value: string): boolean {
  return typeof values === 'string' ? values === value : values.includes(value);
}

function count(counts: Map<string, number>, values: Values): void {
  if (typeof values === 'string') counts.set(values, (counts.get(values) ?? 0) + 1);
  else for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
}

function hasWords(text: string, words: readonly string[]): boolean {
  for (const word of words) if (!text.includes(word)) return false;
  return true;
}
