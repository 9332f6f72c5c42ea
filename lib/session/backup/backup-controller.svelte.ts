import { AppError } from '../../errors.ts';
import { Attempt } from '../attempt.svelte.ts';
import type { BackupCommands, MadeBackup, RestorePreview } from '../../records/backup.ts';
import { longestBackup } from './backup-file.ts';

type Restored = Awaited<ReturnType<BackupCommands['restore']>>;

/** A backup on its way out, and one on its way in: looked at first, written on request. */
export class BackupController {
  readonly making = new Attempt();
  readonly checking = new Attempt();
  readonly restoring = new Attempt();
  made = $state.raw<MadeBackup | null>(null);
  preview = $state.raw<RestorePreview | null>(null);
  withSettings = $state(true);
  restored = $state.raw<Restored | null>(null);

  /** Whether the file would change anything. */
  readonly useful: boolean = $derived.by(() => {
    const { preview } = this;
    if (preview === null) return false;
    const { decisions, emails, notSimilar, savedFilters, accounts } = preview;
    const rows = decisions + emails + notSimilar + savedFilters + accounts;
    return rows > 0 || (this.withSettings && preview.settings.length > 0);
  });

  #commands: BackupCommands;

  constructor(commands: BackupCommands) {
    this.#commands = commands;
  }

  /** Answers the file to save. */
  async make(): Promise<MadeBackup | null> {
    this.made = null;
    await this.making.runOnce(async () => {
      this.made = await this.#commands.make();
    });
    return this.made;
  }

  async check(file: { readonly size: number; text(): Promise<string> }): Promise<void> {
    this.cancel();
    this.restored = null;
    await this.checking.run(async () => {
      // A letter takes at most four bytes.
      if (file.size > longestBackup * 4) throw new AppError('backup-too-large');
      this.preview = await this.#commands.check(await file.text());
      this.withSettings = this.preview.settings.length > 0;
    });
  }

  async restore(): Promise<void> {
    const done = await this.restoring.runOnce(async () => {
      this.restored = await this.#commands.restore(this.withSettings);
    });
    if (done) this.preview = null;
  }

  cancel(): void {
    this.preview = null;
    this.checking.forget();
    this.restoring.forget();
  }
}
