import type { Failure } from '../errors.ts';
import type { EmailFix, EmailWriteView } from './email-write.ts';

/** `failure`: why it can't be written; then it stands in the batch as failed. */
export interface BatchFix extends Pick<EmailFix, 'studentId' | 'from' | 'to'> {
  readonly failure?: Failure;
}

/** `put-away`: its result is not shown any more. */
export type BatchStep = 'pause' | 'resume' | 'cancel' | 'put-away';

/** Which screen sent it off: by the school's pattern, from a filled-in report, or to undo another batch. */
export type BatchOrigin = 'pattern' | 'report' | 'undo';

/** `paused` stays so over the end of the worker and the browser. `cancelled`: what had not been sent was withdrawn. */
export type BatchState = 'running' | 'paused' | 'done' | 'cancelled';

/** Emails that a person sent off together. Times in milliseconds since 1970. */
export interface Batch {
  readonly batchId: number;
  readonly origin: BatchOrigin;
  /** What it is about, without a name: "Grade 05", a file's name. */
  readonly label: string;
  readonly state: BatchState;
  /** Why it paused by itself; `null` when a person paused it. */
  readonly failure: Failure | null;
  readonly startedAt: number;
  readonly finishedAt: number | null;
  /** When the person was notified of its end. */
  readonly toldAt: number | null;
}

/** One email of a batch. */
export interface BatchItem extends Omit<EmailWriteView, 'changedAt' | 'paused' | 'changedOnPage'> {
  readonly studentId: number;
  /** False: FACTS held the address already, or nothing was sent yet. */
  readonly sent: boolean;
}

export interface BatchView extends Batch {
  /** In the order in which they are written. */
  readonly items: readonly BatchItem[];
}
