import type { Failure } from '../../errors.ts';

/**
 * What a failure means for a run: `stop` nobody can be sent, `wait` the target asks to, `system` not this person's fault and
 * perhaps applied, `person` this one only.
 */
export type FailureKind = 'stop' | 'wait' | 'system' | 'person';

export function kindOfFailure({ code }: Failure): FailureKind {
  switch (code) {
    case 'target-unauthorized':
    case 'target-forbidden':
    case 'target-not-found':
    case 'target-permission':
    case 'target-unsearchable':
      return 'stop';
    case 'target-rate-limited':
      return 'wait';
    case 'target-unavailable':
    case 'target-answer':
      return 'system';
    default:
      return 'person';
  }
}

/** It is there, and says how long it wants to be left alone: that is no word about the person who was asked for. */
export function asksToWait({ code, detail }: Failure): boolean {
  return code === 'target-unavailable' && detail?.['retryAfterSeconds'] !== undefined;
}

/** No answer at all says nothing about the person. */
export function isSilence({ detail }: Failure): boolean {
  return detail?.['reason'] === 'network' || detail?.['reason'] === 'timeout';
}
