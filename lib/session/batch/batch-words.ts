import { presentFailure } from '../../errors.ts';
import { batchResultOf } from './batch-view.ts';
import type { BatchItem } from '../../records/batch.ts';

/** FACTS is read before each write and after it. */
const requestsPerEmail = 3;

/** How long so many emails take at least, in milliseconds: FACTS answers only so many requests in a minute. */
export function timeFor(emails: number, requestsPerMinute: number): number {
  return ((emails * requestsPerEmail) / requestsPerMinute) * 60_000;
}

/** What became of one email, as a sentence. */
export function itemSentence(item: BatchItem): string {
  switch (batchResultOf(item)) {
    case 'waiting':
      return item.failure
        ? `Tried again by itself. ${presentFailure(item.failure, 'email').sentence}`
        : 'Waits for its turn.';
    case 'under-way':
      return item.failure
        ? `${presentFailure(item.failure, 'email').sentence} FACTS may still save the email; it is looked for.`
        : 'On its way to FACTS.';
    case 'written':
      return 'Written to FACTS and read back.';
    case 'unchanged':
      return 'FACTS had this address already.';
    case 'withdrawn':
      return mayBeThere(item)
        ? 'Withdrawn after it was sent: FACTS may have it. Look at the student there.'
        : 'Withdrawn; nothing was written.';
    case 'refused':
      return refusal(item);
  }
}

/** It was sent, and then FACTS could not be asked whether it has it. */
function mayBeThere({ sent, failure }: BatchItem): boolean {
  return sent && failure !== null && failure.code !== 'facts-write-forbidden';
}

function refusal({ failure, found, state }: BatchItem): string {
  const sentence = presentFailure(failure ?? { code: 'unexpected' }, 'email').sentence;
  const isFound = state === 'conflict' || (state === 'unknown' && failure?.code !== 'email-unread');
  return isFound ? `${sentence} FACTS holds ${found?.trim() || 'no email'}.` : sentence;
}

/** The table of what became of every email, for a file; the first row is the header. */
export function itemRows(items: readonly BatchItem[], nameOf: (studentId: number) => string): string[][] {
  const rows = items.map((item) => [
    String(item.studentId),
    nameOf(item.studentId),
    item.from?.trim() ?? '',
    item.to?.trim() ?? '',
    itemSentence(item),
  ]);
  return [['Student ID', 'Name', 'Email before', 'New email', 'Result'], ...rows];
}
