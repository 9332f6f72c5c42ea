import { AppError, toFailure } from '../errors.ts';
import type { Failure } from '../errors.ts';
import { openLookup } from './account-lookup.ts';
import { kindOfFailure } from './failure-kind.ts';
import { foreseeItem, whoMovesOn } from './foresee-item.ts';
import type { Clock, ReadingTarget } from './ports.ts';
import type { PlanCounts, SyncPlan } from './plan.ts';
import type { RunItem } from './run-record.ts';
import { isSent } from './sent-action.ts';
import { toRunItem } from './start-run.ts';

export type TrialState = 'running' | 'done' | 'failed';

/** A dry run: a plan compared with the target, nothing sent. */
export interface Trial {
  readonly trialId: number;
  readonly state: TrialState;
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
  /** Why the target could not be read. */
  readonly failure: Failure | null;
}

/** Trials of one target. Every method is one transaction. */
export interface TrialStore {
  /** Answers `null`, and writes nothing, while another one is running. */
  create(trial: Omit<Trial, 'trialId'>, items: readonly RunItem[]): Promise<number | null>;
  loadRunning(): Promise<{ readonly trialId: number; readonly items: readonly RunItem[] } | null>;
  /** Answers false when it is no longer running: somebody stopped it. */
  noteLooked(trialId: number, looked: number): Promise<boolean>;
  /** `items`: each with what sending would do, or why it would be refused. */
  finish(trialId: number, items: readonly RunItem[], at: number): Promise<void>;
  fail(trialId: number, failure: Failure, at: number): Promise<void>;
  /** Removes one that is running. */
  stop(trialId: number): Promise<void>;
}

const together = 4;
const looksBetweenNotes = { listed: 1000, asked: 20 };

/** Stores a trial of a plan; `continueTrial` carries it out. Rejects with `sync-running` while another one is. */
export async function startTrial(
  { store, clock }: { readonly store: TrialStore; readonly clock: Clock },
  plan: SyncPlan,
): Promise<number> {
  const items = plan.items.filter(isSent).map(toRunItem);
  const { digest, counts } = plan;
  const times = { startedAt: clock.now(), finishedAt: null };
  const trial = { state: 'running', digest, counts, people: items.length, looked: 0, ...times, failure: null } as const;
  const trialId = await store.create(trial, items);
  if (trialId === null) throw new AppError('sync-running');
  return trialId;
}

/**
 * Carries out the trial that is running, if there is one, from its beginning: it only looks, so a life of the worker that ended in the middle
 * has left nothing behind. A target that can't be read ends it. Rejects only when the store fails.
 */
export async function continueTrial(deps: {
  readonly store: TrialStore;
  readonly target: ReadingTarget;
  readonly clock: Clock;
}): Promise<void> {
  const { store, target, clock } = deps;
  const running = await store.loadRunning();
  if (!running) return;
  const { trialId, items } = running;
  const lookup = await openLookup(target, items.length).catch((error: unknown) => toFailure(error, 'sync'));
  if ('code' in lookup) return store.fail(trialId, lookup, clock.now());
  const movesOn = whoMovesOn(items);
  const seen: RunItem[] = [];
  const step = lookup.complete ? looksBetweenNotes.listed : looksBetweenNotes.asked;
  for (let at = 0; at < items.length; at += together) {
    if (at % step === 0 && !(await store.noteLooked(trialId, at))) return;
    const outcomes = await Promise.all(
      items.slice(at, at + together).map(async (item) => ({
        item,
        outcome: await foreseeItem(lookup, item, movesOn).catch((error: unknown) => toFailure(error, 'sync')),
      })),
    );
    for (const { item, outcome } of outcomes) {
      if (typeof outcome === 'string') seen.push({ ...item, state: 'confirmed', effect: outcome });
      else if (kindOfFailure(outcome) === 'person') seen.push({ ...item, state: 'refused', failure: outcome });
      else return store.fail(trialId, outcome, clock.now());
    }
  }
  await store.finish(trialId, seen, clock.now());
}
