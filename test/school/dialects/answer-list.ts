import { type Accounts, type DialectUser, Refusal } from './accounts.ts';
import type { Dialect } from './dialect.ts';

const listResponse = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';

/** `GET /Users`, RFC 7644 3.4.2, or RFC 9865 where the dialect pages by cursors. */
export function answerList(query: URLSearchParams, accounts: Accounts, dialect: Dialect): object {
  const filter = query.get('filter');
  if (filter !== null && dialect.filter === 'refused') throw new Refusal(400, 'No filters', 'invalidFilter');
  if (filter !== null && dialect.filter === 'not-found') throw new Refusal(404, 'No filters');
  const asked = Number(query.get('count') ?? Math.min(20, dialect.largestCount));
  if (asked > dialect.largestCount) throw new Refusal(400, `count is at most ${dialect.largestCount}`, 'invalidValue');
  if (filter !== null && dialect.filter !== 'ignored')
    return toList(accounts.find(filter), accounts.find(filter).length, dialect, { startIndex: 1 });
  if (dialect.list !== 'works') throw new Refusal(dialect.list, 'Say a filter', 'tooMany');
  const shown = accounts.shown;
  const count = Math.min(asked, dialect.pageSize);
  const total = dialect.countsOnePage ? Math.min(shown.length, dialect.pageSize) : shown.length;
  const cursor = query.get('cursor');
  const isByCursor = dialect.paging === 'cursor-only' || (dialect.paging === 'cursor-offered' && cursor !== null);
  if (dialect.paging === 'cursor-only' && query.has('startIndex')) {
    throw new Refusal(400, 'Only cursors', 'invalidValue');
  }
  if (isByCursor) {
    const from = cursor ? Number(cursor.slice(1)) : 0;
    const page = shown.slice(from, from + count);
    return toList(page, total, dialect, from + count < shown.length ? { nextCursor: `c${from + count}` } : {});
  }
  const wanted = dialect.paging === 'ignores-index' ? 1 : Number(query.get('startIndex') ?? 1);
  const isPastEnd = wanted > shown.length && shown.length > 0;
  if (isPastEnd && dialect.pastEnd === 'error') throw new Refusal(400, 'No such page', 'invalidValue');
  const start = isPastEnd && dialect.pastEnd === 'first-page' ? 1 : wanted;
  const page = shown.slice(start - 1, start - 1 + count);
  return toList(page, total, dialect, { startIndex: start });
}

export function toList(
  resources: readonly (object | DialectUser)[],
  totalResults: number,
  dialect: Dialect,
  place: object,
): object {
  const totals = {
    number: { totalResults },
    text: { totalResults: String(totalResults) },
    missing: {},
    estimate: { totalResults: totalResults + 3 },
  };
  return {
    schemas: [listResponse],
    ...totals[dialect.totalResults],
    ...place,
    itemsPerPage: resources.length,
    Resources: resources,
  };
}
