import * as z from 'zod/mini';
import { AppError } from '../../errors.ts';
import type { SideListName, SideRows } from '../../session/side-lists-view.ts';
import { pageSize } from '../limits.ts';
import type { ReadList, SideReading } from './side-ports.ts';
import { sideLists } from './side-wire.ts';

const page = z.object({
  results: z.optional(z.nullable(z.array(z.unknown()))),
  nextPage: z.optional(z.nullable(z.string())),
  pageCount: z.optional(z.nullable(z.number())),
  rowCount: z.optional(z.nullable(z.number())),
});

/**
 * The next page of a list: whatever rows of it are of use. It is the last one when FACTS names no next page, or when as many rows as it
 * counts were passed; a page without rows is always the last.
 */
export async function readSidePage(
  readList: ReadList,
  { name, pages, unfiltered }: SideReading,
): Promise<{ rows: readonly SideRows[SideListName][]; isLast: boolean }> {
  const { path, area, filters, toRow } = sideLists[name];
  const place = pages + 1;
  const query = { Page: String(place), PageSize: String(pageSize) };
  const body = await readList(path, area, filters && !unfiltered ? { ...query, Filters: filters } : query);
  const parsed = page.safeParse(body);
  if (!parsed.success) throw new AppError('facts-answer', { record: `the list of ${area}`, field: 'results' });
  const { results, nextPage, pageCount } = parsed.data;
  const found = results ?? [];
  const isLast = found.length === 0 || (!nextPage?.trim() && place >= (pageCount ?? 1));
  return { rows: found.flatMap((each) => toRow(each) ?? []), isLast };
}
