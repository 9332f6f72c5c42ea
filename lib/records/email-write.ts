import type { Failure } from '../errors.ts';
import type { PersonId } from '../roster/index.ts';
import { isDue, longestWaitMs } from '../wait-until.ts';

export type EmailWriteState =
  'queued' | 'on-page' | 'sending' | 'verifying' | 'done' | 'conflict' | 'unknown' | 'failed' | 'withdrawn';

/** Of a write that is neither settled nor given up. */
export const writeStatesUnderWay = [
  'queued',
  'on-page',
  'sending',
  'verifying',
] as const satisfies readonly EmailWriteState[];

/**
 * Whether FACTS may still get this write, so that no batch takes another for the same student: it waits, is on its way, stands in FACTS' own field,
 * or its answer was lost and it may arrive yet. `now` in milliseconds since 1970.
 */
export function isUnderWay(
  { state, mayLandUntil }: Pick<EmailWriteView, 'state' | 'mayLandUntil'>,
  now: number,
): boolean {
  return isUndecided(state) || !isDue(mayLandUntil, now, longestWaitMs);
}

/** By its state alone. */
export function isUndecided(state: EmailWriteState): boolean {
  return (writeStatesUnderWay as readonly EmailWriteState[]).includes(state);
}

export interface EmailWriteView {
  readonly correctionId: number;
  readonly state: EmailWriteState;
  readonly from: string | null;
  readonly to: string | null;
  /** What FACTS holds instead, when `state` is `conflict` or `unknown`. */
  readonly found: string | null;
  readonly failure: Failure | null;
  /** When a waiting write is tried again, milliseconds since 1970. */
  readonly notBefore: number | null;
  readonly changedAt: number;
  /** Sent, and its answer never came: until then FACTS may still save it, and nothing else is written for the student. */
  readonly mayLandUntil?: number | null;
  /** It waits because a person, or an error, paused its batch. */
  readonly paused?: boolean;
  /** In the panel: the field on FACTS' own page was changed to it too, unsaved. */
  readonly changedOnPage?: boolean;
}

export interface EmailFix {
  readonly studentId: PersonId;
  /** What the person saw when they typed; the write stops if FACTS holds something else. */
  readonly from: string | null;
  /** `null` clears the email (undo of a first entry). */
  readonly to: string | null;
  /**
   * `api` (the default): written by us. `page`: put into FACTS' own field, for a key that may only read; the person
   * presses FACTS' Save, and we notice.
   */
  readonly via?: 'api' | 'page';
  /** Undo, and what was to be written once already: exactly as it stood, were it ever so wrong. */
  readonly verbatim?: true;
}

export interface SavedCorrection extends Omit<EmailWriteView, 'changedAt' | 'paused' | 'changedOnPage'> {
  readonly studentId: PersonId;
  /** Of one that was sent off together with others. */
  readonly batchId?: number;
  readonly changedAt: number;
  /** When FACTS was read for it and held `found`; `null` before that. */
  readonly observedAt: number | null;
}
