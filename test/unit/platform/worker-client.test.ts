import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, test } from 'vitest';
import { AppError, toFailure } from '../../../lib/errors.ts';
import { answerMessage } from '../../../lib/platform/message-server.ts';
import type { Api } from '../../../lib/platform/protocol/entry.ts';
import { reviewTabEntries } from '../../../lib/platform/protocol/review-tab-entries.ts';
import { workerClient } from '../../../lib/platform/worker-client.ts';

beforeEach(() => fakeBrowser.reset());

/** A worker that checks keys and destinations by `work`, over what a browser would copy. */
function answering(work: (order: string) => Promise<unknown>): void {
  const handlers = new Proxy({}, { get: (_, order: string) => () => work(order) }) as Api<typeof reviewTabEntries>;
  fakeBrowser.runtime.onMessage.addListener((message: unknown, _: unknown, answer: (response: unknown) => void) =>
    answerMessage(message, {
      entries: reviewTabEntries,
      handlers,
      toFailure,
      answer: (response) => answer(JSON.parse(JSON.stringify(response))),
    }),
  );
}
const check = { writeAccess: 'write', unreadableLists: [], schools: [], gradeLevels: [] };

describe('an order to the worker', () => {
  test('answers what the worker found', async () => {
    const orders: unknown[] = [];
    answering(async (order) => {
      orders.push(order);
      return check;
    });
    expect(await workerClient.checkKeys()).toEqual(check);
    expect(orders).toEqual(['checkKeys']);
  });

  test('fails with the worker’s failure', async () => {
    answering(() => Promise.reject(new AppError('facts-rate-limited', { seconds: 5 })));
    await expect(workerClient.checkKeys()).rejects.toMatchObject({
      code: 'facts-rate-limited',
      detail: { seconds: 5 },
    });
  });

  test('says nothing of what an unpredicted error said', async () => {
    answering(() => Promise.reject(new Error('canary')));
    const failure: unknown = await workerClient.checkTarget().catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'unexpected' });
    expect(JSON.stringify(failure)).not.toContain('canary');
  });

  test('that nobody hears is told as a lost worker', async () => {
    await expect(workerClient.checkKeys()).rejects.toMatchObject({ code: 'worker-lost' });
  });

  test('to wake that nobody hears is no error', () => {
    expect(() => workerClient.wake()).not.toThrow();
  });

  test.each([null, {}, { ...check, schools: 'none' }])(
    'whose answer is of another form, %j, says so',
    async (answer) => {
      answering(async () => answer);
      await expect(workerClient.checkKeys()).rejects.toMatchObject({ code: 'answer-unreadable' });
    },
  );

  test.each([7, {}, { value: check }, { failure: 'x' }, { answered: 'yes', value: check }])(
    'that something else answers, with %j, says so',
    async (response) => {
      fakeBrowser.runtime.onMessage.addListener((_: unknown, __: unknown, answer: (said: unknown) => void) => {
        answer(response);
        return true;
      });
      await expect(workerClient.checkKeys()).rejects.toMatchObject({
        code: typeof response === 'number' ? 'worker-lost' : 'answer-unreadable',
      });
    },
  );

  test('that the worker doesn’t know is of another version, and is told so', async () => {
    const answers: unknown[] = [];
    const to = { entries: reviewTabEntries, handlers: {} as Api<typeof reviewTabEntries>, toFailure };
    const answer = (response: unknown): void => void answers.push(response);
    expect(answerMessage({ kind: 'check-keys' }, { ...to, answer })).toBe(true);
    expect(answers).toEqual([{ failure: { code: 'extension-updated' } }]);
  });

  test('that nobody may give is not sent', async () => {
    const sent: unknown[] = [];
    fakeBrowser.runtime.onMessage.addListener((message: unknown) => void sent.push(message));
    const many = Array.from({ length: 201 }, (_, place) => place + 1);
    await expect(workerClient.readFamilies(many)).rejects.toMatchObject({ code: 'unexpected' });
    expect(sent).toEqual([]);
  });
});
