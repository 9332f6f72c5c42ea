import { browser } from 'wxt/browser';
import { createMessageClient } from './message-client.ts';
import { reviewTabEntries } from './protocol/review-tab-entries.ts';
import { toAppError } from './sent-failure.ts';

/** The review tab's half: orders to the worker, which alone makes requests. Rejects with an AppError. */
export const workerClient = createMessageClient(
  reviewTabEntries,
  (message) => browser.runtime.sendMessage<unknown, unknown>(message),
  toAppError,
);
