import type { Request } from 'express';
import { roleOfHost } from '../hosts.ts';
import { readBody } from '../read-body.ts';

/** Which requests a fault strikes. Everything left out matches all. */
export interface Match {
  /** `staff`, `api` or `target`, or one host name. */
  host?: string;
  method?: string;
  /** A pattern for the path, or the path itself (any case; a `*` at the end stands for whatever follows). */
  path?: RegExp | string;
  /** A pattern for what follows the `?`. */
  query?: RegExp;
  /** A pattern for the body's text. */
  body?: RegExp;
  /** Strikes from the k-th matching request on, counted from 1 when the fault was set; default 1. */
  nth?: number;
  /** How many requests it strikes; default 1, for latency all. */
  times?: number;
}

export function matchesRequest(match: Match, req: Request): boolean {
  const [path = '', query = ''] = req.originalUrl.split('?', 2);
  return (
    matchesHost(match.host, req.hostname) &&
    (match.method === undefined || match.method.toUpperCase() === req.method) &&
    matchesPath(match.path, path) &&
    (match.query === undefined || match.query.test(query)) &&
    (match.body === undefined || (req.res !== undefined && match.body.test(readBody(req.res).text)))
  );
}

function matchesHost(wanted: string | undefined, hostname: string): boolean {
  return wanted === undefined || wanted === roleOfHost(hostname) || wanted === hostname.toLowerCase();
}

function matchesPath(wanted: RegExp | string | undefined, path: string): boolean {
  if (wanted === undefined) return true;
  if (wanted instanceof RegExp) return wanted.test(path);
  const [actual, expected] = [path.toLowerCase(), wanted.toLowerCase()];
  return expected.endsWith('*') ? actual.startsWith(expected.slice(0, -1)) : actual === expected;
}
