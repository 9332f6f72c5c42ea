import { formatNumber } from '../../words/index.ts';
import { atStart } from '../../records/destination-name.ts';
import type { DriftKind } from '../../sync/receipt/compare-with-target.ts';
import type { NotKept } from '../../sync/plan/dropped-fields.ts';
import { isMoreField, nameOfMore } from '../../sync/more-fields.ts';
import type { MoreField } from '../../sync/account.ts';
import type { Receipt, ReceiptRow, RowResult } from '../../sync/receipt/receipt.ts';
import type { RunState } from '../../sync/run/run-record.ts';
import { differentSince, endedTitle } from './outcome.ts';
import type { TargetReading } from '../../records/run.ts';
import { predictedWords } from './dry-run-words.ts';
import { writeResults } from '../../sync/receipt/write-results.ts';

type Tone = 'red' | 'orange' | 'gray' | 'green';

export const resultWords: Record<RowResult, { readonly text: string; readonly tone: Tone }> = {
  created: { text: 'Added', tone: 'green' },
  adopted: { text: 'Existing account taken over', tone: 'green' },
  updated: { text: 'Updated', tone: 'green' },
  archived: { text: 'Archived', tone: 'green' },
  none: { text: 'Was so already', tone: 'gray' },
  refused: { text: 'Refused', tone: 'red' },
  'not-sent': { text: 'Not sent', tone: 'gray' },
  unknown: { text: 'Sent, not confirmed', tone: 'orange' },
};

/** What a receipt calls its results. */
export function resultWordsOf({ dryRun }: Pick<Receipt, 'dryRun'>): typeof resultWords {
  return dryRun ? predictedWords : resultWords;
}

/** In the order of a receipt. */
export const resultOrder: readonly RowResult[] = [
  'created',
  'adopted',
  'updated',
  'archived',
  'none',
  'refused',
  'unknown',
  'not-sent',
];

/** Whoever needs a person comes first; else as they came. */
export function troubleFirst(rows: readonly ReceiptRow[]): readonly ReceiptRow[] {
  const places: Partial<Record<RowResult, number>> = { refused: 0, unknown: 1, 'not-sent': 2, adopted: 3 };
  return rows.toSorted((a, b) => (places[a.result] ?? 4) - (places[b.result] ?? 4));
}

export function runStateWords(state: RunState, destination: string): string {
  return {
    running: 'Under way',
    waiting: `Waiting for ${destination}`,
    paused: 'Paused',
    done: 'Done',
    failed: 'Stopped',
    cancelled: 'Cancelled',
  }[state];
}

/** The results with a row for each person; `day` is `YYYY-MM-DD`. */
export function resultsFile(
  receipt: Receipt,
  day: string,
  destination: string,
): { readonly name: string; readonly text: string } {
  return {
    name: `${receipt.dryRun ? 'dry-run' : 'sync-results'}-${day}.csv`,
    text: writeResults(receipt, destination).text,
  };
}

/** What a receipt says of the whole, in the words of the sync page. */
export function receiptState(receipt: Receipt, reading: TargetReading | null, destination: string): string {
  const { state, counts, finishedAt, dryRun } = receipt;
  if (dryRun || (state !== 'done' && state !== 'failed' && state !== 'cancelled'))
    return runStateWords(state, destination);
  const { created, adopted, updated, archived, none, refused, unknown } = counts;
  return endedTitle(state, {
    confirmed: created + adopted + updated + archived + none,
    refused,
    unknown,
    unsent: counts['not-sent'],
    different: differentSince({ finishedAt, reading }),
  });
}

/** What a destination keeps otherwise than it was sent; `''` where it keeps all. */
export function notKeptSentence(notKept: readonly NotKept[], destination: string): string {
  if (notKept.length === 0) return '';
  const names: Record<Exclude<NotKept['field'], MoreField>, string> = {
    externalId: 'student ID',
    userName: 'email',
    email: 'email',
    givenName: 'first name',
    familyName: 'last name',
    gradeLevel: 'grade',
    schoolCode: 'school',
  };
  const parts = notKept.map(
    ({ field, people }) => `${isMoreField(field) ? nameOfMore(field) : names[field]} (${formatNumber(people)})`,
  );
  return `${atStart(destination)} does not keep everything that it gets: ${parts.join(', ')}. Nobody changed that, and it is not sent again.`;
}

export function differenceWords(kind: DriftKind, destination: string): string {
  return {
    missing: `Has no account in ${destination} any more.`,
    doubled: `Has more than one account in ${destination}.`,
    'other-account': `Has another account in ${destination} than the one that was synced.`,
    different: `Is not in ${destination} as it was sent.`,
  }[kind];
}
