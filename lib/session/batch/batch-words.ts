import { m } from '../../words/index.ts';
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
        ? m.batch_item_tried_again({ reason: presentFailure(item.failure, 'email').sentence })
        : m.batch_item_waits();
    case 'under-way':
      return item.failure
        ? m.batch_item_may_be_saved({ reason: presentFailure(item.failure, 'email').sentence })
        : m.batch_item_on_its_way();
    case 'written':
      return m.batch_item_saved();
    case 'unchanged':
      return m.batch_item_unchanged();
    case 'withdrawn':
      return mayBeThere(item) ? m.batch_item_withdrawn_late() : m.batch_item_withdrawn();
    case 'refused':
      return refusal(item);
  }
}

/** It was sent, and then FACTS could not be asked whether it has it. */
function mayBeThere({ sent, failure }: BatchItem): boolean {
  return sent && failure !== null && failure.code !== 'facts-write-forbidden';
}

function refusal({ failure, found, state }: BatchItem): string {
  const reason = presentFailure(failure ?? { code: 'unexpected' }, 'email').sentence;
  const isFound = state === 'conflict' || (state === 'unknown' && failure?.code !== 'email-unread');
  if (!isFound) return reason;
  const email = found?.trim();
  return email ? m.batch_item_found({ reason, email }) : m.batch_item_found_none({ reason });
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
  const header = [
    m.batch_column_id,
    m.batch_column_name,
    m.batch_column_before,
    m.batch_column_new,
    m.batch_column_result,
  ];
  return [header.map((say) => say()), ...rows];
}
