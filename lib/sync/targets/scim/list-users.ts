import { type AppError, isAppError } from '../../../errors.ts';
import type { AccountListing } from '../target.ts';
import type { TargetAccount } from '../../account.ts';
import type { ListWay } from './dialect.ts';
import { readListResponse, type ListPage } from './read-answer.ts';
import { readResource } from './read-user.ts';
import { sendForAnswer } from './request.ts';
import type { Wire } from './wire.ts';

/** In this order, until the server takes one. */
const ways: readonly ListWay[] = [
  { paging: 'index', count: 200 },
  { paging: 'index', count: 100 },
  { paging: 'cursor', count: 100 },
  { paging: 'index', count: null },
];
/** A page is not to be had so. 403 is also said by a server that lists nobody without a filter. */
const refusals = new Set([400, 403, 405, 413, 422, 501]);

/**
 * All users, page by page (RFC 7644 3.4.2.4, `startIndex` from 1; RFC 9865 where the server has cursors). Goes by what each page holds, not by what it
 * says of itself, so a server may give fewer or more than asked. Gives up with `null` when there are more than `atMost`, or the server lists
 * nobody without a filter. Not `complete`: somebody may be there who isn't in it.
 */
export async function listUsers(wire: Wire, atMost = Infinity): Promise<AccountListing | null> {
  const first = await readFirstPage(wire);
  if (!first) return null;
  return wire.dialect.list.paging === 'cursor' || first.nextCursor !== ''
    ? listByCursor(wire, first, atMost)
    : listByIndex(wire, first, atMost);
}

/** Learns how the server may be asked; `null` when it may not. */
async function readFirstPage(wire: Wire): Promise<ListPage | null> {
  const { dialect } = wire;
  if (dialect.list.paging === 'refused') return null;
  const known = ways.findIndex(({ count, paging }) => count === dialect.list.count && paging === dialect.list.paging);
  let status = 400;
  for (const way of known < 0 ? [dialect.list] : ways.slice(known)) {
    try {
      const page = await readPage(wire, firstQuery(way));
      dialect.list = way;
      return page;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      status = Number(error.detail['status']);
      if (status === 403) break;
    }
  }
  dialect.list = { paging: 'refused', count: null, status };
  return null;
}

async function listByCursor(wire: Wire, first: ListPage, atMost: number): Promise<AccountListing | null> {
  const found = collect(wire);
  const cursors = new Set<string>();
  for (let page = first; ;) {
    found.add(page);
    const total = page.totalResults ?? 0;
    if (Math.max(total, found.accounts.length) > atMost) return null;
    const { nextCursor } = page;
    if (nextCursor === '') return { accounts: found.accounts, complete: found.accounts.length >= total && found.whole };
    // A server that goes round in circles has no end.
    if (cursors.has(nextCursor)) return { accounts: found.accounts, complete: false };
    cursors.add(nextCursor);
    const { count } = wire.dialect.list;
    page = await readPage(wire, `cursor=${encodeURIComponent(nextCursor)}${count === null ? '' : `&count=${count}`}`);
  }
}

async function listByIndex(wire: Wire, first: ListPage, atMost: number): Promise<AccountListing | null> {
  const found = collect(wire);
  const totals = new Set<number>();
  let total = Infinity;
  let pages = 0;
  let startIndex = 1;
  let { count } = wire.dialect.list;
  for (let page: ListPage = first; ;) {
    const isPastEnd = startIndex > total;
    if (page.totalResults !== null && !isPastEnd) totals.add((total = page.totalResults));
    if (total !== Infinity && total > atMost) return null;
    const fresh = found.add(page);
    const { length } = page.resources;
    if (length > 0 && fresh === 0 && !isPastEnd) {
      // The same page again: the end where nobody said how many there are, else a server that can't turn pages.
      if (total === Infinity && pages > 1) return { accounts: found.accounts, complete: found.whole };
      return turnByCursor(wire, found.accounts, atMost);
    }
    pages += 1;
    if (found.accounts.length > atMost) return null;
    startIndex += length;
    const isEnd = startIndex > total && !(isPastEnd ? fresh > 0 : looksLikeLimit(total));
    // Users who came or went between two pages shift the rest: then somebody may have been passed over.
    const isWhole = total === Infinity || (found.accounts.length >= total && totals.size === 1 && found.whole);
    if (length === 0 || isEnd) return { accounts: found.accounts, complete: isWhole };
    if (wire.dialect.list.paging === 'first-page') return { accounts: found.accounts, complete: false };
    // A server with a smaller limit: ask for its size, so that pages stay aligned.
    count = count === null ? null : Math.min(count, length);
    const query = `startIndex=${startIndex}${count === null ? '' : `&count=${count}`}`;
    const mayBeEnd = startIndex > total || total === Infinity;
    page = mayBeEnd ? await readPastEnd(wire, query) : await readPage(wire, query);
  }
}

/** The last try with a server that repeats its first page: cursors. Else the first page is all that it ever shows. */
async function turnByCursor(
  wire: Wire,
  accounts: readonly TargetAccount[],
  atMost: number,
): Promise<AccountListing | null> {
  const { count } = wire.dialect.list;
  const page = await readPastEnd(wire, firstQuery({ paging: 'cursor', count }));
  if (page.nextCursor !== '') {
    wire.dialect.list = { paging: 'cursor', count };
    return listByCursor(wire, page, atMost);
  }
  wire.dialect.list = { paging: 'first-page', count };
  return { accounts, complete: false };
}

function firstQuery({ paging, count }: ListWay): string {
  const start = paging === 'cursor' ? ['cursor='] : count === null ? [] : ['startIndex=1'];
  return [...start, ...(count === null ? [] : [`count=${count}`])].join('&');
}

/** Some servers count no further than one page holds: a round total may be such a limit, and one page more tells. */
function looksLikeLimit(total: number): boolean {
  return total > 0 && (total % 5 === 0 || (total >= 16 && Number.isInteger(Math.log2(total))));
}

const nobody: ListPage = { totalResults: null, resources: [], nextCursor: '' };

/** One request for users; `query` without its `?`. 204 says that there is nobody. */
export async function readPage(wire: Wire, query: string): Promise<ListPage> {
  const path = query === '' ? '/Users' : `/Users?${query}`;
  const { status, body } = await sendForAnswer(wire, { method: 'GET', path });
  return status === 204 ? nobody : readListResponse(body);
}

/** Behind the end there is nothing to be had, and a server may say so by an error. */
async function readPastEnd(wire: Wire, query: string): Promise<ListPage> {
  try {
    return await readPage(wire, query);
  } catch (error) {
    const isEnd = isRefusal(error) || (isAppError(error) && error.code === 'target-not-found');
    if (isEnd) return nobody;
    throw error;
  }
}

function isRefusal(error: unknown): error is AppError {
  return isAppError(error) && refusals.has(Number(error.detail['status']));
}

/** Each user once. Passes over one that can't be read: one odd account must not hide the others. */
function collect(wire: Wire) {
  const seen = new Set<string>();
  const accounts: TargetAccount[] = [];
  let whole = true;
  return {
    accounts,
    get whole() {
      return whole;
    },
    /** Answers how many are new. */
    add({ resources }: ListPage): number {
      const read = resources.map((resource) => readResource(wire, resource));
      if (read.includes(null)) whole = false;
      const fresh = read.filter((account) => account !== null).filter(({ remoteId }) => !seen.has(remoteId));
      for (const account of fresh) seen.add(account.remoteId);
      accounts.push(...fresh);
      return fresh.length;
    },
  };
}
