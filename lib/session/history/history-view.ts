import type { Failure } from '../../errors.ts';
import type { Choice } from '../../roster/index.ts';
import type { PlanCounts } from '../../sync/plan/plan-item.ts';
import type { ReceiptCounts } from '../../sync/receipt/receipt.ts';
import type { BatchCounts } from '../batch/batch-view.ts';
import type { BatchOrigin, BatchState } from '../../records/batch.ts';
import type { RunState } from '../../sync/run/run-record.ts';
import type { RefreshState } from '../../records/refresh.ts';
import type { EmailWriteState } from '../../records/email-write.ts';

/** One line of the history. `undoable`: it can be taken back now, with effect. */
export type HistoryEntry = { readonly eventId: number; readonly at: number; readonly undoable: boolean } & (
  | {
      readonly kind: 'decided';
      /** About parents; the ids are theirs. */
      readonly parents?: true;
      readonly studentIds: readonly number[];
      readonly choice: Choice;
      /** Of the first few. */
      readonly names: readonly string[];
    }
  | {
      /** Said not to be the same child, or that taken back. */
      readonly kind: 'apart';
      readonly studentIds: readonly [number, number];
      readonly names: readonly string[];
      readonly apart: boolean;
    }
  | {
      readonly kind: 'correction';
      readonly correctionId: number;
      /** Of a parent; the id is theirs. */
      readonly parent?: true;
      readonly studentId: number;
      readonly name: string;
      readonly state: EmailWriteState;
      readonly from: string | null;
      readonly to: string | null;
      readonly failure: Failure | null;
    }
  | { readonly kind: 'refresh'; readonly state: RefreshState; readonly students: number }
  | {
      readonly kind: 'sync';
      readonly runId: number;
      /** A file that was carried to its destination, by its name; `null` for what was sent. */
      readonly file: string | null;
      readonly target: string;
      readonly state: RunState;
      /** What was planned. */
      readonly counts: PlanCounts | null;
      /** What came of it; `null` before it ended. */
      readonly results: ReceiptCounts | null;
      /** Seen otherwise than sent when the accounts were read after this end. */
      readonly different: number;
    }
  | {
      readonly kind: 'batch';
      readonly batchId: number;
      readonly origin: BatchOrigin;
      readonly label: string;
      readonly state: BatchState;
      readonly counts: BatchCounts;
    }
);
