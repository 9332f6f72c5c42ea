import { displayName } from '../../records/person-name.ts';
import { AppError, type Failure } from '../../errors.ts';
import { countResults, type ReceiptCounts } from '../../sync/receipt/receipt.ts';
import type { SyncPlan } from '../../sync/plan/plan-item.ts';
import type { RunItem } from '../../sync/run/run-record.ts';
import { startDryRun, type DryRunState, type DryRunStore } from '../../sync/dry-run/dry-run.ts';
import { readDetail, type AccountSeen } from '../../sync/whose-account.ts';
import { targetOf } from '../../records/audience-target.ts';
import type { Audience } from '../../records/screen-choices.ts';
import type { Unsubscribe } from '../../records/watch.ts';
import type { SettingsStore } from '../../review/review-store.ts';
import type { SavedDryRun, DryRunArchive } from '../../records/dry-run.ts';

/** Dry runs with the target that is set up now. */
export interface DryRunCommands {
  watch(listener: (status: DryRunStatus) => void): Unsubscribe;
  /** Compares what would be sent now with the target; the worker does it, and sends nothing. */
  start(): Promise<void>;
  stop(dryRunId: number): Promise<void>;
  /** One that waits goes on now. */
  resume(dryRunId: number): Promise<void>;
}

export interface DryRunStatus {
  /** No sync with this target has ended yet. */
  readonly first: boolean;
  /** The latest one. */
  readonly dryRun: DryRunView | null;
}

export interface DryRunView {
  readonly dryRunId: number;
  /** With whom it compares. */
  readonly target: string;
  readonly state: DryRunState;
  /** Of the plan that was tried. */
  readonly digest: string;
  readonly people: number;
  readonly looked: number;
  readonly startedAt: number;
  /** Goes on by itself then, while it waits. */
  readonly notBefore: number | null;
  readonly failure: Failure | null;
  /** What sending would do, in people; all 0 until it is done. */
  readonly counts: ReceiptCounts;
  /** Whose account would be taken over, and who would be refused. */
  readonly notable: readonly DryRunLine[];
}

export interface DryRunLine {
  readonly studentId: number;
  readonly name: string;
  readonly email: string;
  /** `null`: an account with this email would be taken over. */
  readonly failure: Failure | null;
  /** That account as it is now, or the one that a person is asked about. */
  readonly account: AccountSeen | null;
}

interface DryRunCommandsParts {
  readonly archive: Pick<DryRunArchive, 'watchLatest' | 'watchSynced'>;
  /** Default students. */
  readonly audience?: Audience;
  readonly settings: SettingsStore;
  /** Dry runs of one target; `who` stands on those that are created. */
  readonly store: (target: string, who?: string) => DryRunStore;
  readonly preview: () => Promise<SyncPlan>;
  readonly now: () => number;
  readonly wake: () => void;
}

export function createDryRunCommands({
  archive,
  audience = 'students',
  settings,
  store,
  preview,
  now,
  wake,
}: DryRunCommandsParts): DryRunCommands {
  const readTarget = async (): Promise<{ url: string; who: string }> => {
    const { targetUrl, personName } = await settings.read();
    if (targetUrl === null) throw new AppError('target-missing');
    return { url: targetOf(targetUrl, audience), who: personName };
  };
  return {
    watch: (listener) => {
      let url: string | null | undefined;
      let saved: SavedDryRun | null | undefined;
      let synced: ReadonlySet<string> | undefined;
      const tell = (): void => {
        if (url === undefined || saved === undefined || synced === undefined) return;
        const dryRun = saved?.dryRun.target === url ? toDryRunView(saved) : null;
        listener({ first: url !== null && !synced.has(url), dryRun });
      };
      const stops = [
        settings.watch(({ targetUrl }) => {
          url = targetUrl === null ? null : targetOf(targetUrl, audience);
          tell();
        }),
        archive.watchLatest((latest) => {
          saved = latest;
          tell();
        }, audience),
        archive.watchSynced((targets) => {
          synced = targets;
          tell();
        }),
      ];
      return () => stops.forEach((stop) => stop());
    },
    start: async () => {
      const { url, who } = await readTarget();
      await startDryRun({ store: store(url, who), clock: { now } }, await preview());
      wake();
    },
    resume: async (dryRunId) => {
      await store((await readTarget()).url).resume(dryRunId);
      wake();
    },
    stop: async (dryRunId) => store((await readTarget()).url).stop(dryRunId),
  };
}

function toDryRunView({ dryRun, items }: SavedDryRun): DryRunView {
  const { dryRunId, target, state, digest, people, looked, startedAt, notBefore, failure } = dryRun;
  const notable = items.filter((item) => item.state === 'refused' || item.effect === 'adopted').map(toLine);
  const counts = countResults(items);
  return { dryRunId, target, state, digest, people, looked, startedAt, notBefore, failure, counts, notable };
}

function toLine({ studentId, firstName, lastName, person, failure, was }: RunItem): DryRunLine {
  const name = displayName({ firstName, lastName, studentId });
  const account = failure ? readDetail(failure.detail) : (was ?? null);
  return { studentId, name, email: person.email ?? person.userName, failure, account };
}
