import type { Failure } from '../../errors.ts';
import { effectSoFar } from './effect-so-far.ts';
import { asksToWait, isSilence, kindOfFailure } from './failure-kind.ts';
import type { Proof } from '../in-doubt.ts';
import { openGroupCommit } from './group-commit.ts';
import { toConfirmedEntry } from '../ledger.ts';
import type { SyncTarget } from '../targets/target.ts';
import type { Confirmation, Claim, RunStore } from './run-store.ts';
import type { Clock } from '../clock.ts';
import type { TargetAccount } from '../account.ts';
import type { RunItem } from './run-record.ts';
import { watchRefusals } from './same-refusals.ts';
import { wantedBy, type Sent } from './sent.ts';

export interface SendDeps {
  readonly store: RunStore;
  readonly target: SyncTarget;
  readonly clock: Clock;
}

/** How an attempt at the open items of a run ended. `stopped`: the run is no longer running, somebody cancelled it. */
export interface SendAttemptEnd {
  readonly end: 'finished' | 'stopped' | 'wait' | 'failed';
  readonly failure: Failure | null;
  /** People confirmed in this attempt. */
  readonly confirmed: number;
}

/** Somebody whom the target has as wanted. */
export interface Done {
  readonly item: RunItem;
  readonly sent: Sent;
}

/** What all ways of sending share during one attempt: who was confirmed, who failed, and whether to stop. */
export interface SendAttempt {
  readonly deps: SendDeps;
  readonly runId: number;
  readonly confirmed: number;
  /** Whose account was made last in this attempt and since the last answer that was lost, and whether the run has waited for whom it doesn't see. */
  readonly proof: Proof;
  /** Something holds up the run: nobody else may be sent. */
  readonly held: boolean;
  /** The first reason counts. */
  hold(end: SendAttemptEnd['end'], failure: Failure | null): void;
  /** Claims them `sent`, keeping what `effect` says is meant, and answers them so; `null` when the run is no longer running. */
  claim(items: readonly RunItem[]): Promise<readonly RunItem[] | null>;
  /** Whether these, who are claimed, may be sent now: from then on they count as tried. Holds when the run is known to be no longer running. */
  beginSending(items: readonly RunItem[]): boolean;
  /** The same, after a look into the store: for those who were claimed while another request was under way. */
  beginSendingClaimed(items: readonly RunItem[]): Promise<boolean>;
  /** Takes back claims for which no request went out: these, as they were before. */
  takeBack(items: readonly RunItem[]): Promise<void>;
  /** The target has these as wanted: it works. `confirm` stores it, at once or soon. */
  noteSuccess(done: readonly Done[]): void;
  /** Stores what the target has as wanted; in one transaction with whatever is asked for at the same moment. */
  confirm(done: readonly Done[]): Promise<void>;
  /** Decides on one person's failure; answers whether they should be tried again in this attempt. */
  noteFailure(item: RunItem, failure: Failure): Promise<boolean>;
  /** The target failed at a request that was about several people. */
  noteSystemFailure(failure: Failure): void;
  /** The target works for others: what it answers about this person is about them alone. */
  suspect(item: RunItem): void;
  /** Whose email or ID is taken, perhaps by somebody whom this run will still change. Empties the list. */
  takeContested(): readonly { readonly item: RunItem; readonly failure: Failure }[];
  end(): SendAttemptEnd;
}

const failuresInARowToPause = 3;
/** So often one person is tried while the target takes others. */
const attemptsWhileOthersSucceed = 3;
/** The same while the target asks to wait. */
const attemptsWhileAskedToWait = 8;
/** So many pauses in a row for accounts that a target doesn't show yet: three minutes and a half in all. */
export const pausesForUnseen = 3;
/** So many pauses in a row when nobody else is left to show whether the target works: a quarter of an hour in all. */
const pausesAlone = 5;

