import { AppError, isAppError } from '../errors.ts';
import { pageSize } from './limits.ts';
import { advanceCursor, cursorStart, type PagingCursor } from './paging-cursor.ts';
import type { WirePage } from './wire.ts';

/** A list in the order of ids: `page` counts from 1, `size` rows each. */
export type ListPage<Row> = (page: number, size: number) => Promise<WirePage<Row>>;

/** More pages of a list of a few rows are none. */
const maxPages = 50;

/** Every row of a short list, most often in one request. Throws `facts-cut-off` when FACTS doesn't give all that it says it has. */
export async function readWhole<Row>(what: string, list: ListPage<Row>, most = maxPages): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: PagingCursor<string> = cursorStart;
  for (let pages = 0; !cursor.isWhole; pages += 1) {
    const page = await list(cursor.page, cursor.rowsPerPage ?? pageSize);
    const end = page.rows.length > 0 ? JSON.stringify(page.rows.at(-1)) : null;
    const taken = advanceCursor(cursor, { ...page, ids: page.rows.map((_, place) => place), end });
    if (taken === 'moved' || taken === 'cut-off' || pages >= most)
      throw new AppError('facts-cut-off', cutOff(what, cursor, page));
    rows.push(...page.rows);
    cursor = taken;
  }
  return rows;
}

/** As `readWhole`, of a list that helps without being whole: what FACTS gives of it, each row once. */
export async function readGiven<Row>(what: string, list: ListPage<Row>): Promise<Row[]> {
  const given = new Map<string, Row>();
  const note: ListPage<Row> = async (page, size) => {
    const read = await list(page, size);
    for (const row of read.rows) given.set(JSON.stringify(row), row);
    return read;
  };
  await readWhole(what, note).catch((thrown: unknown) => {
    if (!isAppError(thrown) || thrown.code !== 'facts-cut-off') throw thrown;
  });
  return [...given.values()];
}

/** What is told of a list that was not given whole. */
export function cutOff<End>(
  what: string,
  cursor: PagingCursor<End>,
  page: Pick<WirePage<unknown>, 'received' | 'rowCount'>,
): Record<string, string | number> {
  const total = cursor.rowCount ?? page.rowCount;
  const received = cursor.page === 1 ? page.received : cursor.received;
  return total !== null && total > received ? { what, received, total } : { what, received };
}
