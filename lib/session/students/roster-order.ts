import {
  compareGrades,
  emailKey,
  schoolsOf,
  type Classification,
  type Entry,
  type Student,
} from '../../roster/index.ts';
import { rankTexts, sortByRank } from './rank-texts.ts';
import type { Sorting } from './students-route.ts';
import type { ColumnKey } from '../../records/table-columns.ts';
import type { RosterView } from '../../review/views.ts';
import { rankByWork } from './work-order.ts';

type Roster = Pick<RosterView, 'classification' | 'gradeOrder'>;
type Places = (entries: readonly Entry[]) => Int32Array;

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
const byLanguage = (one: string, other: string): number => collator.compare(one, other);

type RankedColumn = Exclude<ColumnKey, 'flags'>;

/** What a column is sorted by; `flags` depend on more than the student. */
const readColumn: Record<RankedColumn, (entry: Entry) => string | number> = {
  name: ({ student }) => student.lastName,
  id: ({ student }) => student.studentId,
  grade: ({ student }) => student.gradeLevel,
  school: ({ student }) => (student.schoolCodes ? schoolsOf(student).join(', ') : student.schoolCode),
  homeroom: ({ student }) => student.homeroom ?? '',
  email: ({ student }) => emailKey(student.email) ?? '',
  decision: ({ outcome }) => (outcome === 'skipped' ? 1 : 0),
};

/**
 * Sorts a roster as a column's header says; equal ones always by last name, first name and ID, ascending. Answers where the
 * sorted ones stand in the classification. While only what a column doesn't show changes, its order is kept.
 */
export function orderRoster(): (roster: Roster, sorting: Sorting | null) => Int32Array {
  const names = keepWhile(sameName, placesByName);
  const namesBackwards = keepWhile(sameName, (entries) => names(entries).toReversed());
  let grades = '';
  let work: { readonly of: Classification; readonly descending: boolean; readonly places: Int32Array } | null = null;
  const orders = new Map<string, Places>();
  let ranks = keepRanks([]);

  return ({ classification, gradeOrder }, sorting) => {
    const { entries } = classification;
    const { by, descending } = sorting ?? { by: 'name', descending: false };
    if (by === 'name') return descending ? namesBackwards(entries) : names(entries);
    if (grades !== gradeOrder.join('\n')) {
      grades = gradeOrder.join('\n');
      orders.clear();
      work = null;
      ranks = keepRanks(gradeOrder);
    }
    if (by === 'flags') {
      if (work?.of !== classification || work.descending !== descending) {
        const byName = names(entries);
        const byWork = rankByWork(classification, ranks('grade')(entries), byName);
        work = { of: classification, descending, places: sortByRank(byWork, byName, descending) };
      }
      return work.places;
    }
    const key = `${by} ${descending}`;
    let places = orders.get(key);
    if (!places) {
      const read = readColumn[by];
      const rank = ranks(by);
      const same = (one: Entry, other: Entry): boolean => sameName(one, other) && read(one) === read(other);
      places = keepWhile(same, (now) => sortByRank(rank(now), names(now), descending));
      orders.set(key, places);
    }
    return places(entries);
  };
}

type Ranks = (entries: readonly Entry[]) => Float64Array;

/** The ranks by each column, upwards and downwards the same. */
function keepRanks(gradeOrder: readonly string[]): (by: RankedColumn) => Ranks {
  const known = new Map<RankedColumn, Ranks>();
  return (by) => {
    let ranks = known.get(by);
    if (!ranks) {
      const read = readColumn[by];
      const compare = by === 'grade' ? compareGrades(gradeOrder) : by === 'email' ? undefined : byLanguage;
      ranks = keepWhile(
        (one, other) => read(one) === read(other),
        (entries) => rankValues(entries.map(read), compare),
      );
      known.set(by, ranks);
    }
    return ranks;
  };
}

function rankValues(values: readonly (string | number)[], compare: typeof byLanguage | undefined): Float64Array {
  return typeof values[0] === 'number'
    ? Float64Array.from(values as readonly number[])
    : rankTexts(values as readonly string[], compare);
}

function placesByName(entries: readonly Entry[]): Int32Array {
  const rank = (read: (student: Student) => string): Float64Array =>
    rankTexts(
      entries.map(({ student }) => read(student)),
      byLanguage,
    );
  const byId = sortByRank(
    Float64Array.from(entries, ({ student }) => student.studentId),
    Int32Array.from(entries.keys()),
    false,
  );
  const byFirstName = sortByRank(
    rank((student) => student.firstName),
    byId,
    false,
  );
  return sortByRank(
    rank((student) => student.lastName),
    byFirstName,
    false,
  );
}

function sameName({ student: one }: Entry, { student: other }: Entry): boolean {
  return one.lastName === other.lastName && one.firstName === other.firstName && one.studentId === other.studentId;
}

/** Makes places once, and again only when an entry is no longer the same in what matters. */
function keepWhile<Made extends Int32Array | Float64Array>(
  same: (one: Entry, other: Entry) => boolean,
  make: (entries: readonly Entry[]) => Made,
): (entries: readonly Entry[]) => Made {
  let known: readonly Entry[] = [];
  let places: Made | null = null;
  return (entries) => {
    const isSame = (entry: Entry, place: number): boolean =>
      entry === known[place] || same(entry, known[place] as Entry);
    if (places === null || known.length !== entries.length || !(known === entries || entries.every(isSame)))
      places = make(entries);
    known = entries;
    return places;
  };
}

/** The entries in the order of `places`; with `passes` only those that pass. */
export function pickEntries(entries: readonly Entry[], places: Int32Array, passes?: Uint8Array): readonly Entry[] {
  const picked: Entry[] = [];
  for (let turn = 0; turn < places.length; turn++) {
    const place = places[turn] as number;
    if (passes === undefined || passes[place] === 1) picked.push(entries[place] as Entry);
  }
  return picked;
}
