/** What the contract leaves open about a list, or what servers behind the same library were seen to do. */
export interface ListHabits {
  /** Rows at most in a page, whatever was asked. */
  readonly cap: number;
  /** A size of its own, whatever was asked. */
  readonly fixedSize: number | null;
  /** From which size `pageCount` and, if `reckoned`, `nextPage` are reckoned: the one that was asked for or the one that was given. */
  readonly reckonedFrom: 'given' | 'asked';
  /** Which size `pageSize` states. */
  readonly statedSize: 'given' | 'reckoned';
  /** How many rows each page before this one is taken to have had. */
  readonly skipsBy: 'given' | 'asked';
  readonly nextPage: 'reckoned' | 'while rows are left' | 'always';
  readonly rowCount: 'of the list' | 'of the page';
  /** Names of the envelope that are left out; `results` only where it would be empty. */
  readonly absent: readonly string[];
  readonly sorts: 'obeyed' | 'ignored' | 'refused';
  readonly filters: 'obeyed' | 'ignored' | 'refused';
  /** Fields of which a condition is skipped, as an unknown name is. */
  readonly unfiltered: readonly string[];
  readonly ignoresPage: boolean;
  /** Ids of which each row stands twice, and counts twice. */
  readonly doubled: readonly number[];
  /** Each page begins so many rows too early, with the last of the page before: as many at the list's end are never given. */
  readonly overlap: number;
  /** Of rows that nobody sorts. */
  readonly order: 'ids' | 'another';
  /** How a field without a value is sent. */
  readonly nothing: 'absent' | 'null';
  /** Fields that no row has, e.g. `birthdate`. */
  readonly withheld: readonly string[];
  /** How the bar between ids must be written in the address. */
  readonly bar: 'any' | 'encoded' | 'bare';
}

export const plainList: ListHabits = {
  cap: Infinity,
  fixedSize: null,
  reckonedFrom: 'given',
  statedSize: 'reckoned',
  skipsBy: 'given',
  nextPage: 'reckoned',
  rowCount: 'of the list',
  absent: [],
  sorts: 'obeyed',
  filters: 'obeyed',
  unfiltered: [],
  ignoresPage: false,
  doubled: [],
  overlap: 0,
  order: 'ids',
  nothing: 'absent',
  withheld: [],
  bar: 'any',
};

/** By path, e.g. `/Students`; `*` for all others. */
export type HabitsByPath = Readonly<Record<string, Partial<ListHabits>>>;

export function habitsOf(path: string, habits: HabitsByPath): ListHabits {
  return { ...plainList, ...(habits[path] ?? habits['*']) };
}
