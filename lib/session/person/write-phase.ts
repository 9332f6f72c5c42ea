import { emailKey } from '../../roster/index.ts';
import type { EmailWriteView } from '../../records/email-write.ts';

/** How long a finished write is still told and can be undone with one click, in milliseconds. */
const TOLD_FOR = 15 * 60_000;

export type WritePhase =
  'none' | 'writing' | 'checking' | 'paused' | 'waiting' | 'on-page' | 'done' | 'conflict' | 'unknown' | 'failed';

/** Nothing is under way or to be decided: the email can be changed. */
export function isSettled(phase: WritePhase): boolean {
  return phase === 'none' || phase === 'done';
}

/** Whether the form stands open by itself, or because the person asked for it. */
export function needsForm(phase: WritePhase, asked: boolean): boolean {
  return phase === 'failed' || (isSettled(phase) && asked);
}

/** What a screen says about the latest write. `now` in milliseconds since 1970. */
export function writePhase(write: EmailWriteView | null, email: string | null, now: number): WritePhase {
  if (write === null) return 'none';
  switch (write.state) {
    case 'queued':
      if (write.paused) return 'paused';
      return (write.notBefore ?? 0) > now || write.failure !== null ? 'waiting' : 'writing';
    case 'sending':
      return write.failure === null ? 'writing' : 'checking';
    case 'verifying':
      return 'writing';
    case 'done':
      return emailKey(write.to) === emailKey(email) && now - write.changedAt < TOLD_FOR ? 'done' : 'none';
    case 'withdrawn':
      return 'none';
    default:
      return write.state;
  }
}
