import type { EmailFix } from '../../records/email-write.ts';
import type { ReviewModel } from '../../review/review-model.ts';
import type { BatchItem, BatchView } from '../../records/batch.ts';

/** What taking a batch back would write, to be looked at before it is written. */
export interface UndoPlan {
  readonly batchId: number;
  readonly label: string;
  /** `from` what FACTS has since the batch, `to` what it had before. */
  readonly fixes: readonly EmailFix[];
  /** Written by the batch, and changed or gone since: nothing is done about these. */
  readonly leftAlone: readonly { readonly studentId: number; readonly now: string | null }[];
}

/** Back to what was there before, for those whom it was written for and who still have it. */
export function planUndo(
  model: Pick<ReviewModel, 'student'>,
  batch: Pick<BatchView, 'batchId' | 'label' | 'items'>,
): UndoPlan {
  const written = batch.items.filter(isWritten);
  const still = (item: BatchItem): boolean => model.student(item.studentId)?.email === item.to;
  return {
    batchId: batch.batchId,
    label: batch.label,
    fixes: written
      .filter(still)
      .map(({ studentId, from, to }) => ({ studentId, from: to, to: from, verbatim: true as const })),
    leftAlone: written
      .filter((item) => !still(item))
      .map(({ studentId }) => ({ studentId, now: model.student(studentId)?.email ?? null })),
  };
}

function isWritten({ state, sent }: BatchItem): boolean {
  return state === 'done' && sent;
}
