import type { Scope } from '../../roster/index.ts';
import type { TargetField } from '../../sync/target-fields.ts';
import type { WriteAccess } from '../../records/settings.ts';
import type { OptionalList } from '../../records/school.ts';

export interface SettingsView extends Scope {
  readonly keysSaved: boolean;
  readonly writeAccess: WriteAccess;
  /** What the keys may not read, of what isn't needed. */
  readonly unreadableLists: readonly OptionalList[];
  readonly options: ScopeOptions;
  /** Students in all, and those of them whom the scope leaves out; `null` before the first refresh. */
  readonly students: { readonly enrolled: number; readonly leftOut: number } | null;
  readonly targetUrl: string | null;
  /** What the school calls it; `''` for nothing. */
  readonly targetName: string;
  readonly tokenSaved: boolean;
  readonly targetFields: readonly TargetField[];
  /** What the service says every account needs, of what the school can set or Sync Review never sends. */
  readonly targetNeeds: readonly string[];
  readonly dailyCheck: boolean;
  /** `YYYY-MM-DD`. */
  readonly pausedUntil: string | null;
}

/** A school or a grade that can be left out. */
export interface ScopeOption {
  /** What is kept when it is left out: a school's code, a grade as FACTS writes it, `''` for none. */
  readonly key: string;
  readonly label: string;
  /** Enrolled students who have it; `null` before the first refresh. */
  readonly students: number | null;
}

export interface ScopeOptions {
  readonly schools: readonly ScopeOption[];
  /** In the order of all schools. */
  readonly grades: readonly ScopeOption[];
}
