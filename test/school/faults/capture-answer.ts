import type { Response } from 'express';

/** A finished answer on its way out. */
export interface Answer {
  readonly status: number;
  body: Buffer;
  /** Set to cut the connection instead of answering. */
  reset: boolean;
}

/** Keeps the answer back until `change` is done with it; the handlers have finished by then. */
export function captureAnswer(res: Response, change: (answer: Answer) => Promise<void>): void {
  const chunks: Buffer[] = [];
  const end = res.end.bind(res);
  const write = res.write.bind(res);
  const keep = (chunk: unknown, encoding: unknown) => {
    if (chunk === undefined || chunk === null || typeof chunk === 'function') return;
    const text = typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8';
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk, text) : Buffer.from(chunk as Uint8Array));
  };

  res.write = ((chunk: unknown, encoding?: unknown) => {
    keep(chunk, encoding);
    return true;
  }) as typeof res.write;

  res.end = ((chunk?: unknown, encoding?: unknown) => {
    keep(chunk, encoding);
    res.write = write;
    res.end = end;
    const answer: Answer = { status: res.statusCode, body: Buffer.concat(chunks), reset: false };
    void change(answer).then(() => {
      if (answer.reset) return res.socket?.destroy();
      if (!res.headersSent) res.setHeader('Content-Length', answer.body.length);
      return end(answer.body);
    });
    return res;
  }) as typeof res.end;
}
