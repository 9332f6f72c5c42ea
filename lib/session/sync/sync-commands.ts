import { displayName } from '../../records/person-name.ts';
import { AppError } from '../../errors.ts';
import {
  cancelRun,
  measureProgress,
  pauseRun,
  planSync,
  resumeRun,
  startRun,
  type RunStore,
  type SyncPlan,
  type DryRunStore,
} from '../../sync/index.ts';
import { readDetail } from '../../sync/whose-account.ts';
import type { PreviewedPlan, SyncCommands } from './sync-port.ts';
import type { FileCommands } from '../files/file-commands.ts';
import { readingSince, type SavedRun } from '../../records/run.ts';
import type { ReceiptCommands } from './receipt-commands.ts';
import type { DirectReviewSource } from '../../review/direct-review-source.ts';
import type { RunView } from './run-view.ts';
import { createDryRunCommands } from './dry-run-commands.ts';
import type { DryRunArchive } from '../../records/dry-run.ts';
import { modeDuringPause, pauseEnd } from './summer-pause.ts';
import { divideForSending } from './sync-parts.ts';
import { createSyncedStudents, type SyncedPeople } from './synced-people.ts';
import { targetOf } from '../../records/audience-target.ts';
import { exceptFirst } from '../../records/watch.ts';
import type { LedgerStore, ReviewStore, SettingsStore } from '../../review/review-store.ts';

export interface SyncCommandsParts {
  readonly source: Pick<DirectReviewSource, 'model' | 'ready' | 'watchRoster' | 'findBlocked'>;
  /** Who is planned; default the students of `source`. */
  readonly people?: SyncedPeople;
  readonly settings: SettingsStore;
  readonly store: Pick<ReviewStore, 'watchLatestRun'>;
  readonly ledger: LedgerStore;
  /** Runs of one target; `who` stands on those that are created. */
  readonly runStore: (target: string, who?: string) => RunStore;
  readonly dryRunStore: (target: string, who?: string) => DryRunStore;
  readonly dryRuns: DryRunArchive;
  readonly receipts: ReceiptCommands;
  readonly files: FileCommands;
  readonly now: () => number;
  readonly wake: () => void;
}

/** Plans and starts a sync from the review tab; the worker sends it. */
export function createSyncCommands(parts: SyncCommandsParts): SyncCommands {
  const { settings, wake } = parts;
  const people = parts.people ?? createSyncedStudents(parts.source, settings);
  const { audience } = people;
  const clock = { now: parts.now };
  let latest: SavedRun | null = null;
  parts.store.watchLatestRun((saved) => {
    latest = saved;
  }, audience);

  const target = async (): Promise<string> => {
    const { targetUrl } = await settings.read();
    if (targetUrl === null) throw new AppError('target-missing');
    return targetOf(targetUrl, audience);
  };
  const makePlan = async (url: string): Promise<{ readonly plan: SyncPlan; readonly whole: boolean }> => {
    const { syncMode, pausedUntil } = await settings.read();
    const mode = modeDuringPause(syncMode, pausedUntil, parts.now());
    // Before the ledger: what is confirmed in between is then looked at once too often, never missed.
    const unsettled = await parts.ledger.readUnsettled(url);
    const ledger = await parts.ledger.read(url);
    const known = [...ledger.keys(), ...unsettled.map(({ studentId }) => studentId)];
    const toPlan = await people.toPlan(url, known);
    return { plan: planSync({ ...toPlan, mode, ledger: ledger.values(), unsettled }), whole: toPlan.whole };
  };
  const preview = async (): Promise<PreviewedPlan> => {
    const url = await target();
    const { plan, whole } = await makePlan(url);
    return { ...plan, target: url, whole };
  };
  return {
    audience,
    preview,
    blocked: ({ items }) => parts.source.findBlocked(items.map(({ studentId }) => studentId)),
    start: async (digest, typed, part = 'main', previewed) => {
      const url = await target();
      if (previewed !== undefined && previewed !== url) throw new AppError('plan-changed');
      const wanted = divideForSending((await makePlan(url)).plan)[part];
      if (wanted === null) throw new AppError('plan-changed');
      const { personName } = await settings.read();
      await startRun({ store: parts.runStore(url, personName), clock }, wanted, { digest, typed });
      wake();
    },
    watchMode: (listener) =>
      settings.watch(({ syncMode, pausedUntil }) =>
        listener(syncMode, parts.now() < pauseEnd(pausedUntil) ? pausedUntil : null),
      ),
    dryRuns: createDryRunCommands({
      archive: parts.dryRuns,
      audience,
      settings,
      store: parts.dryRunStore,
      preview,
      now: parts.now,
      wake,
    }),
    accounts: {
      read: async () => parts.ledger.readVerdicts(await target()),
      answer: async (studentId, verdict) => parts.ledger.saveVerdict(await target(), studentId, verdict),
    },
    receipts: parts.receipts,
    files: parts.files,
    setMode: (syncMode) => settings.change({ syncMode }),
    cancel: async () => cancelRun({ store: parts.runStore(await target()), clock }),
    pause: async () => pauseRun({ store: parts.runStore(await target()), clock }),
    resume: async () => {
      if (!latest) return;
      await resumeRun({ store: parts.runStore(await target()), clock }, latest.run.runId);
      wake();
    },
    watchRun: (listener) => parts.store.watchLatestRun((saved) => listener(saved && toRunView(saved)), audience),
    watchList: (listener) => {
      const stopList = people.watch(exceptFirst(listener));
      let shown: string | null | undefined;
      const stopTarget = settings.watch(({ targetUrl }) => {
        if (shown !== undefined && shown !== targetUrl) listener();
        shown = targetUrl;
      });
      return () => (stopList(), stopTarget());
    },
  };
}

function toRunView({ run, items }: SavedRun): RunView {
  return {
    runId: run.runId,
    target: run.target,
    state: run.state,
    startedAt: run.startedAt,
    finishedAt: run.finishedAt,
    notBefore: run.notBefore,
    failure: run.failure,
    counts: measureProgress(items),
    reading: readingSince(run),
    readTrouble: run.readTrouble ?? null,
    results: items.map(({ studentId, firstName, lastName, action, state, failure }) => ({
      studentId,
      name: displayName({ firstName, lastName, studentId }),
      action,
      state,
      failure,
      asks: readDetail(failure?.detail),
    })),
  };
}
