import { assemblePlan } from '../../plan/plan.ts';
import type { SyncPlan } from '../../plan/plan-item.ts';
import type { Confirmation, RunStore } from '../../run/run-store.ts';
import type { Clock } from '../../clock.ts';
import type { ItemEffect, RunItem } from '../../run/run-record.ts';
import { checkApproval, startRun, type Approval } from '../../run/start-run.ts';
import { usualLimits } from '../../plan/unusual.ts';
import { isByHand } from './by-hand.ts';

interface ImportDeps {
  /** Of the spreadsheet as a target of its own. */
  readonly store: RunStore;
  readonly clock: Clock;
}

const effects: Record<RunItem['action'], ItemEffect> = { add: 'created', update: 'updated', archive: 'archived' };

/**
 * A person says "imported": the run and its people are stored as confirmed and the ledger moves on, so that the next file holds only what is
 * new since. Without `byHandDone` those whom the file can't change stay open for the next plan. Answers the run's id.
 * Rejects as `startRun`; an import that was interrupted is ended first.
 */
export async function recordImport(
  deps: ImportDeps,
  plan: SyncPlan,
  approval: Approval,
  byHandDone: boolean,
): Promise<number> {
  checkApproval(plan, approval);
  await finishImport(deps);
  const imported = byHandDone ? plan : withoutByHand(plan);
  const typed = imported.unusual?.confirmation ?? null;
  const runId = await startRun(deps, imported, { digest: imported.digest, typed });
  await finishImport(deps);
  return runId;
}

/** Ends an import that was recorded in part; nothing to do without one. */
export async function finishImport({ store, clock }: ImportDeps): Promise<void> {
  const run = await store.loadLiveRun();
  if (!run) return;
  const open = (await store.loadItems(run.runId)).filter(({ state }) => state !== 'confirmed');
  await store.record(run.runId, { confirmed: open.map((item) => toConfirmation(item, clock.now())) });
  await store.setRunState(run.runId, { state: 'done', finishedAt: clock.now() });
}

/** A spreadsheet gives no ids of its own: the student ID stands for the account. */
function toConfirmation({ studentId, person, action }: RunItem, confirmedAt: number): Confirmation {
  const remoteId = String(studentId);
  const entry = { studentId, remoteId, person, active: action !== 'archive', confirmedAt };
  return { studentId, entry, effect: effects[action] };
}

function withoutByHand(plan: SyncPlan): SyncPlan {
  const items = plan.items.filter((item) => !isByHand(item));
  return assemblePlan(items, plan.knownActive, usualLimits);
}
