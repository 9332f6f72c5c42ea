import { Accounts, Refusal, type DialectUser } from './accounts.ts';
import { answerBulk } from './answer-bulk.ts';
import { answerConfig, answerResourceTypes, answerSchemas } from './answer-discovery.ts';
import { answerList } from './answer-list.ts';
import { applyPatch, type Operation } from './apply-patch.ts';
import { checkUser } from './check-user.ts';
import type { Dialect } from './dialect.ts';
import type { Exchange } from './twists.ts';
import { spellOddly, spellUser } from './spell-answer.ts';

/** A SCIM service with a dialect of its own, in memory and without a network: `fetch` is its only door. */
export interface Receiver {
  readonly targetUrl: string;
  readonly targetToken: string;
  readonly users: readonly DialectUser[];
  /** The service's own; it stands still. */
  readonly clock: { time: number; now(): number };
  readonly requests: {
    readonly method: string;
    readonly path: string;
    readonly query: string;
    readonly body: unknown;
  }[];
  fetch(url: string, init: RequestInit): Promise<Response>;
}

const targetUrl = 'https://dialects.example/scim/v2';
const targetToken = 'dialect-token-51c9';

export function createReceiver(dialect: Dialect): Receiver {
  const requests: Receiver['requests'] = [];
  const clock = { time: Date.parse('2026-03-02T08:00:00Z'), now: () => clock.time };
  const accounts = new Accounts(dialect, clock.now);
  const twist = dialect.twist?.();

  async function answerOrRefuse({ method, url, body }: Exchange, ifMatch: string | null): Promise<Response> {
    try {
      return await answer(method, url, body, ifMatch);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { status, scimType, message } = error;
      return say(status, message === '' ? {} : { status: String(status), scimType, detail: message });
    }
  }

  function answer(method: string, url: URL, body: unknown, ifMatch: string | null): Response | Promise<Response> {
    const [, kind = '', id = ''] = /^\/scim\/v2\/(\w+)(?:\/(.+))?$/.exec(url.pathname) ?? [];
    if (method === 'GET' && dialect.discovery && kind === 'ServiceProviderConfig') {
      const config = answerConfig(dialect);
      return config instanceof Response ? config : say(200, config);
    }
    if (method === 'GET' && dialect.discovery && kind === 'Schemas') return say(200, answerSchemas(dialect));
    if (method === 'GET' && dialect.discovery && kind === 'ResourceTypes') {
      return say(200, answerResourceTypes(dialect));
    }
    if (method === 'POST' && kind === 'Bulk') {
      return answerBulk(body, dialect, (part) => {
        const at = new URL(targetUrl + part.path);
        return perform(part.method, at, part.data, part.version ?? null);
      });
    }
    if (kind !== 'Users') throw new Refusal(404, 'Nothing here');
    if (method === 'GET' && !id) return say(200, withShown(answerList(url.searchParams, accounts, dialect)));
    return perform(method, url, body, ifMatch);
  }

  /** One request about one account. */
  function perform(method: string, url: URL, body: unknown, ifMatch: string | null): Response {
    const id = decodeURIComponent(/^\/scim\/v2\/Users\/(.+)$/.exec(url.pathname)?.[1] ?? '');
    if (method === 'GET') return sayUser(200, accounts.get(id));
    if (method === 'POST') return sayCreated(accounts.create(checkUser(body as DialectUser, dialect)));
    checkVersion(accounts.get(id), ifMatch);
    if (method === 'PUT') return put(id, body as DialectUser);
    if (method === 'PATCH') return patch(id, (body as { Operations: Operation[] }).Operations);
    throw new Refusal(405, `No ${method} here`);
  }

  function put(id: string, user: DialectUser): Response {
    if (dialect.put === 'not-allowed') throw new Refusal(405, 'No PUT here');
    if (dialect.put === 'refuses-read-only' && ('meta' in user || 'id' in user)) {
      throw new Refusal(400, 'id and meta are read-only', 'mutability');
    }
    return sayUser(200, accounts.put(id, checkUser(user, dialect)));
  }

  function patch(id: string, operations: readonly Operation[]): Response {
    if (dialect.patch === 'not-implemented') throw new Refusal(501, 'PATCH is not implemented');
    if (dialect.patch === 'not-allowed') throw new Refusal(405, 'No PATCH here');
    const user = accounts.put(id, checkUser(applyPatch(accounts.get(id), operations, dialect), dialect));
    return dialect.patch === 'empty-answer' ? new Response(null, { status: 204 }) : sayUser(200, user);
  }

  function checkVersion(user: DialectUser, ifMatch: string | null): void {
    if (ifMatch === null && dialect.ifMatch !== 'optional') throw new Refusal(428, 'If-Match is required');
    if (ifMatch === null || ifMatch === '*') return;
    if (ifMatch !== user.meta?.version) throw new Refusal(412, 'Somebody was faster');
  }

  function sayCreated(user: DialectUser): Response {
    const location = `${targetUrl}/Users/${encodeURIComponent(user.id)}`;
    if (dialect.created === 'location') return new Response(null, { status: 201, headers: { location } });
    if (dialect.created === 'nothing') return new Response(null, { status: 201 });
    if (dialect.created === 'id') return say(201, { id: user.id });
    const statuses: Partial<Record<Dialect['created'], number>> = { 'status-200': 200, 'status-202': 202 };
    return sayUser(statuses[dialect.created] ?? 201, user);
  }

  function sayUser(status: number, user: DialectUser): Response {
    const etag = dialect.versions && user.meta ? { etag: user.meta.version } : undefined;
    return say(status, spellUser(user, dialect), etag);
  }

  function withShown(list: object): object {
    const { Resources } = list as { Resources: object[] };
    const shown = Resources.map((user) => spellUser(user, dialect));
    if (dialect.lists === 'bare-array') return shown;
    return {
      ...list,
      Resources: shown.length === 0 && dialect.lists === 'empty-without-resources' ? undefined : shown,
    };
  }

  function say(status: number, body: unknown, headers: Record<string, string> = {}): Response {
    const text = JSON.stringify(dialect.spelling === 'odd' ? spellOddly(body) : body);
    return new Response(dialect.byteOrderMark ? `\uFEFF${text}` : text, {
      status,
      headers: { 'content-type': 'application/scim+json', ...headers },
    });
  }

  return {
    targetUrl,
    targetToken,
    users: accounts.users,
    clock,
    requests,
    async fetch(address, init) {
      const [url, headers, method] = [new URL(address), new Headers(init.headers), init.method ?? 'GET'];
      const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
      requests.push({ method, path: url.pathname, query: url.search.slice(1), body });
      if (headers.get('authorization') !== `Bearer ${targetToken}`) return say(401, {});
      if (dialect.limitsEach > 0 && requests.length % dialect.limitsEach === 0) {
        return say(429, { detail: 'Slower' }, { 'retry-after': '3' });
      }
      if (dialect.mediaType === 'json-only' && body !== undefined) {
        const type = headers.get('content-type') ?? '';
        if (!type.startsWith('application/json')) return say(415, { detail: 'Unsupported media type' });
      }
      const pass = (exchange: Exchange): Promise<Response> => answerOrRefuse(exchange, headers.get('if-match'));
      return twist ? twist({ method, url, body }, pass) : pass({ method, url, body });
    },
  };
}
