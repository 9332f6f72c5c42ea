import { AppError, toFailure, type Failure } from '../../errors.ts';
import { openLookup } from '../run/account-lookup.ts';
import { kindOfFailure } from '../run/failure-kind.ts';
import { whoMovesOn } from '../run/predict-item.ts';
import { compareAll } from './compare-all.ts';
import { isDue } from '../../wait-until.ts';
import { longestPauseMs, pauseLength } from '../run/pause-length.ts';
import type { ReadingTarget } from '../targets/target.ts';
import type { Clock } from '../clock.ts';
import type { PlanCounts, SyncPlan } from '../plan/plan-item.ts';
import type { RunItem } from '../run/run-record.ts';
import { isSent } from '../plan/sent-action.ts';
import { toRunItem } from '../run/start-run.ts';

/** `waiting` goes on by itself at `notBefore`; it and `running` are live. */
export type DryRunState = 'running' | 'waiting' | 'done' | 'failed';

/** True while the dry run goes on by itself: `running`, or `waiting` for the target. */
export function isLiveDryRun({ state }: { readonly state: DryRunState }): boolean {
  return state === 'running' || state === 'waiting';
}

/** A dry run: a plan compared with the target, nothing sent. */
export interface DryRun {
  readonly dryRunId: number;
  readonly state: DryRunState;
  /** Of the plan that was tried. */
  readonly digest: string;
  /** Of the whole plan. */
  readonly counts: PlanCounts;
  /** Who would be sent, and of how many of them is known what that would do. */
  readonly people: number;
  readonly looked: number;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly finishedAt: number | null;
  readonly notBefore: number | null;
  /** Pauses in a row; the wait grows with it. */
  readonly pauses: number;
  /** Why it waits, or why the target could not be read. */
  readonly failure: Failure | null;
}

/** Dry runs of one target. Every method is one transaction; those that change one do nothing when it is no longer live. */
export interface DryRunStore {
  /** Answers `null`, and writes nothing, while another one is live. */
  create(dryRun: Omit<DryRun, 'dryRunId'>, items: readonly RunItem[]): Promise<number | null>;
  loadLive(): Promise<{ readonly dryRun: DryRun; readonly items: readonly RunItem[] } | null>;
  /** It goes on: `running`, with so many looked at. Answers false when it is no longer live: somebody stopped it. */
  noteLooked(dryRunId: number, looked: number): Promise<boolean>;
  /** `items`: those looked at so far with what was found, the others `pending`. */
  wait(
    dryRunId: number,
    items: readonly RunItem[],
    pause: Pick<DryRun, 'looked' | 'notBefore' | 'pauses' | 'failure'>,
  ): Promise<void>;
  /** Who waits waits no longer. */
  resume(dryRunId: number): Promise<void>;
  /** `items`: each with what sending would do, or why it would be refused. */
  finish(dryRunId: number, items: readonly RunItem[], at: number): Promise<void>;
  fail(dryRunId: number, failure: Failure, at: number): Promise<void>;
  /** Removes one that is live. */
  stop(dryRunId: number): Promise<void>;
}

const looksBetweenNotes = { listed: 1000, asked: 20 };
/** So many pauses in a row when nobody else shows whether the target works, as in a run. */
const pausesAlone = 5;

/** Stores a dry run of a plan; `continueDryRun` carries it out. Rejects with `sync-running` while another one is live. */
export async function startDryRun(
  { store, clock }: { readonly store: DryRunStore; readonly clock: Clock },
  plan: SyncPlan,
): Promise<number> {
  const items = plan.items.filter(isSent).map(toRunItem);
  const { digest, counts } = plan;
  const times = { startedAt: clock.now(), finishedAt: null, notBefore: null };
  const begun = { state: 'running', looked: 0, pauses: 0, failure: null } as const;
  const dryRunId = await store.create({ digest, counts, people: items.length, ...times, ...begun }, items);
  if (dryRunId === null) throw new AppError('sync-running');
  return dryRunId;
}

/**
 * Carries out the live dry run, if there is one, from whatever the store holds: it only looks, so a life of the worker that ended in the middle
 * has left nothing behind. Waits and ends on what a run waits and ends on; answers when to come back, else `null`.
 * Rejects only when the store fails.
 */
export async function continueDryRun(deps: {
  readonly store: DryRunStore;
  readonly target: ReadingTarget;
  readonly clock: Clock;
}): Promise<number | null> {
  const { store, target, clock } = deps;
  const live = await store.loadLive();
  if (!live) return null;
  const { dryRun, items } = live;
  const { dryRunId, notBefore, pauses } = dryRun;
  if (notBefore !== null && !isDue(notBefore, clock.now(), longestPauseMs)) return notBefore;
  // Whom the target failed at before comes last.
  const open = items.filter(({ state }) => state === 'pending').sort((a, b) => a.attempts - b.attempts);
  const before = items.length - open.length;
  const alone = pauses >= pausesAlone && open.every(({ attempts }) => attempts > 0);
  if (!(await store.noteLooked(dryRunId, before))) return null;

  const lookup = await openLookup(target, open.length).catch((error: unknown) => toFailure(error, 'sync'));
  const step = 'code' in lookup || !lookup.complete ? looksBetweenNotes.asked : looksBetweenNotes.listed;
  const noteLooked = async (looked: number): Promise<boolean> =>
    looked % step === 0 ? store.noteLooked(dryRunId, before + looked) : true;
  const looked =
    'code' in lookup
      ? { items: [], failure: lookup }
      : await compareAll(lookup, open, {
          movesOn: whoMovesOn(items),
          alone,
          lacking: async (person) => (await target.lacking?.(person)) ?? [],
          noteLooked,
        });
  if (!looked) return null;
  const found = new Map(looked.items.map((item) => [item.studentId, item]));
  const now = items.map((item) => found.get(item.studentId) ?? item);
  return settle(looked.failure, now);

  async function settle(failure: Failure | null, all: readonly RunItem[]): Promise<number | null> {
    if (!failure) await store.finish(dryRunId, all, clock.now());
    else if (!isWaitedFor(failure)) await store.fail(dryRunId, failure, clock.now());
    else {
      const done = all.filter(({ state }) => state !== 'pending').length;
      const soFar = done > before ? 0 : pauses;
      const later = clock.now() + pauseLength(failure, soFar);
      await store.wait(dryRunId, all, { looked: done, notBefore: later, pauses: soFar + 1, failure });
      return later;
    }
    return null;
  }
}

function isWaitedFor(failure: Failure): boolean {
  const kind = kindOfFailure(failure);
  return kind === 'wait' || kind === 'system';
}
