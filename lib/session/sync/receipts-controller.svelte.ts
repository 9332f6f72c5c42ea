import { Attempt } from '../attempt.svelte.ts';
import type { Unsubscribe } from '../../records/watch.ts';
import type { ReceiptCommands, ReceiptView } from './receipt-commands.ts';
import type { PastRun } from '../../records/run.ts';
import type { PastDryRun } from '../../records/dry-run.ts';

const step = 50;

/** A line of the list: a sync, or a dry run. */
export type PastSync =
  { readonly kind: 'sync'; readonly run: PastRun } | { readonly kind: 'dryRun'; readonly dryRun: PastDryRun };

/** The list of past syncs, and one receipt of them. */
export class ReceiptsController {
  /** `null` until they were read. */
  runs = $state.raw<readonly PastRun[] | null>(null);
  dryRuns = $state.raw<readonly PastDryRun[]>([]);
  /** `undefined` until it was read; `null`: there is none. */
  receipt = $state.raw<ReceiptView | null | undefined>(undefined);
  #name = $state('');
  typedName = $state('');
  readonly naming = new Attempt();

  #commands: ReceiptCommands;
  #limit = step;
  #stopRuns: Unsubscribe;
  #stopName: Unsubscribe;
  #stopReceipt: Unsubscribe = () => {};

  readonly nameChanged: boolean = $derived(this.typedName.trim() !== this.#name);
  /** The newest first; `null` until they were read. */
  readonly past: readonly PastSync[] | null = $derived(this.runs && mixByTime(this.runs, this.dryRuns));
  readonly more: boolean = $derived(this.runs !== null && this.runs.length >= step && this.runs.length % step === 0);

  constructor(commands: ReceiptCommands) {
    this.#commands = commands;
    this.#stopRuns = this.#watchRuns();
    this.#stopName = commands.watchName((name) => {
      if (this.typedName === this.#name) this.typedName = name;
      this.#name = name;
    });
  }

  close(): void {
    this.#stopRuns();
    this.#stopName();
    this.#stopReceipt();
  }

  open(runId: number | null, dryRunId: number | null = null): void {
    this.#stopReceipt();
    this.#stopReceipt = () => {};
    this.receipt = undefined;
    const take = (receipt: ReceiptView | null): void => {
      this.receipt = receipt;
    };
    if (runId !== null) this.#stopReceipt = this.#commands.watchReceipt(runId, take);
    else if (dryRunId !== null) this.#stopReceipt = this.#commands.watchDryRunReceipt(dryRunId, take);
  }

  showMore(): void {
    this.#limit += step;
    this.#stopRuns();
    this.#stopRuns = this.#watchRuns();
  }

  async saveName(): Promise<void> {
    if (this.nameChanged) await this.naming.runOnce(() => this.#commands.setName(this.typedName.trim()));
  }

  #watchRuns(): Unsubscribe {
    const stops = [
      this.#commands.watchDryRuns(this.#limit, (dryRuns) => {
        this.dryRuns = dryRuns;
      }),
      this.#commands.watchRuns(this.#limit, (runs) => {
        this.runs = runs;
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }
}

function mixByTime(runs: readonly PastRun[], dryRuns: readonly PastDryRun[]): PastSync[] {
  const syncs = runs.map((run): PastSync => ({ kind: 'sync', run }));
  const others = dryRuns.map((dryRun): PastSync => ({ kind: 'dryRun', dryRun }));
  const startOf = (past: PastSync): number => (past.kind === 'sync' ? past.run : past.dryRun).startedAt;
  return [...syncs, ...others].sort((a, b) => startOf(b) - startOf(a));
}
