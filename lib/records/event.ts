import type { Choice } from '../roster/index.ts';
import type { ReceiptCounts } from '../sync/receipt/receipt.ts';
import type { SyncRun } from '../sync/run/run-record.ts';
import type { BatchItem, BatchOrigin, BatchState } from './batch.ts';
import type { SavedCorrection } from './email-write.ts';
import type { RefreshState } from './refresh.ts';

/** One line of the history, with what it is about. */
export type SavedEvent = { readonly eventId: number; readonly at: number } & (
  | {
      readonly kind: 'decided';
      readonly studentIds: readonly number[];
      readonly choice: Choice;
      /** The ids are parents', and the choice is one of Parents. */
      readonly parents?: true;
    }
  | {
      readonly kind: 'apart';
      readonly studentIds: readonly [number, number];
      readonly apart: boolean;
      /** Whether that holds of them now. */
      readonly isApart: boolean;
    }
  | { readonly kind: 'correction'; readonly correction: SavedCorrection }
  | { readonly kind: 'refresh'; readonly state: RefreshState; readonly students: number }
  | {
      readonly kind: 'sync';
      readonly runId: number;
      /** `''` when the run is no more. */
      readonly target: string;
      readonly state: SyncRun['state'];
      /** What was planned. */
      readonly counts: SyncRun['counts'] | null;
      /** What had become of its people when it ended; `null` before that. */
      readonly results: ReceiptCounts | null;
      /** Of its people and those before, seen otherwise than sent when the accounts were read after this end. */
      readonly different: number;
    }
  | {
      readonly kind: 'batch';
      readonly batchId: number;
      readonly origin: BatchOrigin;
      readonly label: string;
      readonly state: BatchState;
      readonly items: readonly BatchItem[];
    }
);
