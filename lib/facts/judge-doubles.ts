/** Rows of a student and school that a list gave before. */
export interface Doubled {
  readonly count: number;
  /** Those that stood on an earlier page: FACTS' own double, or pages that overlap and leave out somebody else. */
  readonly overlaps: number;
  /** Whose they are, in whatever order they came; see `markOf`. */
  readonly checksum: number;
  /** Ids of the first few. */
  readonly ids: readonly number[];
}

/** One reading of a whole list. */
export interface ListPass {
  readonly rowsPerPage: number | null;
  readonly doubled: number;
  /** `markOf` all students with their schools. */
  readonly students: number;
}

interface Pass {
  readonly doubled: Doubled;
  readonly passBefore: ListPass | null;
  readonly provenDoubles: number | null;
  readonly rowsPerPage: number | null;
}

/**
 * Of a list in which rows came again, so that as many others may have been left out. `own`: FACTS holds these rows twice, since another pass,
 * in pages of another size, gave the same ones twice and the same students; or such a pass did before. `again`: not known before
 * another pass. `overlapping`: FACTS gives pages of one size only, and they have rows in common.
 */
export function judgeDoubles(
  { doubled, passBefore, provenDoubles, rowsPerPage }: Pass,
  students: number,
): 'own' | 'again' | 'overlapping' {
  if (doubled.checksum === provenDoubles) return 'own';
  if (passBefore === null || passBefore.students !== students || passBefore.doubled !== doubled.checksum)
    return 'again';
  return passBefore.rowsPerPage === rowsPerPage && doubled.overlaps > 0 ? 'overlapping' : 'own';
}

/** What the next pass is held against. */
export function passOf({ doubled, rowsPerPage }: Pass, students: number): ListPass {
  return { rowsPerPage, doubled: doubled.checksum, students };
}

/** Rows to ask for in each page of the next pass, so that pages meet elsewhere; `null` for as many as usual. */
export function otherSize({
  askedRows,
  rowsPerPage,
}: Pick<Pass, 'rowsPerPage'> & { readonly askedRows: number | null }): number | null {
  return askedRows === null ? Math.max(1, Math.floor((rowsPerPage ?? 1) * 0.7)) : null;
}
