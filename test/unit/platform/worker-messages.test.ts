import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '../../../lib/errors.ts';
import { answerWith, workerClient } from '../../../lib/platform/worker-messages.ts';

beforeEach(() => fakeBrowser.reset());

/** A worker that answers every order with `work`, over what a browser would copy. */
function answering(work: (message: unknown) => Promise<unknown>): void {
  fakeBrowser.runtime.onMessage.addListener((message: unknown, _: unknown, answer: (response: unknown) => void) => {
    answerWith(work(message), (response) => answer(JSON.parse(JSON.stringify(response))));
    return true;
  });
}
const check = { writeAccess: 'write', schools: [], gradeLevels: [] };

describe('an order to the worker', () => {
  test('answers what the worker found', async () => {
    const orders: unknown[] = [];
    answering(async (message) => {
      orders.push(message);
      return check;
    });
    expect(await workerClient.checkKeys()).toEqual(check);
    expect(orders).toEqual([{ kind: 'check-keys' }]);
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
});
