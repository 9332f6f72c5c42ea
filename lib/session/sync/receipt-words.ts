import { audienceOf } from '../../records/audience-target.ts';
import { m } from '../../words/index.ts';
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

export const resultWords: Record<RowResult, { readonly text: () => string; readonly tone: Tone }> = {
  created: { text: m.sync_result_added, tone: 'green' },
  adopted: { text: m.sync_result_adopted, tone: 'green' },
  updated: { text: m.sync_result_updated, tone: 'green' },
  archived: { text: m.sync_result_archived, tone: 'green' },
  none: { text: m.sync_result_none, tone: 'gray' },
  refused: { text: m.sync_result_refused, tone: 'red' },
  'not-sent': { text: m.sync_result_not_sent, tone: 'gray' },
  unknown: { text: m.sync_result_unknown, tone: 'orange' },
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
    running: m.sync_state_running(),
    waiting: m.sync_state_waiting({ destination }),
    paused: m.sync_state_paused(),
    done: m.sync_badge_done(),
    failed: m.sync_badge_stopped(),
    cancelled: m.sync_badge_cancelled(),
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
  return endedTitle(
    state,
    {
      confirmed: created + adopted + updated + archived + none,
      refused,
      unknown,
      unsent: counts['not-sent'],
      different: differentSince({ finishedAt, reading }),
    },
    audienceOf(receipt.target),
  );
}

/** What a destination keeps otherwise than it was sent; `''` where it keeps all. */
export function notKeptSentence(notKept: readonly NotKept[], destination: string): string {
  if (notKept.length === 0) return '';
  const names: Record<Exclude<NotKept['field'], MoreField>, () => string> = {
    externalId: m.accounts_field_id,
    userName: m.accounts_field_email,
    email: m.accounts_field_email,
    givenName: m.accounts_field_first_name,
    familyName: m.accounts_field_last_name,
    gradeLevel: m.accounts_field_grade,
    schoolCode: m.accounts_field_school,
  };
  const parts = notKept.map(({ field, people }) =>
    m.accounts_not_kept_field({ field: isMoreField(field) ? nameOfMore(field) : names[field](), count: people }),
  );
  return m.accounts_not_kept({ destination: atStart(destination), fields: parts.join(', ') });
}

export function differenceWords(kind: DriftKind, destination: string): string {
  return {
    missing: m.accounts_missing,
    doubled: m.accounts_doubled,
    'other-account': m.accounts_other_account,
    different: m.accounts_different,
  }[kind]({ destination });
}
