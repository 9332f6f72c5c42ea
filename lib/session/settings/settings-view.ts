import type { GradeLevel, SchoolUnit, WriteAccess } from '../views.ts';

/** `broken`: the database on this computer can't be read. */
export type Connection = 'connected' | 'lost' | 'outdated' | 'broken';

export interface SettingsView {
  readonly keysSaved: boolean;
  readonly writeAccess: WriteAccess;
  readonly schools: readonly SchoolUnit[];
  readonly gradeLevels: readonly GradeLevel[];
  /** `null` means all. */
  readonly schoolCodes: readonly string[] | null;
  readonly chosenGrades: readonly string[] | null;
  readonly targetUrl: string | null;
  readonly tokenSaved: boolean;
  readonly dailyCheck: boolean;
  /** `YYYY-MM-DD`. */
  readonly pausedUntil: string | null;
}

export interface KeyCheck {
  readonly writeAccess: WriteAccess;
  readonly schools: readonly SchoolUnit[];
  readonly gradeLevels: readonly GradeLevel[];
}

export interface TargetCheck {
  /** The target's address as stored. */
  readonly url: string;
  readonly supportsBulk: boolean;
  readonly supportsPatch: boolean;
}
