import { AppError } from '../../errors.ts';
import type { SyncPlan } from '../plan/plan-item.ts';
import type { RunStore } from './run-store.ts';
import type { Clock } from '../clock.ts';
import type { RunItem } from './run-record.ts';
import { isSent, type SentItem } from '../plan/sent-action.ts';

/** What the person saw and typed when they clicked. */
export interface Approval {
  /** Of the plan that was shown. */
  readonly digest: string;
  /** `null` when nothing was asked. */
  readonly typed: string | null;
}

/**
 * Stores a run for a plan made just now; `continueRun` sends it. Answers its id. A plan with nothing to send is done at once.
 * Rejects with `plan-changed` when the approved plan was another, `plan-unconfirmed`, or `sync-running`; nothing is stored then.
 */
export async function startRun(
  { store, clock }: { readonly store: RunStore; readonly clock: Clock },
  plan: SyncPlan,
  approval: Approval,
): Promise<number> {
  checkApproval(plan, approval);
  const items = plan.items.filter(isSent).map(toRunItem);
  const now = clock.now();
  const empty = items.length === 0;
  const run = { digest: plan.digest, counts: plan.counts, startedAt: now, notBefore: null, failure: null, pauses: 0 };
  const runId = await store.createRun(
    { ...run, state: empty ? 'done' : 'running', finishedAt: empty ? now : null },
    items,
  );
  if (runId === null) throw new AppError('sync-running');
  return runId;
}

/** Throws `plan-changed` when another plan was approved, `plan-unconfirmed` when an unusual one was not confirmed. */
export function checkApproval(plan: SyncPlan, approval: Approval): void {
  if (plan.digest !== approval.digest) throw new AppError('plan-changed');
  if (plan.unusual && approval.typed?.trim() !== plan.unusual.confirmation) throw new AppError('plan-unconfirmed');
}

/** Somebody as they wait to be sent. */
export function toRunItem(planned: SentItem): RunItem {
  const { studentId, action, firstName, lastName, person, remoteId, changes } = planned;
  const { previousHolder, unsettled, inDoubt, formerId, ownLogin, known } = planned;
  return {
    ...(unsettled ? { unsettled } : {}),
    ...(inDoubt ? { inDoubt } : {}),
    ...(formerId === undefined ? {} : { formerId }),
    ...(ownLogin ? { ownLogin } : {}),
    ...(known ? { known } : {}),
    ...(previousHolder ? { previousHolder } : {}),
    studentId,
    action,
    firstName,
    lastName,
    person,
    remoteId,
    changes,
    state: 'pending',
    attempts: 0,
    effect: null,
    failure: null,
  };
}
