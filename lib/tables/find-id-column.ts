import type { Columns, KnownStudents } from './columns.ts';
import { foldHeading } from './heading.ts';
import type { HeadingKind } from './heading-kind.ts';
import { readRowName } from './row-name.ts';
import { readStudentId } from './student-id.ts';
import type { TableRow } from './table.ts';

export interface FoundId {
  readonly studentId: number | null;
  /** Columns among which a person must choose; `null` where that is settled. */
  readonly asked: readonly number[] | null;
}

interface IdColumn {
  readonly place: number;
  readonly kind: HeadingKind | null;
  readonly hasHeading: boolean;
  /** Shares of the rows that say anything here: IDs of the school; of these, names that agree and that don't. */
  readonly hits: number;
  readonly agreed: number;
  readonly disagreed: number;
  /** Few rows are empty and few say the same. */
  readonly isFull: boolean;
  /** Codes of another system, none of them a number: rows are told by their names then. */
  readonly isCode: boolean;
  /** 1, 2, 3 …, or 5, 6, 7 … of a part, or anything under "No.": it may be the numbers of rows. */
  readonly isCount: boolean;
}

const NEARLY_ALL = 0.9;
/** A count that begins higher is none. */
const LOW = 100;
const BARE_NUMBERS = new Set(['number', 'no', 'nr', 'nummer', 'numero']);

/**
 * The column of student IDs: by its heading; several such by their content. Without a heading a column is taken for it only when nearly all of
 * its cells are IDs of the school and the names beside them agree, or when the table has neither headings nor names and all cells are.
 * What may be the numbers of rows is asked for, or left aside where there are names. The rows are every `step`th of the table.
 */
export function findIdColumn(
  rows: readonly TableRow[],
  step: number,
  headings: readonly string[],
  kinds: readonly (HeadingKind | null)[],
  columns: Columns,
  known: KnownStudents,
): FoundId {
  const weighed = kinds.map((kind, place) => weigh(rows, step, place, kind, headings[place] ?? '', columns, known));
  const tellsNames = columns.wholeName !== null || (columns.firstName !== null && columns.lastName !== null);
  const named = weighed.filter(
    ({ kind, isCode }) => kind === 'student-id' || (kind === 'some-id' && !(isCode && tellsNames)),
  );
  const believed = named.filter(isBelievable);
  const proven = believed.filter(({ agreed }) => agreed >= NEARLY_ALL);
  const sure = named.filter(({ kind }) => kind === 'student-id');
  for (const list of [proven, believed.filter(({ kind }) => kind === 'student-id'), believed]) {
    if (list.length === 1) return settled(list[0]);
    if (list.length > 1 && list !== proven) return asks(list);
  }
  const guessed = weighed.filter((column) => !named.includes(column) && isFullOfIds(column));
  const agreeing = guessed.filter(({ agreed }) => agreed >= NEARLY_ALL);
  if (agreeing.length === 1) return settled(agreeing[0]);
  if (agreeing.length > 1) return asks(agreeing);
  if (sure.length === 1) return settled(sure[0]);
  const [hit, ...alsoHit] = named.filter(({ hits }) => hits > 0);
  if (named.length > 1 && hit && alsoHit.length === 0 && isLikely(hit)) return settled(hit);
  if (named.length > 1) return asks(named);
  const [only] = named;
  if (only?.isCount && only.agreed === 0) {
    if (tellsNames) return { studentId: null, asked: null };
    if (only.hits > 0) return asks([only]);
  }
  if (only) return settled(only);
  const untold = guessed.filter(({ agreed, disagreed, isCount }) => agreed + disagreed === 0 && !isCount);
  const bare = untold.filter(({ hasHeading, hits }) => !hasHeading && hits === 1);
  if (headings.every((heading) => heading === '') && bare.length === 1) return settled(bare[0]);
  const doubtful = untold.filter(({ kind }) => kind === null);
  return doubtful.length > 0 ? asks(doubtful) : { studentId: null, asked: null };
}

const settled = (column: IdColumn | undefined): FoundId => ({ studentId: column?.place ?? null, asked: null });

function asks(columns: readonly IdColumn[]): FoundId {
  return { studentId: null, asked: columns.map(({ place }) => place) };
}

const isFullOfIds = ({ hits, isFull }: IdColumn): boolean => hits >= NEARLY_ALL && isFull;

/** The one of several that ever holds an ID of the school, as in a list with parents and teachers. */
const isLikely = ({ hits, agreed, disagreed, isCount }: IdColumn): boolean =>
  agreed > disagreed || (hits >= 0.5 && disagreed === 0 && !isCount);

function isBelievable({ kind, hits, agreed, disagreed, isCount }: IdColumn): boolean {
  return hits >= NEARLY_ALL && disagreed <= agreed && (kind === 'student-id' || !isCount || agreed > 0);
}

function weigh(
  rows: readonly TableRow[],
  step: number,
  place: number,
  kind: HeadingKind | null,
  heading: string,
  columns: Columns,
  known: KnownStudents,
): IdColumn {
  let filled = 0;
  let hits = 0;
  let agreed = 0;
  let disagreed = 0;
  let steps = 0;
  let before: number | null = null;
  let lowest = Infinity;
  const different = new Set<string>();
  for (const { cells } of rows) {
    const cell = cells[place] ?? '';
    if (cell === '') continue;
    filled += 1;
    different.add(cell);
    const studentId = readStudentId(cell);
    if (studentId !== null && before !== null && studentId === before + step) steps += 1;
    before = studentId;
    lowest = Math.min(lowest, studentId ?? Infinity);
    if (studentId === null || !known.isStudent(studentId)) continue;
    hits += 1;
    const agrees = known.agrees(studentId, readRowName(cells, columns));
    if (agrees === true) agreed += 1;
    if (agrees === false) disagreed += 1;
  }
  const share = (count: number, of: number): number => (of === 0 ? 0 : count / of);
  return {
    place,
    kind,
    hasHeading: heading !== '',
    hits: share(hits, filled),
    agreed: share(agreed, hits),
    disagreed: share(disagreed, hits),
    isFull: share(filled, rows.length) >= NEARLY_ALL && share(different.size, filled) >= NEARLY_ALL,
    isCode: filled > 0 && lowest === Infinity,
    isCount: isCount(filled, steps, lowest) || (filled > 0 && BARE_NUMBERS.has(foldHeading(heading))),
  };
}

/** Nearly each cell is one step on from the one before; a single row has the number 1. */
function isCount(filled: number, steps: number, lowest: number): boolean {
  if (filled < 2) return lowest === 1;
  return lowest <= LOW && steps > 0 && steps >= (filled - 1) * NEARLY_ALL;
}
