import type { Failure } from '../../errors.ts';
import type { EmailWriteView } from '../views.ts';

/** Which screen sent it off: by the school's pattern, from a filled-in report, or to undo another batch. */
export type BatchOrigin = 'pattern' | 'report' | 'undo';

/** `paused` stays so over the end of the worker and the browser. `cancelled`: what had not been sent was withdrawn. */
export type BatchState = 'running' | 'paused' | 'done' | 'cancelled';

/** E-mails that a person sent off together. Times in milliseconds since 1970. */
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

/** One e-mail of a batch. */
export interface BatchItem extends Omit<EmailWriteView, 'changedAt' | 'paused' | 'changedOnPage'> {
  readonly studentId: number;
  /** False: FACTS held the address already, or nothing was sent yet. */
  readonly sent: boolean;
}

export interface BatchView extends Batch {
  /** In the order in which they are written. */
  readonly items: readonly BatchItem[];
}

/** `written` and `unchanged` (FACTS had it) are well; `refused` needs a look; `left`: not settled yet. */
export interface BatchCounts {
  readonly total: number;
  readonly written: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly withdrawn: number;
  readonly left: number;
}

export type ItemResult = 'waiting' | 'under-way' | 'written' | 'unchanged' | 'refused' | 'withdrawn';

export function resultOf({ state, sent }: Pick<BatchItem, 'state' | 'sent'>): ItemResult {
  switch (state) {
    case 'queued':
      return 'waiting';
    case 'done':
      return sent ? 'written' : 'unchanged';
    case 'conflict':
    case 'unknown':
    case 'failed':
      return 'refused';
    case 'withdrawn':
      return 'withdrawn';
    default:
      return 'under-way';
  }
}

export function itemsByStudent(items: readonly BatchItem[]): ReadonlyMap<number, BatchItem> {
  return new Map(items.map((item) => [item.studentId, item]));
}

export function countItems(items: readonly Pick<BatchItem, 'state' | 'sent'>[]): BatchCounts {
  const results = items.map(resultOf);
  const count = (...wanted: ItemResult[]): number => results.filter((result) => wanted.includes(result)).length;
  return {
    total: items.length,
    written: count('written'),
    unchanged: count('unchanged'),
    refused: count('refused'),
    withdrawn: count('withdrawn'),
    left: count('waiting', 'under-way'),
  };
}
