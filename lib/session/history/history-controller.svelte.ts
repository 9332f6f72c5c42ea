import { Attempt } from '../attempt.svelte.ts';
import type { HistoryEntry } from './history-view.ts';
import type { HistoryKind } from './history-words.ts';
import type { HistoryDesk, Unsubscribe } from '../ports.ts';

const STEP = 100;

/** What was done on this computer, the newest first, more of it on demand. */
export class HistoryController {
  kind = $state<HistoryKind | null>(null);
  limit = $state(STEP);
  /** `null` until it was read. */
  entries = $state.raw<readonly HistoryEntry[] | null>(null);
  /** The line that is being taken back. */
  undoingId = $state<number | null>(null);

  readonly undoing = new Attempt();
  readonly exporting = new Attempt();

  #desk: HistoryDesk;
  #stop: Unsubscribe = () => {};

  readonly shown: readonly HistoryEntry[] = $derived(
    (this.entries ?? []).filter((entry) => this.kind === null || entry.kind === this.kind),
  );
  /** There may be older lines than those that were read. */
  readonly more: boolean = $derived((this.entries?.length ?? 0) >= this.limit);

  constructor(desk: HistoryDesk) {
    this.#desk = desk;
    this.#watch();
  }

  close(): void {
    this.#stop();
  }

  showMore(): void {
    this.limit += this.limit;
    this.#watch();
  }

  async undo(entry: HistoryEntry): Promise<void> {
    await this.undoing.runOnce(async () => {
      this.undoingId = entry.eventId;
      await this.#desk.undo(entry);
    });
    this.undoingId = null;
  }

  async readAll(use: (entries: readonly HistoryEntry[]) => void): Promise<void> {
    await this.exporting.runOnce(async () => use(await this.#desk.readAll()));
  }

  #watch(): void {
    this.#stop();
    this.#stop = this.#desk.watch(this.limit, (entries) => {
      this.entries = entries;
    });
  }
}
