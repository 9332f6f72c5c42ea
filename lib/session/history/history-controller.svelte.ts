import { SvelteSet } from 'svelte/reactivity';
import { Attempt } from '../attempt.svelte.ts';
import { BatchController } from '../batch/batch-controller.svelte.ts';
import type { UndoPlan } from '../batch/plan-undo.ts';
import type { HistoryEntry } from './history-view.ts';
import type { HistoryKind } from './history-words.ts';
import type { HistoryCommands } from './history-port.ts';
import type { Unsubscribe } from '../../records/watch.ts';

const STEP = 100;

/** What the history can be sorted by. */
export type HistoryColumn = 'when' | 'what' | 'who' | 'result';

/**
 * What was done on this computer, the newest first, more of it on demand. Sorted by something else, or narrowed to a kind, it is read whole: else older
 * lines would be missing among those that are shown.
 */
export class HistoryController {
  kind = $state<HistoryKind | null>(null);
  /** `null`: the newest first. */
  sort = $state.raw<{ readonly by: HistoryColumn; readonly descending: boolean } | null>(null);
  /** So many lines are drawn at most. */
  drawn = $state(STEP);
  /** `null` until it was read. */
  entries = $state.raw<readonly HistoryEntry[] | null>(null);
  /** More of them is being read. */
  reading = $state(true);
  /** The line that is being taken back. */
  undoingId = $state<number | null>(null);
  /** Lines taken back on this page. */
  readonly undone = new SvelteSet<number>();
  /** What taking back many emails would write; shown before anything is written. */
  asked = $state.raw<UndoPlan | null>(null);
  /** Many emails being taken back, and how each went. */
  readonly taking: BatchController;

  readonly undoing = new Attempt();
  readonly asking = new Attempt();
  readonly exporting = new Attempt();

  #commands: HistoryCommands;
  #stop: Unsubscribe = () => {};
  /** So many are read. */
  #limit = $state(STEP);

  readonly shown: readonly HistoryEntry[] = $derived(
    (this.entries ?? []).filter((entry) => this.kind === null || entry.kind === this.kind),
  );
  /** There may be more lines than those that are drawn. */
  readonly more: boolean = $derived(
    this.#limit === Infinity ? this.shown.length > this.drawn : (this.entries?.length ?? 0) >= this.#limit,
  );

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
    this.drawn += STEP;
    this.#read();
  }

  sortBy(sort: HistoryController['sort']): void {
    this.sort = sort?.by === 'when' && sort.descending ? null : sort;
    this.#startAgain();
  }

  show(kind: HistoryKind | null): void {
    this.kind = kind;
    this.#startAgain();
  }

  /** Another list is read from its start. */
  #startAgain(): void {
    this.drawn = STEP;
    this.#read();
  }

  #read(): void {
    const limit = this.sort || this.kind !== null ? Infinity : this.drawn;
    if (limit === this.#limit) return;
    this.#limit = limit;
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
    this.reading = true;
    this.#stop = this.#commands.watch(this.#limit, (entries) => {
      this.entries = entries;
      this.reading = false;
    });
  }
}
