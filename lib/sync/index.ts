export type * from './account.ts';
export type * from './clock.ts';
export type * from './run/run-store.ts';
export type * from './targets/target.ts';
export type * from './run/run-record.ts';
export { planSync, type PlanInput } from './plan/plan.ts';
export type { PlanAction, PlanCounts, PlanItem, PlanReason, SyncPlan } from './plan/plan-item.ts';
export { splitPlan, type SplitPlan } from './plan/split-plan.ts';
export type { SyncMode } from './plan/sync-mode.ts';
export { usualLimits, type UsualLimits } from './plan/unusual.ts';
export type { Unusual } from './plan/plan-item.ts';
export { isSent } from './plan/sent-action.ts';
export type { Unsettled } from './plan/unsettled.ts';
export { startRun, type Approval } from './run/start-run.ts';
export { continueRun } from './run/continue-run.ts';
export { cancelRun, pauseRun, resumeRun } from './run/steer-run.ts';
export { measureProgress, type RunProgress } from './run/run-progress.ts';
export type { SendDeps } from './run/send-attempt.ts';
export { createScimTarget } from './targets/scim/scim-target.ts';
export { checkTarget } from './targets/check-target.ts';
export { normaliseBaseUrl } from './targets/scim/base-url.ts';
export type { Fetch, ScimConnection } from './targets/scim/request.ts';
export { compareWithTarget, type Drift, type DriftKind } from './receipt/compare-with-target.ts';
export { lookBack } from './receipt/look-back.ts';
export { readAfterRun, secondLookMs, type ReadTrouble, type UnreadRunStore } from './receipt/read-after-run.ts';
export {
  countResults,
  makeReceipt,
  type Receipt,
  type ReceiptCounts,
  type ReceiptRow,
  type RowResult,
} from './receipt/receipt.ts';
export {
  continueDryRun,
  isLiveDryRun,
  startDryRun,
  type DryRun,
  type DryRunState,
  type DryRunStore,
} from './dry-run/dry-run.ts';
