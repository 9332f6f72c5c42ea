import { request } from 'node:https';
import type { School } from '../../school/index.ts';
import { keys } from '../../school/api/keys.ts';

export interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of every shape are looked into freely
  json: any;
}

export interface Ask {
  method?: string;
  headers?: Record<string, string>;
  body?: string | object;
}

/** One HTTPS request to the school under a host name, as the browser would send it. */
export function ask(
  school: School,
  host: string,
  path: string,
  { method = 'GET', headers = {}, body }: Ask = {},
): Promise<Reply> {
  const payload = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const req = request(
      {
        host: '127.0.0.1',
        port: school.port,
        path,
        method,
        headers: {
          Host: host,
          ...headers,
          ...(payload === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(payload)) }),
        },
        rejectUnauthorized: false,
        agent: false,
      },
      (res) => {
        const chunks: Buffer[] = [];
        res.on('data', (chunk: Buffer) => chunks.push(chunk));
        res.on('error', reject);
        res.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({ status: res.statusCode ?? 0, headers: res.headers, text, json: tryJson(text) });
        });
      },
    );
    req.on('error', reject);
    req.end(payload);
  });
}

/** A request to the REST API with the read-write key, unless `headers` say otherwise. */
export function askApi(school: School, path: string, options: Ask & { key?: string } = {}): Promise<Reply> {
  const { key = keys.readWrite, headers = {}, ...rest } = options;
  const versioned = path.includes('api-version') ? path : `${path}${path.includes('?') ? '&' : '?'}api-version=1`;
  const sent = { 'Ocp-Apim-Subscription-Key': keys.subscription, 'Facts-Api-Key': key, ...headers };
  return ask(school, school.hosts.api, versioned, { ...rest, headers: sent });
}

export function patchEmail(
  school: School,
  personId: number,
  operations: object[] | object,
  key?: string,
): Promise<Reply> {
  return askApi(school, `/People/${personId}`, {
    method: 'PATCH',
    body: operations,
    headers: { 'Content-Type': 'application/json-patch+json' },
    ...(key === undefined ? {} : { key }),
  });
}

/** A request to the SCIM target with its token. */
export function askTarget(school: School, path: string, options: Ask = {}): Promise<Reply> {
  const headers = {
    Authorization: `Bearer ${school.targetToken}`,
    'Content-Type': 'application/scim+json',
    ...options.headers,
  };
  return ask(school, school.hosts.target, `/scim/v2${path}`, { ...options, headers });
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
