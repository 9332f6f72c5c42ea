import { AppError } from '../../../errors.ts';
import type { Clock } from '../../clock.ts';
import type { Dialect } from './dialect.ts';
import type { SetAttribute } from './more-attributes.ts';
import { readFailure } from './read-failure.ts';
import { respell } from './respell.ts';

/** The part of `fetch` that is used. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface ScimConnection {
  /** As `normaliseBaseUrl` gives it. */
  readonly baseUrl: string;
  readonly token: string;
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** A signal that aborts after so many milliseconds: `AbortSignal.timeout` outside of tests. */
  readonly timeoutSignal: (milliseconds: number) => AbortSignal;
  /** What the school has set to go there besides. */
  readonly attributes?: readonly SetAttribute[];
  /** What was learnt of the server. */
  readonly dialect?: Dialect;
}

export interface ScimRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  /** From the base address, beginning with `/`. */
  readonly path: string;
  readonly body?: unknown;
  /** The version that must still be there, for `If-Match`. */
  readonly version?: string;
}

/** A service worker is killed when a fetch takes over 30 s. */
const timeout = 20_000;

/** A success: the parsed body with the RFC's spelling of names, `null` for an empty one, and what its headers say; `''` for nothing. */
export interface ScimAnswer {
  readonly body: unknown;
  readonly location: string;
  readonly etag: string;
  readonly status: number;
}

/** One request. Answers its body; rejects with an AppError, see `readFailure`. */
export async function sendRequest(connection: ScimConnection, request: ScimRequest): Promise<unknown> {
  return (await sendForAnswer(connection, request)).body;
}

/** The same with headers. A server that takes no `application/scim+json` (415) is asked once more, and from then on, in `application/json`. */
export async function sendForAnswer(connection: ScimConnection, request: ScimRequest): Promise<ScimAnswer> {
  const { dialect } = connection;
  const wasJson = dialect?.json ?? false;
  const { response, text } = await exchange(connection, request);
  if (response.status === 415 && dialect && !wasJson && request.body !== undefined) {
    dialect.json = true;
    return sendForAnswer(connection, request);
  }
  if (!response.ok) throw readFailure(response, text, connection);
  return {
    body: readBody(response.status, text),
    location: response.headers.get('location') ?? '',
    etag: response.headers.get('etag') ?? '',
    status: response.status,
  };
}

function readBody(status: number, text: string): unknown {
  if (text.trim() === '') return null;
  try {
    return respell(JSON.parse(text));
  } catch {
    throw new AppError('target-answer', { status, reason: 'not JSON' });
  }
}

async function exchange(
  connection: ScimConnection,
  request: ScimRequest,
): Promise<{ response: Response; text: string }> {
  // Not called as a method: the browser's own fetch refuses any other `this`.
  const { fetch } = connection;
  const signal = connection.timeoutSignal(timeout);
  try {
    const response = await fetch(connection.baseUrl + request.path, {
      method: request.method,
      headers: {
        accept: connection.dialect?.json ? 'application/json' : 'application/scim+json, application/json',
        authorization: `Bearer ${connection.token}`,
        ...(request.version === undefined ? {} : { 'if-match': request.version }),
        ...(request.body === undefined
          ? {}
          : { 'content-type': connection.dialect?.json ? 'application/json' : 'application/scim+json' }),
      },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      // A redirect could carry the token to another host.
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal,
    });
    return { response, text: await response.text() };
  } catch {
    throw new AppError('target-unavailable', { reason: signal.aborted ? 'timeout' : 'network' });
  }
}
