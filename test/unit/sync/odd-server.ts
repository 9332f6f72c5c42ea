import { expect } from 'vitest';
import type { AppError } from '../../../lib/errors.ts';
import { createScimTarget } from '../../../lib/sync/targets/scim/scim-target.ts';

export const token = 'canary-token-7f3a';
export const now = Date.parse('2026-03-02T08:00:00Z');

export interface Call {
  readonly method: string;
  readonly url: URL;
  readonly body: unknown;
  readonly init: RequestInit;
}

/** A server that answers as `answer` says; everything else about it is the client's own doing. */
export function connect(answer: (call: Call) => Response | Promise<Response>, abort = new AbortController()) {
  const calls: Call[] = [];
  const waits: number[] = [];
  const target = createScimTarget({
    baseUrl: 'https://scim.example/v2',
    token,
    clock: { now: () => now },
    timeoutSignal: (milliseconds) => {
      waits.push(milliseconds);
      return abort.signal;
    },
    fetch: async (url, init) => {
      const body = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
      const call = { method: init.method ?? 'GET', url: new URL(url), body, init };
      calls.push(call);
      return answer(call);
    },
  });
  return { target, calls, waits };
}

export const json = (body: unknown, init: ResponseInit = {}) => new Response(JSON.stringify(body), init);
export const user = (id: number) => ({ id: `r${id}`, externalId: String(id), userName: `S${id}@School.example` });
export const users = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => user(from + index));
export const list = (totalResults: number, Resources: unknown[]) => json({ totalResults, Resources });
export const person = {
  externalId: '1',
  userName: 's1@school.example',
  givenName: 'A',
  familyName: 'B',
  gradeLevel: 'K',
  schoolCode: 'ES',
};

export async function failureOf(promise: Promise<unknown>): Promise<Pick<AppError, 'code' | 'detail'>> {
  const error = await promise.then(
    () => new Error('did not fail'),
    (reason: unknown) => reason as AppError,
  );
  expect(JSON.stringify(error) + String(error) + ((error as Error).stack ?? '')).not.toContain(token);
  const { code, detail } = error as AppError;
  return { code, detail };
}
