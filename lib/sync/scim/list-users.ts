import { AppError } from '../../errors.ts';
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
  let startIndex = 1;
  let count = pageSize;
  for (;;) {
    const path = `/Users?startIndex=${startIndex}&count=${count}`;
    const page = readListResponse(await sendRequest(connection, { method: 'GET', path }));
    if (page.totalResults > atMost) return null;
    totals.add(page.totalResults);
    const fresh = page.resources.flatMap(readAccount).filter(({ remoteId }) => !seen.has(remoteId));
    if (page.resources.length > 0 && fresh.length === 0) {
      throw new AppError('target-answer', { reason: 'the same page again' });
    }
    for (const account of fresh) seen.add(account.remoteId);
    accounts.push(...fresh);
    startIndex += page.resources.length;
    if (page.resources.length === 0 || startIndex > page.totalResults) {
      // Users who came or went between two pages shift the rest: then somebody may have been passed over.
      return { accounts, complete: accounts.length >= page.totalResults && totals.size === 1 };
    }
    // A server with a smaller limit: ask for its size, so that pages stay aligned.
    count = Math.min(count, page.resources.length);
  }
}

/** Nothing for a resource that can't be read: one odd account must not hide the others. */
function readAccount(resource: unknown): TargetAccount[] {
  const user = userResource.safeParse(resource);
  return user.success ? [toAccount(user.data)] : [];
}
