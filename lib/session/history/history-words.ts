import { formatNumber } from '../../words/index.ts';
import { presentFailure, type Failure } from '../../errors.ts';
import { emailKey, isolateText } from '../../roster/index.ts';
import type { DestinationNames } from '../files/destination-name.ts';
import type { PlanCounts } from '../../sync/plan/plan-item.ts';
import type { BatchCounts } from '../batch/batch-view.ts';
import type { HistoryEntry } from './history-view.ts';

export type HistoryKind = HistoryEntry['kind'];

export const historyKinds: readonly { readonly kind: HistoryKind; readonly text: string }[] = [
  { kind: 'decided', text: 'Decisions' },
  { kind: 'apart', text: 'Same child twice' },
  { kind: 'correction', text: 'Emails' },
  { kind: 'batch', text: 'Emails together' },
  { kind: 'refresh', text: 'Refreshes' },
  { kind: 'sync', text: 'Syncs' },
];

/** What happened, as a sentence. */
export function historySentence(entry: HistoryEntry, names: Pick<DestinationNames, 'of'>): string {
  switch (entry.kind) {
    case 'decided':
      return entry.choice === 'skip' ? `Skipped ${whoIn(entry)}.` : `Chose ${whoIn(entry)} for the sync.`;
    case 'apart':
      return entry.apart
        ? `Said that ${inSentence(entry.names)} are not the same child.`
        : `${inSentence(entry.names)} are compared again.`;
    case 'correction':
      return correctionSentence(entry);
    case 'batch':
      return batchSentence(entry);
    case 'refresh':
      return {
        done: `Refreshed from FACTS: ${counted(entry.students, 'student')}.`,
        failed: 'The refresh failed. The list stayed as it was.',
        cancelled: 'The refresh was cancelled. The list stayed as it was.',
        running: 'A refresh began.',
        waiting: 'The refresh waited for FACTS.',
      }[entry.state];
    case 'sync':
      if (entry.file !== null) return `File imported (${entry.file})${resultsIn(entry)}.`;
      return {
        done: `Synced${resultsIn(entry)}.`,
        failed: `The sync stopped${resultsIn(entry)}.`,
        cancelled: `The sync was cancelled${resultsIn(entry)}.`,
        running: `A sync began${planIn(entry)}.`,
        waiting: `The sync waited for ${names.of(entry.target)}.`,
        paused: 'The sync was paused.',
      }[entry.state];
  }
}

/** Why it did not go as wished; nothing when it did. */
export function historyReason(entry: HistoryEntry): string {
  return entry.kind === 'correction' && entry.failure && entry.state !== 'done'
    ? presentFailure(entry.failure, 'email').sentence
    : '';
}

function correctionSentence({
  name: fullName,
  state,
  to,
  failure,
}: Extract<HistoryEntry, { kind: 'correction' }>): string {
  const name = isolateText(fullName);
  switch (state) {
    case 'done':
      return emailKey(to) === null ? `Email of ${name} removed in FACTS.` : `Email of ${name} written to FACTS.`;
    case 'conflict':
      return `Email of ${name} not written: FACTS held another one.`;
    case 'unknown':
      return `Email of ${name} ${doubt(failure)}`;
    case 'failed':
      return `Email of ${name} not written.`;
    case 'withdrawn':
      return `Email of ${name} withdrawn.`;
    default:
      return `Email of ${name} is on its way.`;
  }
}

/** How an email ended in doubt; a later refresh may have settled it, and left no failure. */
export function doubt(failure: Failure | null): string {
  switch (failure?.code) {
    case 'email-unread':
      return 'sent to FACTS, not read back.';
    case 'email-overtaken':
      return failure.detail?.['seen'] ? 'written, then changed in FACTS by somebody.' : 'sent, its answer was lost.';
    case 'email-altered':
      return 'written, but FACTS did not keep it as it was sent.';
    case 'email-unknown':
      return 'written, but FACTS showed another one.';
    default:
      return 'sent to FACTS, which still showed the one before.';
  }
}

function batchSentence({ origin, label, state, counts }: Extract<HistoryEntry, { kind: 'batch' }>): string {
  const way = { pattern: 'filled by the school’s pattern', report: 'taken from a report', undo: 'taken back' }[origin];
  const end = state === 'cancelled' ? ', cancelled' : '';
  return `${counted(counts.total, 'email')} ${way} (${isolateText(label)})${end}: ${batchResults(counts)}.`;
}

/** What became of each email of a batch. */
export function batchResults({ written, unchanged, refused, withdrawn }: BatchCounts): string {
  return (
    inParts([
      [written, 'written'],
      [unchanged, 'there already'],
      [refused, 'refused'],
      [withdrawn, 'not sent'],
    ]) || 'none'
  );
}

/** Of many, the first few by name. */
export function whoIn({
  names,
  studentIds,
}: Pick<Extract<HistoryEntry, { kind: 'decided' }>, 'names' | 'studentIds'>): string {
  const more = studentIds.length - names.length;
  if (more > 0) return `${names.map(isolateText).join(', ')} and ${formatNumber(more)} more`;
  return inSentence(names) || 'nobody';
}

/** "Ann, Ben and Cy". */
export function inSentence(names: readonly string[]): string {
  const [last = '', ...others] = names.map(isolateText).reverse();
  return others.length > 0 ? `${others.reverse().join(', ')} and ${last}` : last;
}

type SyncEntry = Extract<HistoryEntry, { kind: 'sync' }>;

/** What came of it, not what was planned. */
function resultsIn(entry: SyncEntry): string {
  const results = syncResults(entry);
  return results && `: ${results}`;
}

/** What came of it; `''` before its end. */
export function syncResults({ results, different }: Pick<SyncEntry, 'results' | 'different'>): string {
  if (!results) return '';
  const parts = inParts([
    [results.created, 'added'],
    [results.adopted, results.adopted === 1 ? 'existing account taken over' : 'existing accounts taken over'],
    [results.updated, 'updated'],
    [results.archived, 'archived'],
    [results.none, 'already so'],
    [results.refused, 'refused'],
    [results.unknown, 'sent, not confirmed'],
    [results['not-sent'], 'not sent'],
    [different, 'different'],
  ]);
  return parts || 'nobody had to be changed';
}

function planIn({ counts }: SyncEntry): string {
  return counts ? `: ${syncPlan(counts) || 'nobody had to be changed'}` : '';
}

/** What a sync set out to do; `''` for nothing. */
export function syncPlan({ add, update, archive }: PlanCounts): string {
  return inParts([
    [add, 'to add'],
    [update, 'to update'],
    [archive, 'to archive'],
  ]);
}

function inParts(parts: readonly (readonly [count: number, word: string])[]): string {
  return parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${formatNumber(count)} ${word}`)
    .join(', ');
}

export function counted(count: number, one: string): string {
  return `${formatNumber(count)} ${one}${count === 1 ? '' : 's'}`;
}
