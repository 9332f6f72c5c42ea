import type { Failure } from '../../errors.ts';
import type { Clock } from '../clock.ts';
import { toConfirmedEntry } from '../ledger.ts';
import type { SyncTarget } from '../targets/target.ts';
import { effectSoFar } from './effect-so-far.ts';
import { openGroupCommit, type GroupCommit } from './group-commit.ts';
import type { RunItem } from './run-record.ts';
import type { Claim, Confirmation, RunStore } from './run-store.ts';
import { wantedBy } from './sent.ts';
import { hold, judgeFailure, noteRefusal, openStanding, type Done, type Standing, type Verdict } from './standing.ts';

export interface SendDeps {
  readonly store: RunStore;
  readonly target: SyncTarget;
  readonly clock: Clock;
}

/** One attempt at the open items of a run; what is done with it is written in this file, what is known by then in `standing.ts`. */
export interface SendAttempt {
  readonly deps: SendDeps;
  readonly runId: number;
  readonly commits: GroupCommit;
  readonly standing: Standing;
}

/** Somebody who could not be sent, and the answer. */
export interface Failed {
  readonly item: RunItem;
  readonly failure: Failure;
}

/** `items` are the open ones of the run, `pauses` how often it has waited since somebody was confirmed. */
export function openSendAttempt(deps: SendDeps, runId: number, items: readonly RunItem[], pauses: number): SendAttempt {
  return { deps, runId, commits: openGroupCommit(deps.store, runId), standing: openStanding(items, pauses) };
}

/**
 * Marks people as `sent`, before any request for them goes out, with what their `effect` says is meant. Answers them as they are in the store then;
 * `null` when the run is no longer running.
 */
export async function claim(
  { commits, standing }: SendAttempt,
  meant: readonly RunItem[],
): Promise<readonly RunItem[] | null> {
  if (meant.length === 0) return [];
  if (!(await commits.write({ sent: meant.map(toClaim) }))) {
    hold(standing, 'stopped', null);
    return null;
  }
  return meant.map((item) => ({ ...item, state: 'sent', attempts: item.attempts + 1 }));
}

/** Takes back claims for which no request went out: `items` are these people as they were before. */
export async function takeBack({ commits }: SendAttempt, items: readonly RunItem[]): Promise<void> {
  if (items.length > 0) await commits.write({ unsent: items });
}

/** Writes what the target has as wanted, with the ledger; in one transaction with whatever else is to be written at the same moment. */
export async function confirm({ commits, standing, deps }: SendAttempt, done: readonly Done[]): Promise<void> {
  if (done.length === 0) return;
  const now = deps.clock.now();
  const running = await commits.write({ confirmed: done.map((each) => toConfirmation(each, now)) });
  standing.stopped ||= !running;
}

/** Decides on one person's failure, and writes it down where they are refused. Answers what is still to be done about them. */
export async function settleFailure(
  { deps: { store }, runId, standing }: SendAttempt,
  item: RunItem,
  failure: Failure,
): Promise<'again' | 'contested' | 'settled'> {
  const verdict: Verdict = judgeFailure(standing, item, failure);
  if (verdict === 'again' || verdict === 'contested') return verdict;
  if (verdict === 'open') return 'settled';
  await store.refuseItem(runId, item.studentId, failure, verdict === 'perhaps-done');
  if (verdict === 'refused') noteRefusal(standing, item, failure);
  return 'settled';
}

/** Hears of a pause or a cancel since the last writing. */
export async function lookWhetherStopped({ deps: { store }, runId, standing }: SendAttempt): Promise<void> {
  standing.stopped ||= !(await store.isRunning(runId));
}

function toConfirmation({ item, sent }: Done, now: number): Confirmation {
  const entry = toConfirmedEntry(item, sent.account, wantedBy(sent, item), now);
  return { studentId: item.studentId, entry, effect: effectSoFar(item, sent.effect) };
}

function toClaim({ studentId, effect, was }: RunItem): Claim {
  return { studentId, effect, ...(was ? { was } : {}) };
}
