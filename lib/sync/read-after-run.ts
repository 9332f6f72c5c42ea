import { isStoreFailure, toFailure, type Failure } from '../errors.ts';
import { kindOfFailure } from './failure-kind.ts';
import { isDue } from '../wait-until.ts';
import { longestPauseMs, pauseLength } from './pause-length.ts';
import type { Clock } from './ports.ts';

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
}

export interface UnreadRunStore {
  /** The target's latest run, if it is over, confirmed somebody, and the target was not read back since. */
  loadUnread(): Promise<UnreadRun | null>;
  noteTrouble(runId: number, trouble: ReadTrouble): Promise<void>;
}

interface ReadAfterRunDeps {
  readonly store: UnreadRunStore;
  /** Reads everybody back and keeps what was seen; rejects as the target does. */
  readonly read: () => Promise<unknown>;
  readonly clock: Clock;
}

const mostTries = 5;

/**
 * Reads the target back once after each run, so that "done" means seen there, also when nobody waits for it. Answers `idle`, or the
 * time (milliseconds since 1970) before which trying again is no use. After five tries, or a failure that waiting won't mend, it is
 * left to a person. Rejects only when the store fails.
 */
export async function readAfterRun({ store, read, clock }: ReadAfterRunDeps): Promise<'idle' | number> {
  const unread = await store.loadUnread();
  if (!unread) return 'idle';
  const { runId, trouble } = unread;
  if (trouble?.notBefore === null) return 'idle';
  if (trouble && !isDue(trouble.notBefore, clock.now(), longestPauseMs)) return trouble.notBefore;
  try {
    await read();
    return 'idle';
  } catch (thrown) {
    const failure = toFailure(thrown, 'read target');
    if (isStoreFailure(failure)) throw thrown;
    const tries = (trouble?.tries ?? 0) + 1;
    const mayHeal = ['wait', 'system'].includes(kindOfFailure(failure)) && tries < mostTries;
    const notBefore = mayHeal ? clock.now() + pauseLength(failure, tries - 1) : null;
    await store.noteTrouble(runId, { failure, tries, notBefore });
    return notBefore ?? 'idle';
  }
}
