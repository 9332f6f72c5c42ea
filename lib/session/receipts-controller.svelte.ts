import { Attempt } from './attempt.svelte.ts';
import type { Unsubscribe } from './ports.ts';
import type { ReceiptDesk, ReceiptView } from './receipt-desk.ts';
import type { PastRun } from './store-port.ts';

const step = 50;

/** The list of past syncs, and one receipt of them. */
export class ReceiptsController {
  /** `null` until they were read. */
  runs = $state.raw<readonly PastRun[] | null>(null);
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

  open(runId: number | null): void {
    this.#stopReceipt();
    this.#stopReceipt = () => {};
    this.receipt = undefined;
    if (runId === null) return;
    this.#stopReceipt = this.#desk.watchReceipt(runId, (receipt) => {
      this.receipt = receipt;
    });
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
    return this.#desk.watchRuns(this.#limit, (runs) => {
      this.runs = runs;
    });
  }
}
