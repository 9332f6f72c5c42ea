import { compareGrades, emailKey, schoolsOf, type Classification, type Entry, type Student } from '../roster/index.ts';
import { rankTexts, sortByRank } from './rank-texts.ts';
import type { Sorting } from './students-route.ts';
import type { ColumnKey } from './table-columns.ts';
import type { RosterView } from './views.ts';
import { rankByWork } from './work-order.ts';

type Roster = Pick<RosterView, 'classification' | 'gradeOrder'>;
type Places = (entries: readonly Entry[]) => Int32Array;

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
const byLanguage = (one: string, other: string): number => collator.compare(one, other);

/** What a column is sorted by; `flags` depend on more than the student. */
const readColumn: Record<Exclude<ColumnKey, 'flags'>, (entry: Entry) => string | number> = {
  name: ({ student }) => student.lastName,
  id: ({ student }) => student.studentId,
  grade: ({ student }) => student.gradeLevel,
  school: ({ student }) => (student.schoolCodes ? schoolsOf(student).join(', ') : student.schoolCode),
  homeroom: ({ student }) => student.homeroom ?? '',
  email: ({ student }) => emailKey(student.email) ?? '',
  decision: ({ outcome }) => (outcome === 'skipped' ? 1 : 0),
};

/**
 * Sorts a roster as a column's header says; equal ones always by last name, first name and ID, ascending. While only what
 * a column doesn't show changes, its order is kept, and sorting is one pass.
 */
export function orderRoster(): (roster: Roster, sorting: Sorting | null) => readonly Entry[] {
  const names = keepWhile(sameName, placesByName);
  let grades = '';
  let work: { readonly of: Classification; readonly descending: boolean; readonly places: Int32Array } | null = null;
  const orders = new Map<string, Places>();

  return ({ classification, gradeOrder }, sorting) => {
    const { entries } = classification;
    const { by, descending } = sorting ?? { by: 'name', descending: false };
    const byName = names(entries);
    if (by === 'name') return pick(entries, descending ? byName.toReversed() : byName);
    if (grades !== gradeOrder.join('\n')) {
      grades = gradeOrder.join('\n');
      orders.clear();
      work = null;
    }
    if (by === 'flags') {
      if (work?.of !== classification || work.descending !== descending) {
        const ranks = rankByWork(classification, gradeOrder, byName);
        work = { of: classification, descending, places: sortByRank(ranks, byName, descending) };
      }
      return pick(entries, work.places);
    }
    const key = `${by} ${descending}`;
    let places = orders.get(key);
    if (!places) {
      const read = readColumn[by];
      const compare = by === 'grade' ? compareGrades(gradeOrder) : by === 'email' ? undefined : byLanguage;
      const same = (one: Entry, other: Entry): boolean => sameName(one, other) && read(one) === read(other);
      places = keepWhile(same, (now) => sortByRank(rankValues(now.map(read), compare), names(now), descending));
      orders.set(key, places);
    }
    return pick(entries, places(entries));
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
function keepWhile(same: (one: Entry, other: Entry) => boolean, make: Places): Places {
  let known: readonly Entry[] = [];
  let places = new Int32Array();
  return (entries) => {
    const isSame = (entry: Entry, place: number): boolean =>
      entry === known[place] || same(entry, known[place] as Entry);
    if (known.length !== entries.length || !entries.every(isSame)) places = make(entries) as Int32Array<ArrayBuffer>;
    known = entries;
    return places;
  };
}

function pick(entries: readonly Entry[], places: Int32Array): readonly Entry[] {
  const picked: Entry[] = new Array<Entry>(places.length);
  for (let turn = 0; turn < places.length; turn++) picked[turn] = entries[places[turn] as number] as Entry;
  return picked;
}
