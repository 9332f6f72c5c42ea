import type { RequestHandler } from 'express';
import { readBody } from './read-body.ts';

/** One request as it arrived. Headers (and so the keys) are not kept. */
export interface RequestRecord {
  /** Milliseconds of the school's clock. */
  readonly at: number;
  readonly host: string;
  readonly method: string;
  readonly path: string;
  /** What follows the `?`, decoded, without the `?`. */
  readonly query: string;
  readonly body: string;
  /** 0 until it was answered, and for good when the connection broke first. */
  status: number;
}

export function logRequests(log: RequestRecord[], now: () => number): RequestHandler {
  return (req, res, next) => {
    const [path = '', query = ''] = req.originalUrl.split('?', 2);
    const { text } = readBody(res);
    const { hostname: host, method } = req;
    const record: RequestRecord = { at: now(), host, method, path, query: decode(query), body: text, status: 0 };
    log.push(record);
    res.on('finish', () => void (record.status = res.statusCode));
    next();
  };
}

function decode(query: string): string {
  try {
    return decodeURIComponent(query.replaceAll('+', ' '));
  } catch {
    return query;
  }
}
