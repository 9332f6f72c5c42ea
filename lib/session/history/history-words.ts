import { formatList, m } from '../../words/index.ts';
import { presentFailure, type Failure } from '../../errors.ts';
import { emailKey, isolateText } from '../../roster/index.ts';
import type { DestinationNames } from '../files/destination-name.ts';
import type { PlanCounts } from '../../sync/plan/plan-item.ts';
import { batchLabel } from '../batch/batch-label.ts';
import type { BatchCounts } from '../batch/batch-view.ts';
import type { HistoryEntry } from './history-view.ts';

export type HistoryKind = HistoryEntry['kind'];

export const historyKinds: readonly { readonly kind: HistoryKind; readonly text: () => string }[] = [
  { kind: 'decided', text: m.history_kind_decided },
  { kind: 'apart', text: m.history_kind_apart },
  { kind: 'correction', text: m.history_kind_correction },
  { kind: 'batch', text: m.history_kind_batch },
  { kind: 'refresh', text: m.history_kind_refresh },
  { kind: 'sync', text: m.history_kind_sync },
];

type Of<Kind extends HistoryKind> = Extract<HistoryEntry, { kind: Kind }>;

/** What happened, as a sentence. */
export function historySentence(entry: HistoryEntry, names: Pick<DestinationNames, 'of'>): string {
  switch (entry.kind) {
    case 'decided':
      return (entry.choice === 'skip' ? m.history_skipped_sentence : m.history_chose_sentence)({ who: whoIn(entry) });
    case 'apart':
      return (entry.apart ? m.history_apart_sentence : m.history_compared_again_sentence)({
        names: inSentence(entry.names),
      });
    case 'correction':
      return correctionSentence(entry);
    case 'batch':
      return batchSentence(entry);
    case 'refresh':
      return {
        done: () => m.history_refreshed_sentence({ count: entry.students }),
        failed: m.history_refresh_failed_sentence,
        cancelled: m.history_refresh_cancelled_sentence,
        running: m.history_refresh_started_sentence,
        waiting: m.history_refresh_waited_sentence,
      }[entry.state]();
    case 'sync':
      return syncSentence(entry, names);
  }
}

/** Why it did not go as wished; nothing when it did. */
export function historyReason(entry: HistoryEntry): string {
  return entry.kind === 'correction' && entry.failure && entry.state !== 'done'
    ? presentFailure(entry.failure, 'email').sentence
    : '';
}

function correctionSentence({ name: fullName, state, to, failure }: Of<'correction'>): string {
  const name = isolateText(fullName);
  switch (state) {
    case 'done':
      return (emailKey(to) === null ? m.history_email_removed_sentence : m.history_email_saved_sentence)({ name });
    case 'conflict':
      return m.history_email_conflict_sentence({ name });
    case 'unknown':
      return doubtSentences[doubtOf(failure)]({ name });
    case 'failed':
      return m.history_email_not_saved_sentence({ name });
    case 'withdrawn':
      return m.history_email_withdrawn_sentence({ name });
    default:
      return m.history_email_on_its_way_sentence({ name });
  }
}

type Doubt = 'unread' | 'overtaken' | 'overtaken-seen' | 'altered' | 'another' | 'still-before';

const doubts: Readonly<Record<Doubt, () => string>> = {
  unread: m.history_doubt_unread,
  overtaken: m.history_doubt_overtaken,
  'overtaken-seen': m.history_doubt_overtaken_seen,
  altered: m.history_doubt_altered,
  another: m.history_doubt_unknown,
  'still-before': m.history_doubt_still_before,
};

const doubtSentences: Readonly<Record<Doubt, (about: { name: string }) => string>> = {
  unread: m.history_email_unread_sentence,
  overtaken: m.history_email_overtaken_sentence,
  'overtaken-seen': m.history_email_overtaken_seen_sentence,
  altered: m.history_email_altered_sentence,
  another: m.history_email_unknown_sentence,
  'still-before': m.history_email_still_before_sentence,
};

/** How an email ended in doubt, as a sentence of its own. */
export function doubtSentence(failure: Failure | null): string {
  return doubts[doubtOf(failure)]();
}

