import { emailKey, isolateText } from '../../roster/index.ts';
import type { DestinationNames } from '../files/destination-name.ts';
import type { HistoryEntry } from './history-view.ts';
import {
  batchResults,
  counted,
  doubt,
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
      const what = entry.choice === 'skip' ? 'Skipped' : 'Chosen for the sync';
      return { what, who: whoIn(entry), studentId: others.length === 0 ? only : null, ...whileKept(entry) };
    }
    case 'apart': {
      const what = entry.apart ? 'Not the same child' : 'Compared again';
      return { what, who: inSentence(entry.names), studentId: null, ...whileKept(entry) };
    }
    case 'correction':
      return { what: 'Email', who: isolateText(entry.name), studentId: entry.studentId, ...emailResult(entry) };
    case 'batch':
      return batchLine(entry);
    case 'refresh':
      return { what: 'Refresh from FACTS', who: '', studentId: null, ...refreshResult(entry) };
    case 'sync':
      return { what: syncName(entry, names), who: '', studentId: null, ...syncResult(entry, names) };
  }
}

/** What was decided counts until it is decided otherwise. */
function whileKept({ undoable }: HistoryEntry): Result {
  return { result: undoable ? 'In effect' : 'Changed since', tone: 'gray', note: '' };
}

function emailResult(entry: Of<'correction'>): Result {
  const reason = historyReason(entry);
  switch (entry.state) {
    case 'done':
      return { result: emailKey(entry.to) === null ? 'Removed from FACTS' : 'Saved to FACTS', tone: 'green', note: '' };
    case 'conflict':
      return { result: 'Not saved', tone: 'orange', note: reason || 'FACTS held another one.' };
    case 'unknown':
      return { result: 'Not verified', tone: 'orange', note: joined(capitalised(doubt(entry.failure)), reason) };
    case 'failed':
      return { result: 'Not saved', tone: 'red', note: reason };
    case 'withdrawn':
      return { result: 'Withdrawn', tone: 'gray', note: reason };
    default:
      return { result: 'On its way', tone: 'gray', note: reason };
  }
}

function batchLine({ origin, label, state, counts }: Of<'batch'>): HistoryLine {
  const way = { pattern: 'Emails in your format', report: 'Emails from a report', undo: 'Emails taken back' }[origin];
  const ended = counts.refused > 0 ? 'Partly saved' : 'Saved to FACTS';
  const result = { running: 'Started', paused: 'Paused', cancelled: 'Cancelled', done: ended }[state];
  const tone = counts.refused > 0 ? 'orange' : state === 'done' ? 'green' : 'gray';
  const who = counted(counts.total, 'student');
  return { what: `${way} (${isolateText(label)})`, who, studentId: null, result, tone, note: batchResults(counts) };
}

function refreshResult({ state, students }: Of<'refresh'>): Result {
  const unchanged = 'The list stayed as it was.';
  const results: Readonly<Record<typeof state, Result>> = {
    done: { result: 'Done', tone: 'green', note: counted(students, 'student') },
    failed: { result: 'Failed', tone: 'red', note: unchanged },
    cancelled: { result: 'Cancelled', tone: 'gray', note: unchanged },
    running: { result: 'Started', tone: 'gray', note: '' },
    waiting: { result: 'Waited for FACTS', tone: 'gray', note: '' },
  };
  return results[state];
}

function syncName({ file, target }: Of<'sync'>, names: Pick<DestinationNames, 'of'>): string {
  return file === null ? `Sync to ${names.of(target)}` : `File imported (${file})`;
}

function syncResult(entry: Of<'sync'>, names: Pick<DestinationNames, 'of'>): Result {
  const { state, results, different, counts } = entry;
  const note = syncResults(entry);
  const isShort = (results?.refused ?? 0) + (results?.unknown ?? 0) + different > 0;
  const byState: Readonly<Record<typeof state, Result>> = {
    done: { result: isShort ? 'Done, not all' : 'Done', tone: isShort ? 'orange' : 'green', note },
    failed: { result: 'Stopped', tone: 'red', note },
    cancelled: { result: 'Cancelled', tone: 'gray', note },
    running: { result: 'Started', tone: 'gray', note: counts ? syncPlan(counts) : '' },
    waiting: { result: `Waited for ${names.of(entry.target)}`, tone: 'gray', note: '' },
    paused: { result: 'Paused', tone: 'gray', note: '' },
  };
  return byState[state];
}

function joined(one: string, other: string): string {
  return [one, other].filter(Boolean).join(' ');
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
