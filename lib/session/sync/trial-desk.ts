import { AppError, type Failure } from '../../errors.ts';
import { countResults, type ReceiptCounts } from '../../sync/receipt/receipt.ts';
import type { SyncPlan } from '../../sync/plan/plan-item.ts';
import type { RunItem } from '../../sync/run/run-record.ts';
import { startTrial, type TrialState, type TrialStore } from '../../sync/dry-run/trial.ts';
import { readDetail, type AccountSeen } from '../../sync/whose-account.ts';
import type { Unsubscribe } from '../../records/watch.ts';
import type { SettingsStore } from '../../review/review-store.ts';
import type { SavedTrial, TrialArchive } from '../../records/dry-run.ts';

/** Dry runs with the target that is set up now. */
export interface TrialDesk {
  watch(listener: (status: TrialStatus) => void): Unsubscribe;
  /** Compares what would be sent now with the target; the worker does it, and sends nothing. */
  start(): Promise<void>;
  stop(trialId: number): Promise<void>;
  /** One that waits goes on now. */
  resume(trialId: number): Promise<void>;
}

export interface TrialStatus {
  /** No sync with this target has ended yet. */
  readonly first: boolean;
  /** The latest one. */
  readonly trial: TrialView | null;
}

export interface TrialView {
  readonly trialId: number;
  /** With whom it compares. */
  readonly target: string;
  readonly state: TrialState;
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
  readonly notable: readonly TrialLine[];
}

export interface TrialLine {
  readonly studentId: number;
  readonly name: string;
  readonly email: string;
  /** `null`: an account with this e-mail would be taken over. */
  readonly failure: Failure | null;
  /** That account as it is now, or the one that a person is asked about. */
  readonly account: AccountSeen | null;
}

interface TrialDeskParts {
  readonly archive: Pick<TrialArchive, 'watchLatest' | 'watchSynced'>;
  readonly settings: SettingsStore;
  /** Trials of one target; `who` stands on those that are created. */
  readonly store: (target: string, who?: string) => TrialStore;
  readonly preview: () => Promise<SyncPlan>;
  readonly now: () => number;
  readonly wake: () => void;
}

export function createTrialDesk({ archive, settings, store, preview, now, wake }: TrialDeskParts): TrialDesk {
  const readTarget = async (): Promise<{ url: string; who: string }> => {
    const { targetUrl, personName } = await settings.read();
    if (targetUrl === null) throw new AppError('target-missing');
    return { url: targetUrl, who: personName };
  };
  return {
    watch: (listener) => {
      let url: string | null | undefined;
      let saved: SavedTrial | null | undefined;
      let synced: ReadonlySet<string> | undefined;
      const tell = (): void => {
        if (url === undefined || saved === undefined || synced === undefined) return;
        const trial = saved?.trial.target === url ? toTrialView(saved) : null;
        listener({ first: url !== null && !synced.has(url), trial });
      };
      const stops = [
        settings.watch(({ targetUrl }) => {
          url = targetUrl;
          tell();
        }),
        archive.watchLatest((latest) => {
          saved = latest;
          tell();
        }),
        archive.watchSynced((targets) => {
          synced = targets;
          tell();
        }),
      ];
      return () => stops.forEach((stop) => stop());
    },
    start: async () => {
      const { url, who } = await readTarget();
      await startTrial({ store: store(url, who), clock: { now } }, await preview());
      wake();
    },
    resume: async (trialId) => {
      await store((await readTarget()).url).resume(trialId);
      wake();
    },
    stop: async (trialId) => store((await readTarget()).url).stop(trialId),
  };
}

function toTrialView({ trial, items }: SavedTrial): TrialView {
  const { trialId, target, state, digest, people, looked, startedAt, notBefore, failure } = trial;
  const notable = items.filter((item) => item.state === 'refused' || item.effect === 'adopted').map(toLine);
  const counts = countResults(items);
  return { trialId, target, state, digest, people, looked, startedAt, notBefore, failure, counts, notable };
}

function toLine({ studentId, firstName, lastName, person, failure, was }: RunItem): TrialLine {
  const name = `${firstName} ${lastName}`.trim() || `Student ${studentId}`;
  const account = failure ? readDetail(failure.detail) : (was ?? null);
  return { studentId, name, email: person.email ?? person.userName, failure, account };
}
