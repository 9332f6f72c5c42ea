import { Attempt } from '../attempt.svelte.ts';
import { countItems, itemsByStudent, type BatchCounts } from './batch-view.ts';
import type { BatchItem, BatchOrigin, BatchView, BatchStep } from '../../records/batch.ts';
import type { BatchCommands } from './batch-port.ts';
import type { EmailFix } from '../../records/email-write.ts';
import type { Unsubscribe } from '../../records/watch.ts';

/** The latest batch of one screen: sent off, followed, paused, ended. */
export class BatchController {
  /** `null` while none is shown. */
  batch = $state.raw<BatchView | null>(null);
  readonly starting = new Attempt();
  readonly steering = new Attempt();

  readonly counts: BatchCounts | null = $derived(this.batch && countItems(this.batch.items));
  /** All is settled, or the rest was withdrawn. */
  readonly over: boolean = $derived(
    this.batch !== null && (this.batch.state === 'done' || this.batch.state === 'cancelled' || this.counts?.left === 0),
  );
  readonly #byStudent: ReadonlyMap<number, BatchItem> = $derived(itemsByStudent(this.batch?.items ?? []));

  #commands: BatchCommands;
  #origin: BatchOrigin;
  #stop: Unsubscribe;

  constructor(commands: BatchCommands, origin: BatchOrigin) {
    this.#commands = commands;
    this.#origin = origin;
    this.#stop = commands.watch(origin, (batch) => {
      this.batch = batch;
    });
  }

  get requestsPerMinute(): number {
    return this.#commands.requestsPerMinute;
  }

  close(): void {
    this.#stop();
  }

  itemOf(studentId: number): BatchItem | undefined {
    return this.#byStudent.get(studentId);
  }

  /** True once all are written down; from then on they are written even if the page is closed. */
  start(label: string, fixes: readonly EmailFix[]): Promise<boolean> {
    return this.starting.runOnce(() => this.#commands.start(this.#origin, label, fixes));
  }

  async steer(step: BatchStep): Promise<void> {
    const { batch } = this;
    if (step === 'put-away') this.starting.forget();
    if (batch) await this.steering.runOnce(() => this.#commands.steer(batch.batchId, step));
  }
}
