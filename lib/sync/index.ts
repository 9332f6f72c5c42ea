export type * from './ports.ts';
export type * from './run-record.ts';
export {
  planSync,
  type PlanAction,
  type PlanCounts,
  type PlanInput,
  type PlanItem,
  type PlanReason,
  type SyncPlan,
} from './plan.ts';
export { splitPlan, type SplitPlan } from './split-plan.ts';
export type { SyncMode } from './sync-mode.ts';
export { usualLimits, type Unusual, type UsualLimits } from './unusual.ts';
export { isSent } from './sent-action.ts';
export type { Unsettled } from './unsettled.ts';
export { startRun, type Approval } from './start-run.ts';
export { continueRun } from './continue-run.ts';
export { cancelRun, pauseRun, resumeRun } from './steer-run.ts';
export { measureProgress, type RunProgress } from './run-progress.ts';
export type { SendDeps } from './send-items.ts';
export { createScimTarget } from './scim/scim-target.ts';
export { checkTarget } from './check-target.ts';
export { normaliseBaseUrl } from './scim/base-url.ts';
export type { Fetch, ScimConnection } from './scim/request.ts';
export { compareWithTarget, type Drift, type DriftKind } from './compare-with-target.ts';
export { lookBack } from './look-back.ts';
export { readAfterRun, secondLookMs, type ReadTrouble, type UnreadRunStore } from './read-after-run.ts';
export {
  countResults,
  makeReceipt,
  type Receipt,
  type ReceiptCounts,
  type ReceiptRow,
  type RowResult,
} from './receipt.ts';
export { continueTrial, isLiveTrial, startTrial, type Trial, type TrialState, type TrialStore } from './trial.ts';
