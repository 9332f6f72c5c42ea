import { SvelteSet } from 'svelte/reactivity';
import { Attempt } from '../attempt.svelte.ts';
import { BatchController } from '../batch/batch-controller.svelte.ts';
import type { UndoPlan } from '../batch/plan-undo.ts';
import type { HistoryEntry } from './history-view.ts';
import type { HistoryKind } from './history-words.ts';
import type { HistoryCommands } from './history-port.ts';
import type { Unsubscribe } from '../../records/watch.ts';

const STEP = 100;

/** What was done on this computer, the newest first, more of it on demand. */
export class HistoryController {
  kind = $state<HistoryKind | null>(null);
  limit = $state(STEP);
  /** `null` until it was read. */
  entries = $state.raw<readonly HistoryEntry[] | null>(null);
  /** The line that is being taken back. */
  undoingId = $state<number | null>(null);
  /** Lines taken back on this page. */
  readonly undone = new SvelteSet<number>();
  /** What taking back many e-mails would write; shown before anything is written. */
  asked = $state.raw<UndoPlan | null>(null);
  /** Many e-mails being taken back, and how each went. */
  readonly taking: BatchController;

  readonly undoing = new Attempt();
  readonly asking = new Attempt();
  readonly exporting = new Attempt();

  #commands: HistoryCommands;
  #stop: Unsubscribe = () => {};

  readonly shown: readonly HistoryEntry[] = $derived(
    (this.entries ?? []).filter((entry) => this.kind === null || entry.kind === this.kind),
  );
  /** There may be older lines than those that were read. */
  readonly more: boolean = $derived((this.entries?.length ?? 0) >= this.limit);

  constructor(commands: HistoryCommands) {
    this.#commands = commands;
    this.taking = new BatchController(commands.batches, 'undo');
    this.#watch();
  }

  close(): void {
    this.#stop();
    this.taking.close();
  }

  /** Shows what taking back a batch would write. */
  async ask(batchId: number): Promise<void> {
    await this.asking.runOnce(async () => {
      this.asked = await this.#commands.batches.planUndo(batchId);
    });
  }

  /** Sends off exactly the list that was shown. */
  async takeBack(plan: UndoPlan): Promise<void> {
    if (await this.taking.start(plan.label, plan.fixes)) this.asked = null;
  }

  /** Puts away what was asked, and a result that is complete. */
  async dismiss(): Promise<void> {
    this.asked = null;
    this.taking.starting.forget();
    if (this.taking.over) await this.taking.steer('put-away');
  }

  showMore(): void {
    this.limit += this.limit;
    this.#watch();
  }

  async undo(entry: HistoryEntry): Promise<void> {
    if (this.undoing.busy || this.undone.has(entry.eventId)) return;
    this.undoingId = entry.eventId;
    if (await this.undoing.runOnce(() => this.#commands.undo(entry))) this.undone.add(entry.eventId);
    this.undoingId = null;
  }

  async readAll(use: (entries: readonly HistoryEntry[]) => void): Promise<void> {
    await this.exporting.runOnce(async () => use(await this.#commands.readAll()));
  }

  #watch(): void {
    this.#stop();
    this.#stop = this.#commands.watch(this.limit, (entries) => {
      this.entries = entries;
    });
  }
}
