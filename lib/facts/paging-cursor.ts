import type { WirePage } from './wire.ts';

/** Where the reading of a list stands that may change while its pages are read. Plain data, kept in the job's row. */
export interface PagingCursor<End> {
  /** Next page, from 1. */
  readonly page: number;
  /** As FACTS stated it last. */
  readonly pageCount: number | null;
  /** Rows of the whole list; `null` when FACTS states none that can be meant. */
  readonly rowCount: number | null;
  /** Rows of the pages read, doubles and unreadable ones included. */
  readonly received: number;
  /** Rows that FACTS gives in a page, which may be fewer than were asked for; `null` before the first. */
  readonly rowsPerPage: number | null;
  /** Whether ids have only grown so far. */
  readonly isAscending: boolean;
  /** Every row of the list has come. */
  readonly isWhole: boolean;
  /** What names the last row of each page read; `null` for one that could not be read. */
  readonly pageEnds: readonly (End | null)[];
  /** How many page ends were found where they were. */
  readonly boundariesChecked: number;
}

/** Before the first page. */
export const cursorStart = {
  page: 1,
  pageCount: null,
  rowCount: null,
  received: 0,
  rowsPerPage: null,
  isAscending: true,
  isWhole: false,
  pageEnds: [],
  boundariesChecked: 0,
} as const;

/** So often a list that moves under the reader is begun anew. */
export const maxRestarts = 3;

/** A page as the cursor sees it. `ids` are those of its readable rows, `end` names the last. */
export interface PageSeen<End> extends Omit<WirePage<unknown>, 'rows' | 'odd'> {
  readonly ids: readonly number[];
  readonly end: End | null;
}

/**
 * The cursor one page on. A list is whole when as many rows have come as FACTS says it has and nothing says that there are more; where FACTS
 * doesn't say how many, when an empty page follows. `moved`: it has grown or shrunk since the page before. `cut-off`: FACTS
 * says that there are more and doesn't give them.
 */
export function advanceCursor<End>(
  cursor: PagingCursor<End>,
  seen: PageSeen<End>,
): PagingCursor<End> | 'moved' | 'cut-off' {
  const isFirst = cursor.page === 1;
  const pagesAfter = (seen.pageCount ?? 0) > cursor.page;
  const isMore = seen.hasNext || pagesAfter;
  const rowCount = isFirst ? believedTotal(seen, isMore) : cursor.rowCount;
  if (rowCount !== null && seen.rowCount !== null && seen.rowCount !== rowCount) return 'moved';
  const isAnother = !isFirst && (isOtherPage(cursor, seen) || isRepeated(cursor, seen));
  const brought = isAnother ? 0 : seen.received;
  const received = cursor.received + brought;
  const addsUp = rowCount !== null && received >= rowCount;
  if (brought === 0) {
    const isEnd = rowCount === null ? !isAnother && !pagesAfter && !(isFirst && isMore) : addsUp;
    if (!isEnd) return 'cut-off';
    return { ...cursor, rowCount, received, page: cursor.page + 1, pageCount: seen.pageCount, isWhole: true };
  }
  return {
    page: cursor.page + 1,
    pageCount: seen.pageCount,
    rowCount,
    received,
    rowsPerPage: cursor.rowsPerPage ?? Math.max(1, Math.min(brought, seen.pageSize ?? brought)),
    isAscending: cursor.isAscending && ascends([...cursor.pageEnds.slice(-1).flatMap(idOfEnd), ...seen.ids]),
    isWhole: addsUp && !isMore,
    pageEnds: [...cursor.pageEnds, seen.end],
    boundariesChecked: cursor.boundariesChecked,
  };
}

/** A total that no more than counts this page's rows, while more pages follow, is none. */
function believedTotal<End>({ rowCount, received }: PageSeen<End>, isMore: boolean): number | null {
  return rowCount === null || (isMore && rowCount <= received) ? null : rowCount;
}

function isOtherPage<End>(cursor: PagingCursor<End>, { currentPage }: PageSeen<End>): boolean {
  return currentPage !== null && currentPage !== cursor.page;
}

/** The page before, once more: FACTS doesn't turn the pages. */
function isRepeated<End>(cursor: PagingCursor<End>, { end, ids }: PageSeen<End>): boolean {
  return end !== null && cursor.pageEnds.at(-1) === end && ids[0] !== ids.at(-1);
}

function idOfEnd(end: unknown): number[] {
  const id = Number.parseInt(String(end), 10);
  return Number.isNaN(id) ? [] : [id];
}

function ascends(ids: readonly number[]): boolean {
  return ids.every((id, place) => place === 0 || id >= (ids[place - 1] as number));
}

/** Pages that the whole list takes, as far as is known by now. */
export function countPages<End>({ rowCount, rowsPerPage, page, isWhole }: PagingCursor<End>): number {
  if (rowCount === null || rowsPerPage === null) return isWhole ? page - 1 : page;
  return Math.max(1, Math.ceil(rowCount / rowsPerPage));
}

/** Where to look for the end of a page: `size` rows at `page`, of which the last should be `end`. */
export interface Boundary<End> {
  readonly page: number;
  readonly size: number;
  readonly end: End;
  /** Its number, from 1. */
  readonly checked: number;
}

/**
 * As many rows can come as go while pages are read: then their number stays, and the row that moved from the next page to
 * one already read is never seen. It shows where the pages meet: another row stands at the page's end. Answers the next such end to look
 * at again, `null` when every one was. One row at its place is asked for, the page as a whole where FACTS gives pages of
 * a size of its own or in no order.
 */
export function nextBoundary<End>(cursor: PagingCursor<End>, asked: number): Boundary<End> | null {
  const rowsPerPage = cursor.rowsPerPage ?? asked;
  const isPlain = cursor.isAscending && rowsPerPage === asked;
  for (let place = cursor.boundariesChecked; place < cursor.pageEnds.length - 1; place += 1) {
    const end = cursor.pageEnds[place] ?? null;
    const checked = place + 1;
    if (end !== null)
      return { ...(isPlain ? { page: checked * asked, size: 1 } : { page: checked, size: rowsPerPage }), end, checked };
  }
  return null;
}

/** Whether FACTS gave more or other rows than the one that was asked for: then it can't be asked for one. */
export function isSizeIgnored<End>(
  boundary: Boundary<End>,
  found: Pick<WirePage<unknown>, 'received' | 'pageSize'>,
): boolean {
  return boundary.size === 1 && (found.received > 1 || (found.pageSize !== null && found.pageSize !== 1));
}
