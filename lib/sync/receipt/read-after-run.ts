import { isStoreFailure, toFailure, type Failure } from '../../errors.ts';
import { kindOfFailure } from '../run/failure-kind.ts';
import { isDue } from '../../wait-until.ts';
import { longestPauseMs, pauseLength } from '../run/pause-length.ts';
import type { Clock } from '../clock.ts';

/** Why a target could not be read back after a run. */
export interface ReadTrouble {
  readonly failure: Failure;
  /** In a row. */
  readonly tries: number;
  /** Milliseconds since 1970; `null`: it is left to a person. */
  readonly notBefore: number | null;
}

export interface UnreadRun {
  readonly runId: number;
  readonly trouble: ReadTrouble | null;
  /** Somebody was missing when it was first looked; milliseconds since 1970 at which it is looked again. */
  readonly secondLookAt: number | null;
}

export interface UnreadRunStore {
  /** The target's latest run, if it is over, confirmed somebody, and the target was not read back since. */
  loadUnread(): Promise<UnreadRun | null>;
  noteTrouble(runId: number, trouble: ReadTrouble): Promise<void>;
  /** What was wrong before is forgotten: the target answers. */
  noteSecondLook(runId: number, at: number): Promise<void>;
}

interface ReadAfterRunDeps {
  readonly store: UnreadRunStore;
  /**
   * Reads everybody back and keeps what was seen; `look-again`, and nothing is kept, when at the first look somebody was missing. Rejects as the
   * target does.
   */
  readonly read: (second: boolean) => Promise<'kept' | 'look-again'>;
  readonly clock: Clock;
}

const maxTries = 5;

/** Targets show new accounts some seconds late: nobody is called missing before a second look so much later. */
export const secondLookMs = 15_000;

/**
 * Reads the target back once after each run, twice where somebody was missing, so that "done" means seen there, also when nobody waits for it. Answers `idle`, or the
 * time (milliseconds since 1970) before which trying again is no use. After five tries, or a failure that waiting won't mend, it is
 * left to a person. Rejects only when the store fails.
 */
export async function readAfterRun({ store, read, clock }: ReadAfterRunDeps): Promise<'idle' | number> {
  const unread = await store.loadUnread();
  if (!unread) return 'idle';
  const { runId, trouble, secondLookAt } = unread;
  if (trouble?.notBefore === null) return 'idle';
  const due = trouble?.notBefore ?? secondLookAt;
  if (due !== null && !isDue(due, clock.now(), longestPauseMs)) return due;
  try {
    if ((await read(secondLookAt !== null)) === 'kept') return 'idle';
    const at = clock.now() + secondLookMs;
    await store.noteSecondLook(runId, at);
    return at;
  } catch (thrown) {
    const failure = toFailure(thrown, 'read target');
    if (isStoreFailure(failure)) throw thrown;
    const tries = (trouble?.tries ?? 0) + 1;
    const isRetryable = ['wait', 'system'].includes(kindOfFailure(failure)) && tries < maxTries;
    const notBefore = isRetryable ? clock.now() + pauseLength(failure, tries - 1) : null;
    await store.noteTrouble(runId, { failure, tries, notBefore });
    return notBefore ?? 'idle';
  }
}
