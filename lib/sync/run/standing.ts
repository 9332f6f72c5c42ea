import type { Failure } from '../../errors.ts';
import type { TargetAccount } from '../account.ts';
import type { Proof } from '../in-doubt.ts';
import { asksToWait, isSilence, kindOfFailure } from './failure-kind.ts';
import type { RunItem } from './run-record.ts';
import { watchRefusals, type SameRefusals } from './same-refusals.ts';
import type { Sent } from './sent.ts';

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

/** What is known by now of the target and the run, whichever way people are sent. Changed by the functions of this file only. */
export interface Standing {
  /** How often the run has waited since somebody was confirmed. */
  readonly pauses: number;
  readonly untried: Set<number>;
  readonly refusals: SameRefusals;
  /** Whose failures are about them alone: the target works for others. */
  readonly suspects: Set<number>;
  /** Since the last success. Who failed between two successes is a suspect: the target works. */
  readonly failedLately: Set<number>;
  confirmed: number;
  /** Whose account was made last, in this attempt and since the last answer that was lost. */
  witness: TargetAccount | null;
  failuresInARow: number;
  /** Something holds up the run: nobody else may be sent. */
  held: Pick<SendAttemptEnd, 'end' | 'failure'> | null;
  /** Somebody paused or cancelled the run: what counts is whether anybody would still be sent. */
  stopped: boolean;
}

/**
 * What a failure means for the person: `again` in this attempt; `contested`: their email or ID is taken, perhaps by somebody whom this run will still
 * change; `refused`, or `perhaps-done` where the target failed and may have done it all the same; `open`: as they are, the run is held up.
 */
export type Verdict = 'again' | 'contested' | 'refused' | 'perhaps-done' | 'open';

const failuresInARowToPause = 3;
/** So often one person is tried while the target takes others. */
const attemptsWhileOthersSucceed = 3;
/** The same while the target asks to wait. */
const attemptsWhileAskedToWait = 8;
/** So many pauses in a row for accounts that a target doesn't show yet: three minutes and a half in all. */
export const pausesForUnseen = 3;
/** So many pauses in a row when nobody else is left to show whether the target works: a quarter of an hour in all. */
const pausesAlone = 5;

/** `items` are the open ones of the run. */
export function openStanding(items: readonly RunItem[], pauses: number): Standing {
  return {
    pauses,
    untried: new Set(items.filter(({ state }) => state === 'pending').map(({ studentId }) => studentId)),
    refusals: watchRefusals(),
    suspects: new Set(),
    failedLately: new Set(),
    confirmed: 0,
    witness: null,
    failuresInARow: 0,
    held: null,
    stopped: false,
  };
}

/** The first reason counts. */
export function hold(standing: Standing, end: SendAttemptEnd['end'], failure: Failure | null): void {
  standing.held ??= { end, failure };
}

export function endOf({ held, confirmed }: Standing): SendAttemptEnd {
  return { ...(held ?? { end: 'finished', failure: null }), confirmed };
}

/** What may prove that somebody whom the target doesn't show has no account. */
export function proofOf({ witness, pauses }: Standing): Proof {
  return { witness, waited: pauses >= pausesForUnseen };
}

/** Whether these, who are claimed, may be sent now: from then on they count as tried. Holds when the run is known to be no longer running. */
export function maySend(standing: Standing, claimed: readonly RunItem[]): boolean {
  if (standing.stopped) hold(standing, 'stopped', null);
  if (standing.held) return false;
  for (const { studentId } of claimed) standing.untried.delete(studentId);
  return true;
}

/** The target has these as wanted: it works. */
export function noteSuccess(standing: Standing, done: readonly Done[]): void {
  if (done.length === 0) return;
  for (const { item, sent } of done) {
    if (sent.effect === 'created') standing.witness = sent.account;
    standing.untried.delete(item.studentId);
    standing.refusals.clear(item);
  }
  standing.confirmed += done.length;
  standing.failuresInARow = 0;
  for (const studentId of standing.failedLately) standing.suspects.add(studentId);
  standing.failedLately.clear();
}

/** The target works for others: what it answers about this person is about them alone. */
export function suspect({ suspects }: Standing, { studentId }: RunItem): void {
  suspects.add(studentId);
}

/** The target failed, whoever it was about. */
export function noteSystemFailure(standing: Standing, failure: Failure): void {
  standing.failuresInARow += 1;
  if (standing.failuresInARow >= failuresInARowToPause) hold(standing, 'wait', failure);
}

/** Decides on one person's failure. */
export function judgeFailure(standing: Standing, item: RunItem, failure: Failure): Verdict {
  // For one person not for ever: a service may fail at them in the same words.
  if (asksToWait(failure) && item.attempts < attemptsWhileAskedToWait) {
    hold(standing, 'wait', failure);
    return 'open';
  }
  switch (kindOfFailure(failure)) {
    case 'system':
      return judgeSystemFailure(standing, item, failure);
    case 'stop':
      hold(standing, 'failed', failure);
      return 'open';
    case 'wait':
      hold(standing, 'wait', failure);
      return 'open';
    case 'person':
      standing.failuresInARow = 0;
      return failure.code === 'target-conflict' || failure.code === 'target-in-doubt' ? 'contested' : 'refused';
  }
}

/** Somebody was refused; ends the run where everybody is, for the same reason. */
export function noteRefusal(standing: Standing, item: RunItem, failure: Failure): void {
  const why = standing.refusals.note(item, failure);
  if (why) hold(standing, 'failed', why);
}

function judgeSystemFailure(standing: Standing, item: RunItem, failure: Failure): Verdict {
  standing.witness = null;
  const isSuspect = standing.suspects.has(item.studentId) && !isSilence(failure);
  if (isThisPersonOnly(standing, item, failure)) {
    if (!isSuspect) standing.failuresInARow += 1;
    return 'perhaps-done';
  }
  if (!isSuspect) noteSystemFailure(standing, failure);
  standing.failedLately.add(item.studentId);
  return 'again';
}

/** The target answers, works for others, and fails at this one again and again: it must not hold up the rest. */
function isThisPersonOnly({ confirmed, pauses, untried }: Standing, item: RunItem, failure: Failure): boolean {
  if (isSilence(failure)) return false;
  if (confirmed > 0) return item.attempts >= attemptsWhileOthersSucceed;
  return pauses >= pausesAlone && untried.size === 0;
}
