import type { Request, Response } from 'express';
import { hosts } from '../hosts.ts';
import { sendError, sendStackTrace } from './errors.ts';
import type { Fields } from './fields.ts';
import { plainList, type ListHabits } from './list-habits.ts';
import { compareBy, meetsAll } from './select-rows.ts';
import { type Condition, parseFilters, parseSorts, SieveError } from './sieve.ts';
import { writeNothing } from './write-nothing.ts';

/** Rows of one resource in the order of ids, without building those that nobody asked for. */
export interface RowSource {
  readonly count: number;
  at(index: number): object;
  /** Fewer rows when the conditions name ids; they are still checked. */
  narrow?(conditions: readonly Condition[]): readonly object[] | undefined;
  /** What is sent of a row that was found. */
  show?(row: object): object;
}

export const largestPage = 1000;
const defaultPageSize = 50;

/**
 * Answers one page in FACTS' envelope. Without `Sorts` rows come in the order of ids [assumed]. A larger `PageSize` is cut to 1000 [assumed];
 * `habits` switch on whatever else the contract leaves open.
 */
export function sendPage(
  req: Request,
  res: Response,
  source: RowSource,
  fields: Fields,
  habits: ListHabits = plainList,
): void {
  const asked = { page: readWhole(req, 'page', 1), size: readWhole(req, 'pagesize', defaultPageSize) };
  if (asked.page === undefined || asked.size === undefined) {
    const target = asked.page === undefined ? 'Page' : 'PageSize';
    return sendError(res, 400, 'BadRequest', `The value of ${target} must be a whole number above 0.`, target);
  }
  const page = habits.ignoresPage ? 1 : asked.page;
  try {
    const conditions = readConditions(req, fields, habits);
    const sorts = habits.sorts === 'ignored' ? [] : parseSorts(readParameter(req, 'sorts') ?? '', fields);
    if (habits.sorts === 'refused' && sorts.length > 0) throw new SieveError('SieveMethodNotFoundException', 'Sorts.');
    const size = Math.min(habits.fixedSize ?? asked.size, largestPage);
    const given = Math.min(size, habits.cap);
    const skipped = (page - 1) * (habits.skipsBy === 'asked' ? size : given);
    const start = Math.max(0, skipped - (page - 1) * habits.overlap);
    const repeated = repeat(shuffle(source, habits), habits);
    const picked = pickRows(repeated, conditions, sorts, start, given);
    const { rowCount } = picked;
    const rows = start < skipped ? picked.rows.slice(0, Math.max(0, rowCount - skipped)) : picked.rows;
    const reckoned = habits.reckonedFrom === 'asked' ? size : given;
    const pageCount = Math.ceil(rowCount / reckoned);
    const isMore = skipped + rows.length < rowCount && rows.length > 0;
    const nextPage = habits.nextPage === 'reckoned' ? page < pageCount : habits.nextPage === 'always' || isMore;
    const envelope = {
      ...{ currentPage: page, pageCount, pageSize: habits.statedSize === 'given' ? given : reckoned },
      rowCount: habits.rowCount === 'of the page' ? rows.length : rowCount,
      nextPage: nextPage ? makeNextPage(req, page + 1) : '',
    };
    const stated = Object.entries(envelope).filter(([name]) => !habits.absent.includes(name));
    const isEmpty = rows.length === 0 && habits.absent.includes('results');
    const show = source.show?.bind(source) ?? ((row: object) => row);
    const results = rows.map((row) => writeNothing(show(row), fields, habits));
    res.json({ ...(isEmpty ? {} : { results }), ...Object.fromEntries(stated) });
  } catch (error) {
    if (!(error instanceof SieveError)) throw error;
    sendStackTrace(res, error.name, error.message);
  }
}

function readConditions(req: Request, fields: Fields, habits: ListHabits): readonly Condition[] {
  const filters = readParameter(req, 'filters') ?? '';
  const query = req.originalUrl.split('?')[1] ?? '';
  const bars = { encoded: !query.includes('|'), bare: !/%7c/i.test(query), any: true };
  if (!bars[habits.bar]) throw new SieveError('FormatException', 'A character of the address is not allowed.');
  const conditions = parseFilters(filters, fields);
  if (habits.filters === 'refused' && conditions.length > 0)
    throw new SieveError('SieveMethodNotFoundException', `${filters} not found.`);
  return conditions.filter(({ path }) => habits.filters !== 'ignored' && !habits.unfiltered.includes(path));
}

/** Some rows twice, one after the other, as a join makes them. */
function repeat(source: RowSource, { doubled }: ListHabits): RowSource {
  if (doubled.length === 0) return source;
  const rows = Array.from({ length: source.count }, (_, place) => source.at(place)).flatMap((row) => {
    const ids: unknown[] = [Reflect.get(row, 'studentId'), Reflect.get(row, 'personId')];
    return ids.some((id) => doubled.includes(id as number)) ? [row, row] : [row];
  });
  return { count: rows.length, at: (place) => rows[place] as object };
}

/** Rows in an order that is not that of ids, the same each time. */
function shuffle(source: RowSource, { order }: ListHabits): RowSource {
  if (order === 'ids') return source;
  const { count } = source;
  const step = Math.max(1, Math.floor(count * 0.618)) | 1;
  const places = Array.from({ length: count }, (_, place) => place).sort(
    (a, b) => ((a * step) % count) - ((b * step) % count) || a - b,
  );
  return { count, at: (index) => source.at(places[index] as number) };
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
