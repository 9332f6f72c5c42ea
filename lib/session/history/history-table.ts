import { m } from '../../words/index.ts';
import type { DestinationNames } from '../files/destination-name.ts';
import type { HistoryEntry } from './history-view.ts';
import { historyKinds, historyReason, historySentence } from './history-words.ts';

/** The history as a table; times in ISO 8601, UTC. The first row is the header. */
export function historyRows(entries: readonly HistoryEntry[], names: DestinationNames): string[][] {
  const rows = entries.map((entry) => [
    new Date(entry.at).toISOString(),
    historyKinds.find(({ kind }) => kind === entry.kind)?.text() ?? '',
    historySentence(entry, names),
    idsIn(entry).join(' '),
    entry.kind === 'correction' ? (entry.from ?? '') : '',
    entry.kind === 'correction' ? (entry.to ?? '') : '',
    historyReason(entry),
  ]);
  const header = [
    m.history_column_time,
    m.history_column_kind,
    m.history_column_what,
    m.history_column_ids,
    m.history_column_before,
    m.history_column_after,
    m.history_column_reason,
  ];
  return [header.map((say) => say()), ...rows];
}

function idsIn(entry: HistoryEntry): readonly number[] {
  if (entry.kind === 'decided' || entry.kind === 'apart') return entry.studentIds;
  return entry.kind === 'correction' ? [entry.studentId] : [];
}
