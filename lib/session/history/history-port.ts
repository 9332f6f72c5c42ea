import type { HistoryEntry } from './history-view.ts';
import type { Unsubscribe } from '../../records/watch.ts';
import type { BatchCommands } from '../batch/batch-port.ts';

export interface HistoryCommands {
  /** The newest first, at most `limit` entries. */
  watch(limit: number, listener: (entries: readonly HistoryEntry[]) => void): Unsubscribe;
  readAll(): Promise<readonly HistoryEntry[]>;
  /**
   * Takes back a decision, or one email by the same guarded write; does nothing for entries that can't be undone. A batch is
   * taken back by `batches`, once its list was seen.
   */
  undo(entry: HistoryEntry): Promise<void>;
  readonly batches: BatchCommands;
}