/** `items` are the open ones of the run, `pauses` how often it has waited since somebody was confirmed. */
export function openSendAttempt(deps: SendDeps, runId: number, items: readonly RunItem[], pauses = 0): SendAttempt {
  const { store, clock } = deps;
  const commits = openGroupCommit(store, runId);
  const untried = new Set(items.filter(({ state }) => state === 'pending').map(({ studentId }) => studentId));
  const refusals = watchRefusals();
  const suspects = new Set<number>();
  /** Since the last success. Who failed between two successes is a suspect: the target works. */
  const failedLately = new Set<number>();
  let contested: { item: RunItem; failure: Failure }[] = [];
  let confirmed = 0;
  let witness: TargetAccount | null = null;
  let failuresInARow = 0;
  let held: SendAttemptEnd | null = null;
  /** Somebody paused or cancelled the run: what counts is whether anybody would still be sent. */
  let stopped = false;

  function hold(end: SendAttemptEnd['end'], failure: Failure | null): void {
    held ??= { end, failure, confirmed };
  }

  function noteSystemFailure(failure: Failure): void {
    failuresInARow += 1;
    if (failuresInARow >= failuresInARowToPause) hold('wait', failure);
  }

  async function notePersonAndSystem(item: RunItem, failure: Failure): Promise<boolean> {
    witness = null;
    const isSuspect = suspects.has(item.studentId) && !isSilence(failure);
    if (isThisPersonOnly(item, failure)) {
      if (!isSuspect) failuresInARow += 1;
      await store.refuseItem(runId, item.studentId, failure, true);
      return false;
    }
    if (!isSuspect) noteSystemFailure(failure);
    failedLately.add(item.studentId);
    return true;
  }

  /** The target answers, works for others, and fails at this one again and again: it must not hold up the rest. */
  function isThisPersonOnly(item: RunItem, failure: Failure): boolean {
    if (isSilence(failure)) return false;
    if (confirmed > 0) return item.attempts >= attemptsWhileOthersSucceed;
    return pauses >= pausesAlone && untried.size === 0;
  }

  function toConfirmation({ item, sent }: Done): Confirmation {
    const { studentId } = item;
    const entry = toConfirmedEntry(item, sent.account, wantedBy(sent, item), clock.now());
    return { studentId, entry, effect: effectSoFar(item, sent.effect) };
  }

  function noteSuccess(done: readonly Done[]): void {
    if (done.length === 0) return;
    for (const { item, sent } of done) {
      if (sent.effect === 'created') witness = sent.account;
      untried.delete(item.studentId);
      refusals.clear(item);
    }
    confirmed += done.length;
    failuresInARow = 0;
    for (const studentId of failedLately) suspects.add(studentId);
    failedLately.clear();
  }

  function beginSending(claimed: readonly RunItem[]): boolean {
    if (stopped) hold('stopped', null);
    if (held) return false;
    for (const { studentId } of claimed) untried.delete(studentId);
    return true;
  }

  return {
    deps,
    runId,
    get confirmed() {
      return confirmed;
    },
    get proof() {
      return { witness, waited: pauses >= pausesForUnseen };
    },
    get held() {
      return held !== null;
    },
    hold,
    beginSending,
    async beginSendingClaimed(claimed) {
      stopped ||= !(await store.isRunning(runId));
      return beginSending(claimed);
    },
    async claim(sending) {
      if (sending.length === 0) return [];
      if (!(await commits.write({ sent: toClaims(sending) }))) {
        hold('stopped', null);
        return null;
      }
      return sending.map((item) => ({ ...item, state: 'sent', attempts: item.attempts + 1 }));
    },
    async takeBack(claimed) {
      if (claimed.length > 0) await commits.write({ unsent: claimed });
    },
    async confirm(done) {
      if (done.length === 0) return;
      const running = await commits.write({ confirmed: done.map(toConfirmation) });
      stopped ||= !running;
    },
    async noteFailure(item, failure) {
      const kind = kindOfFailure(failure);
      // For one person not for ever: a service may fail at them in the same words.
      if (asksToWait(failure) && item.attempts < attemptsWhileAskedToWait) {
        hold('wait', failure);
        return false;
      }
      if (kind === 'system') return notePersonAndSystem(item, failure);
      if (kind === 'stop') hold('failed', failure);
      else if (kind === 'wait') hold('wait', failure);
      else {
        failuresInARow = 0;
        if (failure.code === 'target-conflict' || failure.code === 'target-in-doubt') contested.push({ item, failure });
        else {
          await store.refuseItem(runId, item.studentId, failure);
          const why = refusals.note(item, failure);
          if (why) hold('failed', why);
        }
      }
      return false;
    },
    noteSuccess,
    noteSystemFailure,
    suspect: (item) => void suspects.add(item.studentId),
    takeContested() {
      const taken = contested;
      contested = [];
      return taken;
    },
    end: () => (held ? { ...held, confirmed } : { end: 'finished', failure: null, confirmed }),
  };
}

function toClaims(items: readonly RunItem[]): Claim[] {
  return items.map(({ studentId, effect, was }) => ({ studentId, effect, ...(was ? { was } : {}) }));
}
