import { Accounts, Refusal } from './accounts.ts';
import type { DialectUser } from './accounts.ts';
import { applyPatch } from './apply-patch.ts';
import type { Dialect } from './dialect.ts';

/** A SCIM service with a dialect of its own, in memory and without a network: `fetch` is its only door. */
export interface Receiver {
  readonly targetUrl: string;
  readonly targetToken: string;
  readonly users: readonly DialectUser[];
  /** The service's own; it stands still. */
  readonly clock: { time: number; now(): number };
  readonly requests: { readonly method: string; readonly path: string; readonly query: string }[];
  fetch(url: string, init: RequestInit): Promise<Response>;
}

const targetUrl = 'https://dialects.example/scim/v2';
const targetToken = 'dialect-token-51c9';
const coreUser = 'urn:ietf:params:scim:schemas:core:2.0:User';
const listResponse = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';

export function createReceiver(dialect: Dialect): Receiver {
  const clock = { time: Date.parse('2026-03-02T08:00:00Z'), now: () => clock.time };
  const accounts = new Accounts(dialect, clock.now);
  const requests: Receiver['requests'] = [];

  function answer(method: string, url: URL, body: unknown, ifMatch: string | null): Response {
    const [, kind = '', id = ''] = /^\/scim\/v2\/(\w+)(?:\/(.+))?$/.exec(url.pathname) ?? [];
    if (method === 'GET' && dialect.discovery && kind === 'ServiceProviderConfig') {
      return say(200, {
        patch: { supported: true },
        filter: { supported: true },
        etag: { supported: dialect.versions },
      });
    }
    if (method === 'GET' && dialect.discovery && kind === 'Schemas') return say(200, toList([{ id: coreUser }], 1, 1));
    if (kind !== 'Users') throw new Refusal(404, 'Nothing here');
    if (method === 'GET') return id ? say(200, accounts.get(decodeURIComponent(id))) : list(url.searchParams);
    if (method === 'POST') return say(201, accounts.create(checkSchemas(body as DialectUser)));
    checkVersion(accounts.get(id), ifMatch);
    if (method === 'PUT') return say(200, accounts.put(id, checkSchemas(body as DialectUser)));
    if (method === 'PATCH') return patch(id, body as { Operations: Parameters<typeof applyPatch>[1] });
    throw new Refusal(405, `No ${method} here`);
  }

  function patch(id: string, { Operations }: { Operations: Parameters<typeof applyPatch>[1] }): Response {
    if (dialect.patch === 'not-implemented') throw new Refusal(501, 'PATCH is not implemented');
    if (dialect.patch === 'not-allowed') throw new Refusal(405, 'No PATCH here');
    const user = accounts.put(id, applyPatch(accounts.get(id), Operations, dialect));
    return dialect.patch === 'empty-answer' ? new Response(null, { status: 204 }) : say(200, user);
  }

  function list(query: URLSearchParams): Response {
    const filter = query.get('filter');
    if (filter !== null && dialect.filter === 'refused') throw new Refusal(400, 'No filters', 'invalidFilter');
    if (filter !== null && dialect.filter === 'not-found') throw new Refusal(404, 'No filters');
    if (filter !== null) {
      const found = accounts.find(filter);
      return say(200, toList(found, found.length, 1));
    }
    const count = Math.min(Number(query.get('count') ?? 20), dialect.pageSize);
    const wanted = Number(query.get('startIndex') ?? 1);
    const { shown } = accounts;
    const isPastEnd = wanted > shown.length && shown.length > 0;
    if (isPastEnd && dialect.pastEnd === 'error') throw new Refusal(400, 'No such page', 'invalidValue');
    const start = isPastEnd && dialect.pastEnd === 'first-page' ? 1 : wanted;
    const total = dialect.countsOnePage ? Math.min(shown.length, dialect.pageSize) : shown.length;
    return say(200, toList(shown.slice(start - 1, start - 1 + count), total, start));
  }

  function checkSchemas(user: DialectUser): DialectUser {
    const foreign = (user.schemas ?? []).filter((schema) => schema !== coreUser);
    if (dialect.strict && foreign[0]) throw new Refusal(400, `Unsupported User schema ${foreign[0]}`, 'invalidValue');
    return user;
  }

  function checkVersion(user: DialectUser, ifMatch: string | null): void {
    if (ifMatch !== null && ifMatch !== user.meta?.version) throw new Refusal(412, 'Somebody was faster');
  }

  function say(status: number, body: unknown): Response {
    const text = JSON.stringify(dialect.spelling === 'odd' ? spellOddly(body) : body);
    return new Response(text, { status, headers: { 'content-type': 'application/scim+json' } });
  }

  return {
    targetUrl,
    targetToken,
    users: accounts.users,
    clock,
    requests,
    async fetch(address, init) {
      const [url, headers, method] = [new URL(address), new Headers(init.headers), init.method ?? 'GET'];
      requests.push({ method, path: url.pathname, query: url.search.slice(1) });
      if (headers.get('authorization') !== `Bearer ${targetToken}`) return say(401, {});
      const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
      try {
        return answer(method, url, body, headers.get('if-match'));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return say(error.status, { status: String(error.status), scimType: error.scimType, detail: error.message });
      }
    },
  };
}

function toList(resources: readonly object[], totalResults: number, startIndex: number): object {
  return { schemas: [listResponse], totalResults, startIndex, itemsPerPage: resources.length, Resources: resources };
}

/** Names in lower case, booleans as text: RFC 7643 2.1 allows the first, and older services do the second. */
function spellOddly(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(spellOddly);
  if (typeof body === 'boolean') return body ? 'True' : 'False';
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name.toLowerCase(), spellOddly(value)]));
}
