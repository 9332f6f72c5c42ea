import { pageSize } from './limits.ts';

/** Where the reading of a list stands that may change while its pages are read. Plain data, kept in the job's row. */
export interface PageWalk<End> {
  /** Next page, from 1. */
  readonly page: number;
  readonly pageCount: number | null;
  readonly rowCount: number | null;
  /** What names the last row of each page read. */
  readonly pageEnds: readonly End[];
  /** How many page ends were found where they were. */
  readonly boundariesChecked: number;
}

/** Before the first page. */
export const walkStart = { page: 1, pageCount: null, rowCount: null, pageEnds: [], boundariesChecked: 0 } as const;

/** So often a list that moves under the reader is begun anew. */
export const mostRestarts = 3;

interface PageSize {
  readonly pageCount: number;
  readonly rowCount: number;
}

/** The walk one page on; `null` when the list has grown or shrunk since the page before. */
export function takePage<End>(walk: PageWalk<End>, read: PageSize, end: End): PageWalk<End> | null {
  if (walk.rowCount !== null && walk.rowCount !== read.rowCount) return null;
  return {
    page: walk.page + 1,
    pageCount: read.pageCount,
    rowCount: read.rowCount,
    pageEnds: [...walk.pageEnds, end],
    boundariesChecked: walk.boundariesChecked,
  };
}

/**
 * As many rows can come as go while pages are read: then their number stays, and the row that moved from the next page to
 * one already read is never seen. It shows where the pages meet: another row stands at the page's end. Answers the place of
 * the next such end (from 1) and what stood there, `null` when every one was looked at again.
 */
export function nextBoundary<End>(walk: PageWalk<End>, rowsPerPage = pageSize): { place: number; end: End } | null {
  const checked = walk.boundariesChecked;
  const end = walk.pageEnds[checked];
  const isLastPage = checked >= walk.pageEnds.length - 1;
  return end === undefined || isLastPage ? null : { place: (checked + 1) * rowsPerPage, end };
}
