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
import { fillTargetFields } from './fill-target-fields.ts';
import type { RunView } from './run-view.ts';
import { createDryRunCommands } from './dry-run-commands.ts';
import type { DryRunArchive } from '../../records/dry-run.ts';
import { modeDuringPause, pauseEnd } from './summer-pause.ts';
import { divideForSending } from './sync-parts.ts';
import type { LedgerStore, ReviewStore, SettingsStore } from '../../review/review-store.ts';

export interface SyncCommandsParts {
  /** The review that is planned from. */
  readonly source: Pick<DirectReviewSource, 'model' | 'ready' | 'watchRoster' | 'findBlocked'>;
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
  const { model, ready } = parts.source;
  const clock = { now: parts.now };
  let latest: SavedRun | null = null;
  parts.store.watchLatestRun((saved) => {
    latest = saved;
  });

  const target = async (): Promise<string> => {
    const { targetUrl } = await settings.read();
    if (targetUrl === null) throw new AppError('target-missing');
    return targetUrl;
  };
  const plan = async (url: string): Promise<SyncPlan> => {
    await ready;
    if (!model.classification || !model.snapshot?.version) throw new AppError('list-missing');
    const { syncMode, pausedUntil, targetFields } = await settings.read();
    const mode = modeDuringPause(syncMode, pausedUntil, parts.now());
    // Before the ledger: what is confirmed in between is then looked at once too often, never missed.
    const unsettled = await parts.ledger.readUnsettled(url);
    return planSync({
      more: fillTargetFields(targetFields, model.snapshot.schools),
      mode,
      entries: model.classification.entries,
      enrolledIds: model.enrolledIds,
      unseenIds: model.unseenIds,
      ledger: (await parts.ledger.read(url)).values(),
      unsettled,
      gradeOrder: model.snapshot.gradeLevels.map((grade) => grade.name),
    });
  };
  const preview = async (): Promise<PreviewedPlan> => {
    const url = await target();
    return { ...(await plan(url)), target: url };
  };
  return {
    preview,
    blocked: ({ items }) => parts.source.findBlocked(items.map(({ studentId }) => studentId)),
    start: async (digest, typed, part = 'main', previewed) => {
      const url = await target();
      if (previewed !== undefined && previewed !== url) throw new AppError('plan-changed');
      const wanted = divideForSending(await plan(url))[part];
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
    watchRun: (listener) => parts.store.watchLatestRun((saved) => listener(saved && toRunView(saved))),
    watchList: (listener) => {
      let first = true;
      const stopList = parts.source.watchRoster(() => {
        if (!first) listener();
        first = false;
      });
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
