import type { RequestHandler, Response } from 'express';
import express from 'express';

/** A request's body: its text, and what it means as JSON (`undefined` when it is none). */
export interface ReadBody {
  readonly text: string;
  readonly json: unknown;
}

/** Reads every body whole, before anything else, so that the log has it and faults can wait in front of the handlers. */
export function createBodyReader(): RequestHandler[] {
  return [
    express.raw({ type: () => true, limit: '32mb' }),
    (req, res, next) => {
      const text = Buffer.isBuffer(req.body) ? req.body.toString('utf8') : '';
      const json = parseJson(text);
      res.locals.body = { text, json } satisfies ReadBody;
      // body-parser, where a router mounts it again, leaves this alone.
      req.body = json ?? {};
      next();
    },
  ];
}

export function readBody(res: Response): ReadBody {
  return res.locals.body as ReadBody;
}

function parseJson(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
