import { isFileTarget } from '../../records/file-target.ts';
import { AppError } from '../../errors.ts';
import { makeReceipt, type Receipt } from '../../sync/index.ts';
import type { TargetAccount } from '../../sync/account.ts';
import { addressOf, targetOf } from '../../records/audience-target.ts';
import type { Audience } from '../../records/screen-choices.ts';
import type { Unsubscribe } from '../../records/watch.ts';
import { canBeSentAgain } from './reading-view.ts';
import type { SeenDifference, TargetReading, PastRun } from '../../records/run.ts';
import type { PastDryRun, SavedDryRun, DryRunArchive } from '../../records/dry-run.ts';
import type { LedgerStore, RunArchive, SettingsStore } from '../../review/review-store.ts';

/** What was synced before, and whether it is still so at the target. */
export interface ReceiptCommands {
  /** The newest first, at most `limit`. */
  watchRuns(limit: number, listener: (runs: readonly PastRun[]) => void): Unsubscribe;
  /** `null` when there is no such run. */
  watchReceipt(runId: number, listener: (receipt: ReceiptView | null) => void): Unsubscribe;
  /** Dry runs; the newest first, at most `limit`. */
  watchDryRuns(limit: number, listener: (dryRuns: readonly PastDryRun[]) => void): Unsubscribe;
  /** What a dry run found, as a receipt; `null` when there is no such one. */
  watchDryRunReceipt(dryRunId: number, listener: (receipt: ReceiptView | null) => void): Unsubscribe;
  watchName(listener: (name: string) => void): Unsubscribe;
  /** Whose name stands on the receipts of syncs started from now on. */
  setName(name: string): Promise<void>;
  /** Reads everybody back from the target; changes nothing. */
  readTarget(): Promise<TargetReading>;
  /** What was seen there counts from now on, so that the next preview sends these students again. */
  sendAgain(differences: readonly SeenDifference[]): Promise<void>;
  /** An account that no sync from here knows is that of a student who has left: the next preview archives it. */
  claim(account: TargetAccount): Promise<void>;
}

export interface ReceiptView {
  readonly receipt: Receipt;
  /** It went to the target that is set up now, which can be read back. */
  readonly readable: boolean;
  /** What was seen when the target was last read back. */
  readonly reading: TargetReading | null;
}

interface ReceiptCommandsParts {
  readonly archive: Pick<RunArchive, 'watchRuns' | 'watchRun'>;
  readonly dryRuns: Pick<DryRunArchive, 'watchDryRuns' | 'watchDryRun'>;
  /** Whose accounts are read back. Default students. */
  readonly audience?: Audience;
  readonly settings: SettingsStore;
  readonly readTarget: () => Promise<TargetReading>;
  readonly ledger: Pick<LedgerStore, 'noteSeen'>;
  readonly now: () => number;
}

export function createReceiptCommands(parts: ReceiptCommandsParts): ReceiptCommands {
  const { archive, dryRuns, settings, readTarget, ledger, now, audience = 'students' } = parts;
  return {
    watchRuns: archive.watchRuns,
    watchDryRuns: dryRuns.watchDryRuns,
    watchDryRunReceipt: (dryRunId, listener) =>
      dryRuns.watchDryRun(dryRunId, (saved) => listener(saved && toDryRunReceipt(saved))),
    watchReceipt: (runId, listener) => {
      let targetUrl: string | null | undefined;
      let saved: Parameters<Parameters<RunArchive['watchRun']>[1]>[0] | undefined;
      const tell = (): void => {
        if (targetUrl === undefined || saved === undefined) return;
        if (saved === null) return listener(null);
        const { target, who, reading = null } = saved.run;
        const receipt = makeReceipt(saved.run, saved.items, { target, ...(who ? { who } : {}) });
        listener({ receipt, reading, readable: addressOf(target) === targetUrl && !isFileTarget(target) });
      };
      const stops = [
        settings.watch((chosen) => {
          targetUrl = chosen.targetUrl;
          tell();
        }),
        archive.watchRun(runId, (run) => {
          saved = run;
          tell();
        }),
      ];
      return () => stops.forEach((stop) => stop());
    },
    watchName: (listener) => settings.watch(({ personName }) => listener(personName)),
    setName: (personName) => settings.change({ personName }),
    readTarget,
    claim: async (account) => {
      const { targetUrl } = await settings.read();
      if (targetUrl === null) throw new AppError('target-missing');
      const studentId = Number(account.person.externalId);
      await ledger.noteSeen(targetOf(targetUrl, audience), [{ studentId, account }], now());
    },
    sendAgain: async (differences) => {
      const { targetUrl } = await settings.read();
      if (targetUrl === null) throw new AppError('target-missing');
      const seen = differences.filter(canBeSentAgain).map(({ studentId, seen: account }) => ({ studentId, account }));
      await ledger.noteSeen(targetOf(targetUrl, audience), seen, now());
    },
  };
}

function toDryRunReceipt({ dryRun, items }: SavedDryRun): ReceiptView {
  const { target, who } = dryRun;
  const receipt = makeReceipt(dryRun, items, { target, ...(who ? { who } : {}), dryRun: true });
  return { receipt, reading: null, readable: false };
}
