import type { ParentChoice, Scope } from '../roster/index.ts';
import type { OwnColumn, SpreadsheetColumn } from '../sync/targets/spreadsheet/columns.ts';
import type { SyncMode } from '../sync/plan/sync-mode.ts';
import type { TargetField } from '../sync/target-fields.ts';
import type { GradeLevel, SchoolUnit, OptionalList } from './school.ts';

/** Small view models: what a screen shows, and all that ever crosses the port to the panel. */

export type WriteAccess = 'write' | 'read-only' | 'unknown';

/** What a person chose in Settings, but never a key. */
export interface Settings extends Scope {
  /** Which parents of the students in scope get an account. */
  readonly parentChoice: ParentChoice;
  readonly targetUrl: string | null;
  /** What goes to the SCIM service besides. */
  readonly targetFields: readonly TargetField[];
  /** Attributes that it says every account needs and that Sync Review doesn't fill by itself, as seen when it was last tested. */
  readonly targetNeeds: readonly string[];
  /** What the school calls that service; `''` when it gave it no name. */
  readonly targetName: string;
  readonly writeAccess: WriteAccess;
  /** What the keys may not read, as seen when they were tested. */
  readonly unreadableLists: readonly OptionalList[];
  /** What a sync may do at all. */
  readonly syncMode: SyncMode;
  /** Whether FACTS is looked at once a day, from the first sync on. */
  readonly dailyCheck: boolean;
  /** A calendar day, `YYYY-MM-DD`: before it there is no daily look and nobody is archived. */
  readonly pausedUntil: string | null;
  /** Stands on receipts; `''` when not told. */
  readonly personName: string;
  /** Of the spreadsheet; `null` for the usual ones. */
  readonly spreadsheetColumns: readonly SpreadsheetColumn[] | null;
  /** Those that the school has added to it. */
  readonly spreadsheetOwn: readonly OwnColumn[];
  /** What the school typed for files, by the name that a destination gives it. */
  readonly fileTexts: Readonly<Record<string, string>>;
  /** Days without use after which students and other people are removed; `null`: never. */
  readonly keepDays: number | null;
  /** School years besides the present one for which history and old decisions are kept; `null`: until the school is forgotten. */
  readonly keepYears: number | null;
  /** Minutes without use after which a passphrase is asked for again; `null`: only when the browser was closed. */
  readonly lockAfterMinutes: number | null;
  /** What a school that looked like another one is called, once a person said that it is the same. */
  readonly sameSchool: string | null;
  /** The school's name in the addresses of FACTS' pages (`client=`); `null` until one was seen. */
  readonly factsClient: string | null;
  /** As FACTS told when the keys were tested; the snapshot's are newer. */
  readonly knownSchools: readonly SchoolUnit[];
  readonly knownGrades: readonly GradeLevel[];
}

/** `broken`: the database on this computer can't be read. */
export type Connection = 'connected' | 'lost' | 'outdated' | 'broken';

export interface KeyCheck {
  readonly writeAccess: WriteAccess;
  readonly unreadableLists: readonly OptionalList[];
  readonly schools: readonly SchoolUnit[];
  readonly gradeLevels: readonly GradeLevel[];
}

export interface TargetCheck {
  /** The target's address as stored. */
  readonly url: string;
  readonly supportsBulk: boolean;
  readonly supportsPatch: boolean;
  /** What it says every account needs and nobody's would have unless the school sets it. */
  readonly needs: readonly string[];
}
