import type { Request, Response } from 'express';
import { hosts } from '../hosts.ts';
import { sendError, sendStackTrace } from './errors.ts';
import type { Fields } from './fields.ts';
import { compareBy, meetsAll } from './select-rows.ts';
import type { Condition } from './sieve.ts';
import { parseFilters, parseSorts, SieveError } from './sieve.ts';

/** Rows of one resource in the order of ids, without building those that nobody asked for. */
export interface RowSource {
  readonly count: number;
  at(index: number): object;
  /** Fewer rows when the conditions name ids; they are still checked. */
  narrow?(conditions: readonly Condition[]): readonly object[] | undefined;
}

export const largestPage = 1000;
const defaultPageSize = 50;

/** Answers one page in FACTS' envelope. Without `Sorts` rows come in the order of ids [assumed]. A larger `PageSize` is cut to 1000 [assumed]. */
export function sendPage(req: Request, res: Response, source: RowSource, fields: Fields): void {
  const page = readWhole(req, 'page', 1);
  const size = readWhole(req, 'pagesize', defaultPageSize);
  if (page === undefined || size === undefined) {
    const target = page === undefined ? 'Page' : 'PageSize';
    return sendError(res, 400, 'BadRequest', `The value of ${target} must be a whole number above 0.`, target);
  }
  try {
    const conditions = parseFilters(readParameter(req, 'filters') ?? '', fields);
    const sorts = parseSorts(readParameter(req, 'sorts') ?? '', fields);
    const pageSize = Math.min(size, largestPage);
    const { rows, rowCount } = pickRows(source, conditions, sorts, (page - 1) * pageSize, pageSize);
    const pageCount = Math.ceil(rowCount / pageSize);
    const nextPage = page < pageCount ? makeNextPage(req, page + 1) : '';
    res.json({ results: rows, currentPage: page, pageCount, pageSize, rowCount, nextPage });
  } catch (error) {
    if (!(error instanceof SieveError)) throw error;
    sendStackTrace(res, error.name, error.message);
  }
}

function pickRows(
  source: RowSource,
  conditions: readonly Condition[],
  sorts: ReturnType<typeof parseSorts>,
  start: number,
  size: number,
): { rows: object[]; rowCount: number } {
  if (conditions.length === 0 && sorts.length === 0) {
    const length = Math.max(0, Math.min(size, source.count - start));
    return { rows: Array.from({ length }, (_, i) => source.at(start + i)), rowCount: source.count };
  }
  const candidates = source.narrow?.(conditions) ?? Array.from({ length: source.count }, (_, i) => source.at(i));
  const rows = candidates.filter((row) => meetsAll(row, conditions));
  for (const sort of sorts.toReversed()) rows.sort(compareBy(sort.path, sort.type, sort.descending));
  return { rows: rows.slice(start, start + size), rowCount: rows.length };
}

/** The whole address of the next page [assumed], built from this one. */
function makeNextPage(req: Request, page: number): string {
  const url = new URL(req.originalUrl, `https://${hosts.api}`);
  for (const name of [...url.searchParams.keys()]) if (name.toLowerCase() === 'page') url.searchParams.delete(name);
  url.searchParams.set('Page', String(page));
  return url.href;
}

/** Parameter names are read without regard to case. */
export function readParameter(req: Request, lowerName: string): string | undefined {
  const url = new URL(req.originalUrl, `https://${hosts.api}`);
  for (const [name, value] of url.searchParams) if (name.toLowerCase() === lowerName) return value;
  return undefined;
}

function readWhole(req: Request, lowerName: string, fallback: number): number | undefined {
  const text = readParameter(req, lowerName);
  if (text === undefined || text === '') return fallback;
  return /^\d{1,9}$/.test(text) && Number(text) > 0 ? Number(text) : undefined;
}
