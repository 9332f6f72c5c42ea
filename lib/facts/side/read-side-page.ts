import * as z from 'zod/mini';
import { AppError } from '../../errors.ts';
import type { SideListName, SideRows } from '../../records/side-lists.ts';
import { pageSize } from '../limits.ts';
import type { ReadList, SideReading } from './side-ports.ts';
import { sideLists } from './side-wire.ts';

const page = z.object({
  results: z.optional(z.nullable(z.array(z.unknown()))),
  nextPage: z.optional(z.nullable(z.union([z.string(), z.number()]))),
  pageCount: z.optional(z.nullable(z.number())),
  rowCount: z.optional(z.nullable(z.number())),
});

export interface SidePage {
  readonly rows: readonly SideRows[SideListName][];
  /** Rows of the pages so far, useless ones included. */
  readonly received: number;
  /** Its first row as it came. */
  readonly first: string;
  readonly isLast: boolean;
}

/**
 * The next page of a list: whatever rows of it are of use. It is the last one when nothing says that there are more: no next page, no page
 * count, no total. A page without rows, or the one before once more, is always the last.
 */
export async function readSidePage(readList: ReadList, reading: SideReading): Promise<SidePage> {
  const { name, pages, unfiltered, received: before = 0, first: firstBefore } = reading;
  const { path, area, filters, toRow } = sideLists[name];
  const place = pages + 1;
  const query = { Page: String(place), PageSize: String(pageSize) };
  const body = await readList(path, area, filters && !unfiltered ? { ...query, Filters: filters } : query);
  const parsed = page.safeParse(Array.isArray(body) ? { results: body } : body);
  if (!parsed.success) throw new AppError('facts-answer', { record: `the list of ${area}`, field: 'results' });
  const { results, nextPage, pageCount, rowCount } = parsed.data;
  const first = JSON.stringify(results?.[0] ?? null);
  const found = place > 1 && first === firstBefore ? [] : (results ?? []);
  const received = before + found.length;
  const isMore = String(nextPage ?? '').trim() !== '' || place < (pageCount ?? 1) || received < (rowCount ?? 0);
  return { rows: found.flatMap((each) => toRow(each) ?? []), received, first, isLast: found.length === 0 || !isMore };
}
