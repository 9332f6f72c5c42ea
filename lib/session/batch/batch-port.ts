import type { BatchOrigin, BatchView, BatchStep } from '../../records/batch.ts';
import type { UndoPlan } from './plan-undo.ts';
import type { Unsubscribe } from '../../records/watch.ts';
import type { EmailFix } from '../../records/email-write.ts';

/** Many emails as one piece of work; it goes on in the background when the page is closed. */
export interface BatchCommands {
  /** Resolves once all are written down; from then on `watch` tells how each of them goes. */
  start(origin: BatchOrigin, label: string, fixes: readonly EmailFix[]): Promise<void>;
  /** The latest of this origin that was not put away. */
  watch(origin: BatchOrigin, listener: (batch: BatchView | null) => void): Unsubscribe;
  steer(batchId: number, step: BatchStep): Promise<void>;
  /** What would be written back, as a batch of its own; who has another email by now is left alone. `null`: no such batch. */
  planUndo(batchId: number): Promise<UndoPlan | null>;
  /** How many requests FACTS is asked in a minute; each email takes three. */
  readonly requestsPerMinute: number;
}
