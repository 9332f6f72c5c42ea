import type { ReceiptCounts } from '../sync/receipt/receipt.ts';
import type { SyncRun } from '../sync/run/run-record.ts';

/** What the history keeps of a run's beginning or end. */
export interface RunTold {
  readonly kind: 'sync';
  readonly runId: number;
  readonly state: SyncRun['state'];
  /** Once it ended: what had become of its people by then. */
  readonly results?: ReceiptCounts;
}
