import type { Account } from './account.ts';
import type { TargetState } from './target-state.ts';

/** The parts of a scimmy resource that a listing needs. */
export interface ListRequest {
  filter?: { expression?: string; match(values: object[]): object[] } | undefined;
  constraints?: { sortBy?: string; startIndex?: number; count?: number; totalResults?: number } | undefined;
}

/**
 * Pages on this side: scimmy formats whatever it gets, and 10,000 accounts for each page of 200 takes a minute and a half.
 * Sets `constraints.totalResults`. Equality on `externalId` and `userName` uses an index.
 */
export function listAccounts(state: TargetState, request: ListRequest): Account[] {
  const matched = request.filter ? filterAccounts(state, request.filter) : (state.users as Account[]);
  const constraints = (request.constraints ??= {});
  constraints.totalResults = matched.length;
  if (constraints.sortBy !== undefined) return matched;
  const { startIndex = 1, count = 20 } = constraints;
  return startIndex > count
    ? matched.slice(startIndex - 1, startIndex - 1 + count)
    : sliceHead(matched, startIndex, count);
}

function filterAccounts(state: TargetState, filter: NonNullable<ListRequest['filter']>): Account[] {
  const equality = /^(externalId|userName) eq "((?:[^"\\]|\\.)*)"$/i.exec(filter.expression?.trim() ?? '');
  if (!equality) return filter.match(state.users as Account[]) as Account[];
  const [, attribute = '', quoted = ''] = equality;
  const value = JSON.parse(`"${quoted}"`) as string;
  if (attribute.toLowerCase() === 'externalid') return state.findByExternalId(value);
  const account = state.findByUserName(value);
  return account ? [account] : [];
}

/**
 * For a start inside the first page scimmy cuts off the head itself, unless head and page together are just `totalResults` less the head:
 * one more row tells it apart.
 */
function sliceHead(matched: Account[], startIndex: number, count: number): Account[] {
  const length = Math.min(matched.length, startIndex - 1 + count);
  const misread = startIndex > 1 && length + startIndex - 1 === matched.length;
  return matched.slice(0, misread ? length + 1 : length);
}
