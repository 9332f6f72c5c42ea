import type { SyncMode } from '../../sync/plan/sync-mode.ts';

/** When the pause ends: the beginning of that calendar day (`YYYY-MM-DD`) here, milliseconds since 1970; 0 without one. */
export function pauseEnd(pausedUntil: string | null): number {
  return pausedUntil === null ? 0 : new Date(`${pausedUntil}T00:00:00`).getTime() || 0;
}

/** Over a pause nobody is archived, whatever mode is chosen: half a school looks as if it had left. */
export function modeDuringPause(mode: SyncMode, pausedUntil: string | null, now: number): SyncMode {
  return mode === 'full' && now < pauseEnd(pausedUntil) ? 'no-archiving' : mode;
}