/** A later refresh may have settled it, and left no failure. */
function doubtOf(failure: Failure | null): Doubt {
  switch (failure?.code) {
    case 'email-unread':
      return 'unread';
    case 'email-overtaken':
      return failure.detail?.['seen'] ? 'overtaken-seen' : 'overtaken';
    case 'email-altered':
      return 'altered';
    case 'email-unknown':
      return 'another';
    default:
      return 'still-before';
  }
}

function batchSentence({ origin, label, state, counts }: Of<'batch'>): string {
  const ended = {
    pattern: m.history_batch_format_sentence,
    report: m.history_batch_report_sentence,
    undo: m.history_batch_undone_sentence,
  };
  const cancelled = {
    pattern: m.history_batch_format_cancelled,
    report: m.history_batch_report_cancelled,
    undo: m.history_batch_undone_cancelled,
  };
  const say = (state === 'cancelled' ? cancelled : ended)[origin];
  return say({ count: counts.total, label: isolateText(batchLabel(label)), results: batchResults(counts) });
}

/** What became of each email of a batch. */
export function batchResults({ written, unchanged, refused, withdrawn }: BatchCounts): string {
  return (
    inParts([
      [written, m.history_part_saved],
      [unchanged, m.history_part_there_already],
      [refused, m.history_part_refused],
      [withdrawn, m.history_part_not_sent],
    ]) || m.history_none()
  );
}

/** Of many, the first few by name. */
export function whoIn({ names, studentIds }: Pick<Of<'decided'>, 'names' | 'studentIds'>): string {
  const more = studentIds.length - names.length;
  if (more > 0) return m.history_names_more({ names: names.map(isolateText).join(', '), count: more });
  return inSentence(names) || m.history_nobody();
}

/** "Ann, Ben, and Cy". */
export function inSentence(names: readonly string[]): string {
  return formatList(names.map(isolateText));
}

function syncSentence(entry: Of<'sync'>, names: Pick<DestinationNames, 'of'>): string {
  const { state, file, target, counts } = entry;
  const results = syncResults(entry);
  if (file !== null)
    return results === ''
      ? m.history_file_imported_sentence({ file })
      : m.history_file_imported_results({ file, results });
  switch (state) {
    case 'done':
      return results === '' ? m.history_synced_sentence() : m.history_synced_results({ results });
    case 'failed':
      return results === '' ? m.history_sync_stopped_sentence() : m.history_sync_stopped_results({ results });
    case 'cancelled':
      return results === '' ? m.history_sync_cancelled_sentence() : m.history_sync_cancelled_results({ results });
    case 'running':
      return counts
        ? m.history_sync_began_plan({ plan: syncPlan(counts) || m.history_nobody_changed() })
        : m.history_sync_began_sentence();
    case 'waiting':
      return m.history_sync_waited_sentence({ destination: names.of(target) });
    case 'paused':
      return m.history_sync_paused_sentence();
  }
}

/** What came of it, not what was planned; `''` before its end. */
export function syncResults({ results, different }: Pick<Of<'sync'>, 'results' | 'different'>): string {
  if (!results) return '';
  const parts = inParts([
    [results.created, m.history_part_added],
    [results.adopted, m.history_part_adopted],
    [results.updated, m.history_part_updated],
    [results.archived, m.history_part_archived],
    [results.none, m.history_part_up_to_date],
    [results.refused, m.history_part_refused],
    [results.unknown, m.history_part_not_confirmed],
    [results['not-sent'], m.history_part_not_sent],
    [different, m.history_part_different],
  ]);
  return parts || m.history_nobody_changed();
}

/** What a sync set out to do; `''` for nothing. */
export function syncPlan({ add, update, archive }: PlanCounts): string {
  return inParts([
    [add, m.history_part_to_add],
    [update, m.history_part_to_update],
    [archive, m.history_part_to_archive],
  ]);
}

function inParts(parts: readonly (readonly [count: number, say: (some: { count: number }) => string])[]): string {
  return parts
    .filter(([count]) => count > 0)
    .map(([count, say]) => say({ count }))
    .join(', ');
}
