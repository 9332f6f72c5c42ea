import fc from 'fast-check';
import type { Browser } from 'wxt/browser';
import { expect } from 'vitest';
import { toFailure } from '../../../lib/errors.ts';
import { answerMessage } from '../../../lib/platform/message-server.ts';
import { servePort } from '../../../lib/platform/port-server.ts';
import type { Api, Entries } from '../../../lib/platform/protocol/entry.ts';
import { protocol } from '../../../lib/platform/protocol/protocol.ts';
import { anything, shapedLike } from './hostile-inputs.ts';
import { property } from './property.ts';

/** Handlers that note with what they were called, and fail, as the worst handler would. */
function noting(entries: Entries, calls: [string, readonly unknown[]][]): Api<Entries> {
  const handlers = Object.keys(entries).map((name) => [
    name,
    (...asked: unknown[]) => {
      calls.push([name, typeof asked.at(-1) === 'function' ? asked.slice(0, -1) : asked]);
      throw new TypeError('canary');
    },
  ]);
  return Object.fromEntries(handlers) as Api<Entries>;
}

/** A port's worker half as a hostile other side sees it. */
function openPort(entries: Entries, calls: [string, readonly unknown[]][]) {
  const sent: unknown[] = [];
  let hear: (message: unknown) => void = () => {};
  const port = {
    postMessage: (frame: unknown) => sent.push(frame),
    onMessage: { addListener: (listener: typeof hear) => (hear = listener) },
    onDisconnect: { addListener: () => {} },
  } as unknown as Browser.runtime.Port;
  servePort(port, entries, noting(entries, calls));
  return { sent, hear: (message: unknown) => hear(message) };
}

const studentLike = shapedLike(['studentId', 'from', 'to', 'text', 'open', 'width', 'kind', 'personId', 'email']);
const argument = fc.oneof(anything, studentLike, fc.array(fc.integer(), { maxLength: 120 }), fc.integer());
const question = fc.oneof(fc.array(argument, { maxLength: 3 }), anything);

for (const [channel, entries] of Object.entries(protocol) as [string, Entries][]) {
  const name = fc.oneof(fc.constantFrom(...Object.keys(entries), 'constructor', '__proto__', 'toString'), anything);
  const kind = fc.oneof(fc.constantFrom('watch', 'unwatch', 'call', 'tell', 'ping', 'answer'), anything);
  const near = fc.record({ kind, id: fc.oneof(fc.integer({ min: 1 }), anything), name, question });
  const messageNear = fc.record({ kind: name, question }, { requiredKeys: ['kind'] });
  const received = fc.oneof(anything, near, messageNear);

  /** What reached a handler is a question of the protocol, whatever came. */
  const expectFit = (calls: readonly [string, readonly unknown[]][]): void => {
    for (const [called, asked] of calls) {
      expect(Object.hasOwn(entries, called)).toBe(true);
      expect(entries[called]?.question.safeParse([...asked]).success).toBe(true);
    }
  };

  property(
    `${channel}: nothing that is sent to the port throws there or reaches a handler unfit`,
    received,
    async (frame) => {
      const calls: [string, readonly unknown[]][] = [];
      const port = openPort(entries, calls);
      expect(() => port.hear(frame)).not.toThrow();
      await Promise.resolve().then(() => {});
      expectFit(calls);
      expect(JSON.stringify(port.sent)).not.toContain('canary');
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    },
  );

  property(
    `${channel}: nothing that is sent as a message throws there or reaches a handler unfit`,
    received,
    async (message) => {
      const calls: [string, readonly unknown[]][] = [];
      const answers: unknown[] = [];
      const to = {
        entries,
        handlers: noting(entries, calls),
        toFailure,
        answer: (said: unknown) => void answers.push(said),
      };
      const follows = answerMessage(message, to);
      await Promise.resolve().then(() => {});
      await Promise.resolve().then(() => {});
      expectFit(calls);
      if (!follows) expect(answers).toEqual([]);
      expect(JSON.stringify(answers)).not.toContain('canary');
    },
  );

  property(
    `${channel}: an answer is of the form that was agreed, or refused`,
    fc.oneof(anything, studentLike),
    (answer) => {
      for (const entry of Object.values(entries)) {
        const parsed = entry.answer.safeParse(answer);
        if (parsed.success) expect(entry.answer.safeParse(parsed.data).success).toBe(true);
      }
    },
  );
}
