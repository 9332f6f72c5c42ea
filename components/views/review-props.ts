import type { RosterSource } from '../../lib/review/review-source.ts';
import type { SyncCommands } from '../../lib/session/sync/sync-port.ts';
import type { SimilarCommands } from '../../lib/session/similar/similar-port.ts';
import type { SettingsCommands } from '../../lib/session/settings/settings-port.ts';
import type { HistoryCommands } from '../../lib/session/history/history-port.ts';
import type { BatchCommands } from '../../lib/session/batch/batch-port.ts';
import type { BackupCommands } from '../../lib/records/backup.ts';
import type { TableCommands } from '../../lib/session/report/table-commands.ts';
import type { DirectoryCommands } from '../../lib/session/directory/directory-controller.svelte.ts';
import type { StoredRecordsCommands } from '../../lib/records/stored-records.ts';
import type { VaultCommands } from '../../lib/records/vault.ts';
import type { ScreenStore } from '../../lib/records/screen-choices.ts';
import type { FamiliesSource } from '../../lib/review/families/families-source.ts';
import type { HashLink } from '../../lib/session/pages/hash-link.ts';

/** What the review tab is made of; the parts are put together in `entrypoints/review`. */
export interface ReviewProps {
  source: RosterSource;
  /** Parents beside the students; without it there is no switch. */
  families?: FamiliesSource | undefined;
  sync: SyncCommands;
  /** The same for parents; without it they are only reviewed. */
  parentSync?: SyncCommands | undefined;
  settings: SettingsCommands;
  history: HistoryCommands;
  similar: SimilarCommands;
  batches: BatchCommands;
  backup?: BackupCommands | undefined;
  /** Removes unreadable copies and reads the students again. */
  repair?: (() => Promise<void>) | undefined;
  /** Without it nothing is locked. */
  vault?: VaultCommands | undefined;
  /** What is stored here and for how long; without it Settings doesn't tell. */
  kept?: StoredRecordsCommands | undefined;
  /** The school's list of mailboxes; without it Settings doesn't ask for one. */
  directory?: DirectoryCommands | undefined;
  /** How the person likes their screen; without it their choices last as long as the page. */
  screen?: ScreenStore | undefined;
  /** Tables that come in and go out; without it only texts, in the page's own thread. */
  tables?: TableCommands | undefined;
  /** The address bar's hash; the page's own unless given. */
  hash?: HashLink;
}
