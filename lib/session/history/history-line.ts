import { m } from '../../words/index.ts';
import { emailKey, isolateText } from '../../roster/index.ts';
import { batchLabel } from '../batch/batch-label.ts';
import { withAudience } from '../files/file-names.ts';
import type { DestinationNames } from '../files/destination-name.ts';
import type { HistoryEntry } from './history-view.ts';
import {
  batchResults,
  doubtSentence,
  historyReason,
  inSentence,
  syncPlan,
  syncResults,
  whoIn,
} from './history-words.ts';

/** One row of the history as it is read and sorted. */
export interface HistoryLine {
  /** What was done: "Email", "Skipped", "Sync to Track it Forward". */
  readonly what: string;
  /** Whom it was about; `''` for the whole school. */
  readonly who: string;
  /** The one student whom it was about, else `null`. */
  readonly studentId: number | null;
  readonly result: string;
  readonly tone: 'green' | 'gray' | 'orange' | 'red';
  /** More of the result; `''` where the result says it all. */
  readonly note: string;
}

type Result = Pick<HistoryLine, 'result' | 'tone' | 'note'>;
type Of<Kind extends HistoryEntry['kind']> = Extract<HistoryEntry, { kind: Kind }>;

/** Pure. */
export function historyLine(entry: HistoryEntry, names: Pick<DestinationNames, 'of'>): HistoryLine {
  switch (entry.kind) {
    case 'decided': {
      const [only = null, ...others] = entry.studentIds;
      const what = entry.choice === 'skip' ? m.history_skipped() : m.history_chosen();
      const told = { what, who: whoIn(entry), ...whileKept(entry) };
      if (entry.parents) return { ...told, studentId: null, note: m.parents_parents() };
      return { ...told, studentId: others.length === 0 ? only : null };
    }
    case 'apart': {
      const what = entry.apart ? m.history_apart() : m.history_compared_again();
      return { what, who: inSentence(entry.names), studentId: null, ...whileKept(entry) };
    }
    case 'correction':
      return {
        what: m.history_email(),
        who: isolateText(entry.name),
        studentId: entry.parent ? null : entry.studentId,
        ...emailResult(entry),
      };
    case 'batch':
      return batchLine(entry);
    case 'refresh':
      return { what: m.history_refresh(), who: '', studentId: null, ...refreshResult(entry) };
    case 'sync':
      return { what: syncName(entry, names), who: '', studentId: null, ...syncResult(entry, names) };
  }
}

/** What was decided counts until it is decided otherwise. */
function whileKept({ undoable }: HistoryEntry): Result {
  return { result: undoable ? m.history_in_effect() : m.history_changed_since(), tone: 'gray', note: '' };
}

function emailResult(entry: Of<'correction'>): Result {
  const reason = historyReason(entry);
  switch (entry.state) {
    case 'done':
      return { result: emailKey(entry.to) === null ? m.history_removed() : m.history_saved(), tone: 'green', note: '' };
    case 'conflict':
      return { result: m.history_not_saved(), tone: 'orange', note: reason || m.history_facts_held_another() };
    case 'unknown':
      return { result: m.history_not_verified(), tone: 'orange', note: joined(doubtSentence(entry.failure), reason) };
    case 'failed':
      return { result: m.history_not_saved(), tone: 'red', note: reason };
    case 'withdrawn':
      return { result: m.history_withdrawn(), tone: 'gray', note: reason };
    default:
      return { result: m.history_on_its_way(), tone: 'gray', note: reason };
  }
}

function batchLine({ origin, label, state, counts }: Of<'batch'>): HistoryLine {
  const what = { pattern: m.history_batch_format, report: m.history_batch_report, undo: m.history_batch_undone }[
    origin
  ];
  const ended = counts.refused > 0 ? m.history_partly_saved : m.history_saved;
  const result = { running: m.history_started, paused: m.history_paused, cancelled: m.history_cancelled, done: ended }[
    state
  ]();
  const tone = counts.refused > 0 ? 'orange' : state === 'done' ? 'green' : 'gray';
  const who = m.history_students({ count: counts.total });
  return {
    what: what({ label: isolateText(batchLabel(label)) }),
    who,
    studentId: null,
    result,
    tone,
    note: batchResults(counts),
  };
}

function refreshResult({ state, students }: Of<'refresh'>): Result {
  const unchanged = m.history_list_stayed();
  const results: Readonly<Record<typeof state, Result>> = {
    done: { result: m.history_done(), tone: 'green', note: m.history_students({ count: students }) },
    failed: { result: m.history_failed(), tone: 'red', note: unchanged },
    cancelled: { result: m.history_cancelled(), tone: 'gray', note: unchanged },
    running: { result: m.history_started(), tone: 'gray', note: '' },
    waiting: { result: m.history_waited_for({ destination: 'FACTS' }), tone: 'gray', note: '' },
  };
  return results[state];
}

function syncName({ file, target }: Of<'sync'>, names: Pick<DestinationNames, 'of'>): string {
  return file === null
    ? m.history_sync_to({ destination: withAudience(names.of(target), target) })
    : m.history_file_imported({ file });
}

function syncResult(entry: Of<'sync'>, names: Pick<DestinationNames, 'of'>): Result {
  const { state, results, different, counts } = entry;
  const note = syncResults(entry);
  const isShort = (results?.refused ?? 0) + (results?.unknown ?? 0) + different > 0;
  const byState: Readonly<Record<typeof state, Result>> = {
    done: { result: isShort ? m.history_done_not_all() : m.history_done(), tone: isShort ? 'orange' : 'green', note },
    failed: { result: m.history_stopped(), tone: 'red', note },
    cancelled: { result: m.history_cancelled(), tone: 'gray', note },
    running: { result: m.history_started(), tone: 'gray', note: counts ? syncPlan(counts) : '' },
    waiting: { result: m.history_waited_for({ destination: names.of(entry.target) }), tone: 'gray', note: '' },
    paused: { result: m.history_paused(), tone: 'gray', note: '' },
  };
  return byState[state];
}

function joined(one: string, other: string): string {
  return [one, other].filter(Boolean).join(' ');
}
