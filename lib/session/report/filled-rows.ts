/** A row with an address for a student. */
interface FilledRow {
  readonly studentId: number;
  readonly name: string;
  readonly key: string;
}

/** What the filled rows say together, put in one by one: a table may have very many. */
export interface FilledRows {
  readonly add: (row: FilledRow) => void;
  /** Whether a student stands in the table with two addresses. */
  readonly isTorn: (studentId: number) => boolean;
  /** Somebody else for whom the same address is filled in. */
  readonly rivalOf: (studentId: number, key: string) => FilledRow | undefined;
}

/** Whatever repeats: of each address two different students are enough to know, of each student two addresses. */
export function createFilledRows(): FilledRows {
  const keyOf = new Map<number, string>();
  const torn = new Set<number>();
  const holders = new Map<string, [FilledRow, FilledRow?]>();
  return {
    add: (row) => {
      const { studentId, key } = row;
      const before = keyOf.get(studentId);
      if (before === undefined) keyOf.set(studentId, key);
      else if (before !== key) torn.add(studentId);
      const known = holders.get(key);
      if (!known) holders.set(key, [row]);
      else if (known[0].studentId !== studentId) known[1] ??= row;
    },
    isTorn: (studentId) => torn.has(studentId),
    rivalOf: (studentId, key) => holders.get(key)?.find((row) => row !== undefined && row.studentId !== studentId),
  };
}
