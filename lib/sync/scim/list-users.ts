import { AppError, isAppError } from '../../errors.ts';
import type { AccountListing, TargetAccount } from '../ports.ts';
import { readListResponse } from './read-answer.ts';
import { sendRequest } from './request.ts';
import type { ScimConnection } from './request.ts';
import { userResource } from './schemas.ts';
import { toAccount } from './user-resource.ts';

const pageSize = 200;

/**
 * All users, page by page (RFC 7644 3.4.2.4, `startIndex` from 1). Goes by what each page holds, not by what it says of itself,
 * so a server may give fewer or more than asked. Rejects with `target-answer` when a page only repeats earlier ones.
 * Gives up with `null` when there are more than `atMost`.
 */
export async function listUsers(connection: ScimConnection, atMost = Infinity): Promise<AccountListing | null> {
  const seen = new Set<string>();
  const accounts: TargetAccount[] = [];
  const totals = new Set<number>();
  let total = Infinity;
  let startIndex = 1;
  let count = pageSize;
  for (;;) {
    const isPastEnd = startIndex > total;
    const page = await readPage(connection, startIndex, count, isPastEnd);
    if (page.totalResults > atMost) return null;
    if (!isPastEnd) totals.add((total = page.totalResults));
    const fresh = page.resources.flatMap(readAccount).filter(({ remoteId }) => !seen.has(remoteId));
    if (page.resources.length > 0 && fresh.length === 0 && !isPastEnd) {
      throw new AppError('target-answer', { reason: 'the same page again' });
    }
    for (const account of fresh) seen.add(account.remoteId);
    accounts.push(...fresh);
    if (accounts.length > atMost) return null;
    startIndex += page.resources.length;
    const isEnd = startIndex > total && !(isPastEnd ? fresh.length > 0 : looksLikeLimit(total));
    if (page.resources.length === 0 || isEnd) {
      // Users who came or went between two pages shift the rest: then somebody may have been passed over.
      return { accounts, complete: accounts.length >= total && totals.size === 1 };
    }
    // A server with a smaller limit: ask for its size, so that pages stay aligned.
    count = Math.min(count, page.resources.length);
  }
}

/** Some servers count no further than one page holds: a round total may be such a limit, and one page more tells. */
function looksLikeLimit(total: number): boolean {
  return total > 0 && (total % 5 === 0 || (total >= 16 && Number.isInteger(Math.log2(total))));
}

/** Behind the announced end there is nothing to be had, and a server may say so by an error. */
async function readPage(
  connection: ScimConnection,
  startIndex: number,
  count: number,
  isPastEnd: boolean,
): Promise<ReturnType<typeof readListResponse>> {
  try {
    const path = `/Users?startIndex=${startIndex}&count=${count}`;
    return readListResponse(await sendRequest(connection, { method: 'GET', path }));
  } catch (error) {
    const isRefused = isAppError(error) && (error.code === 'target-refused' || error.code === 'target-not-found');
    if (isPastEnd && isRefused) return { totalResults: 0, resources: [] };
    throw error;
  }
}

/** Nothing for a resource that can't be read: one odd account must not hide the others. */
function readAccount(resource: unknown): TargetAccount[] {
  const user = userResource.safeParse(resource);
  return user.success ? [toAccount(user.data)] : [];
}
