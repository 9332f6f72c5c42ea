import { m } from '../words/index.ts';
/** The columns of the students table that a person can sort by, in the order in which they stand. */
export const columnKeys = ['name', 'id', 'grade', 'school', 'homeroom', 'email', 'flags', 'decision'] as const;

export type ColumnKey = (typeof columnKeys)[number];

/** What a person chose for a column; what they left alone follows the room there is. */
export interface ColumnChoice {
  /** CSS pixels at the browser's normal text size of 16. */
  readonly width?: number;
  readonly hidden?: boolean;
}

export type ColumnChoices = { readonly [Key in ColumnKey]?: ColumnChoice };

interface Column {
  readonly label: () => string;
  readonly least: number;
  readonly width: number;
  /** The share of the room that is left over. */
  readonly grow: number;
  /** The higher, the earlier it gives way by itself where room is scarce; 0 never does. */
  readonly yields: number;
}

export const columns: Readonly<Record<ColumnKey, Column>> = {
  name: { label: m.columns_name, least: 120, width: 176, grow: 3, yields: 0 },
  id: { label: m.columns_id, least: 80, width: 88, grow: 0, yields: 2 },
  grade: { label: m.columns_grade, least: 60, width: 72, grow: 0, yields: 0 },
  school: { label: m.columns_school, least: 68, width: 92, grow: 0, yields: 3 },
  homeroom: { label: m.columns_homeroom, least: 92, width: 108, grow: 1, yields: 4 },
  email: { label: m.columns_email, least: 144, width: 208, grow: 4, yields: 0 },
  flags: { label: m.columns_flags, least: 128, width: 152, grow: 3, yields: 0 },
  decision: { label: m.columns_decision, least: 112, width: 120, grow: 0, yields: 0 },
};

/** Columns that can't be hidden: who it is, and what happens to them. */
export const fixedColumns: readonly ColumnKey[] = ['name', 'decision'];

/** The widest that a column can be made, CSS pixels. */
export const widestColumn = 640;

export interface PlacedColumn {
  readonly key: ColumnKey;
  readonly width: number;
}

/**
 * The columns to show in `room` CSS pixels, with their widths. Columns that nobody chose give way when room is scarce and
 * share what is left over; when nothing can give way any more the table is wider than the room, and scrolls.
 */
export function placeColumns(room: number, choices: ColumnChoices): PlacedColumn[] {
  const wanted = columnKeys.filter((key) => fixedColumns.includes(key) || !choices[key]?.hidden);
  const kept = dropUntilFits(room, wanted, choices);
  const start = kept.map((key) => choices[key]?.width ?? columns[key].width);
  const over = room - sum(start);
  return kept.map((key, index) => {
    const width = start[index] ?? 0;
    if (choices[key]?.width !== undefined) return { key, width };
    return { key, width: width + (over > 0 ? growth(key, kept, choices, over) : shrink(key, kept, choices, -over)) };
  });
}

/** The same choices with another width for one column. */
export function resizeColumn(choices: ColumnChoices, key: ColumnKey, width: number): ColumnChoices {
  const kept = Math.round(Math.min(widestColumn, Math.max(columns[key].least, width)));
  return { ...choices, [key]: { ...choices[key], width: kept } };
}

export function showColumn(choices: ColumnChoices, key: ColumnKey, shown: boolean): ColumnChoices {
  return { ...choices, [key]: { ...choices[key], hidden: !shown } };
}

function dropUntilFits(room: number, wanted: readonly ColumnKey[], choices: ColumnChoices): readonly ColumnKey[] {
  const least = sum(wanted.map((key) => choices[key]?.width ?? columns[key].least));
  if (least <= room) return wanted;
  const first = wanted
    .filter((key) => columns[key].yields > 0 && choices[key] === undefined)
    .toSorted((one, other) => columns[other].yields - columns[one].yields)[0];
  return first === undefined
    ? wanted
    : dropUntilFits(
        room,
        wanted.filter((key) => key !== first),
        choices,
      );
}

function growth(key: ColumnKey, kept: readonly ColumnKey[], choices: ColumnChoices, over: number): number {
  const shares = sum(free(kept, choices).map((each) => columns[each].grow));
  return shares === 0 ? 0 : (over * columns[key].grow) / shares;
}

function shrink(key: ColumnKey, kept: readonly ColumnKey[], choices: ColumnChoices, short: number): number {
  const slack = (each: ColumnKey): number => columns[each].width - columns[each].least;
  const all = sum(free(kept, choices).map(slack));
  return all === 0 ? 0 : -slack(key) * Math.min(1, short / all);
}

function free(kept: readonly ColumnKey[], choices: ColumnChoices): readonly ColumnKey[] {
  return kept.filter((key) => choices[key]?.width === undefined);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
