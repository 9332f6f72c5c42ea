import { Attempt } from '../attempt.svelte.ts';
import type { Unsubscribe } from '../../records/watch.ts';
import type { ReceiptDesk, ReceiptView } from './receipt-desk.ts';
import type { PastRun } from '../../records/run.ts';
import type { KeptTrial } from '../../records/dry-run.ts';

const step = 50;

/** A line of the list: a sync, or a dry run. */
export type PastSync =
  { readonly kind: 'sync'; readonly run: PastRun } | { readonly kind: 'trial'; readonly trial: KeptTrial };

/** The list of past syncs, and one receipt of them. */
export class ReceiptsController {
  /** `null` until they were read. */
  runs = $state.raw<readonly PastRun[] | null>(null);
  trials = $state.raw<readonly KeptTrial[]>([]);
  /** `undefined` until it was read; `null`: there is none. */
  receipt = $state.raw<ReceiptView | null | undefined>(undefined);
  #name = $state('');
  typedName = $state('');
  readonly naming = new Attempt();

  #desk: ReceiptDesk;
  #limit = step;
  #stopRuns: Unsubscribe;
  #stopName: Unsubscribe;
  #stopReceipt: Unsubscribe = () => {};

  readonly nameChanged: boolean = $derived(this.typedName.trim() !== this.#name);
  /** The newest first; `null` until they were read. */
  readonly past: readonly PastSync[] | null = $derived(this.runs && mixByTime(this.runs, this.trials));
  readonly more: boolean = $derived(this.runs !== null && this.runs.length >= step && this.runs.length % step === 0);

  constructor(desk: ReceiptDesk) {
    this.#desk = desk;
    this.#stopRuns = this.#watchRuns();
    this.#stopName = desk.watchName((name) => {
      if (this.typedName === this.#name) this.typedName = name;
      this.#name = name;
    });
  }

  close(): void {
    this.#stopRuns();
    this.#stopName();
    this.#stopReceipt();
  }

  open(runId: number | null, trialId: number | null = null): void {
    this.#stopReceipt();
    this.#stopReceipt = () => {};
    this.receipt = undefined;
    const take = (receipt: ReceiptView | null): void => {
      this.receipt = receipt;
    };
    if (runId !== null) this.#stopReceipt = this.#desk.watchReceipt(runId, take);
    else if (trialId !== null) this.#stopReceipt = this.#desk.watchTrialReceipt(trialId, take);
  }

  showMore(): void {
    this.#limit += step;
    this.#stopRuns();
    this.#stopRuns = this.#watchRuns();
  }

  async saveName(): Promise<void> {
    if (this.nameChanged) await this.naming.runOnce(() => this.#desk.setName(this.typedName.trim()));
  }

  #watchRuns(): Unsubscribe {
    const stops = [
      this.#desk.watchTrials(this.#limit, (trials) => {
        this.trials = trials;
      }),
      this.#desk.watchRuns(this.#limit, (runs) => {
        this.runs = runs;
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }
}

function mixByTime(runs: readonly PastRun[], trials: readonly KeptTrial[]): PastSync[] {
  const syncs = runs.map((run): PastSync => ({ kind: 'sync', run }));
  const others = trials.map((trial): PastSync => ({ kind: 'trial', trial }));
  const startOf = (past: PastSync): number => (past.kind === 'sync' ? past.run : past.trial).startedAt;
  return [...syncs, ...others].sort((a, b) => startOf(b) - startOf(a));
}
