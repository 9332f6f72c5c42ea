import { Attempt } from './attempt.svelte.ts';
import type { ReceiptDesk } from './receipt-desk.ts';
import type { TargetReading } from './reading-view.ts';

/** Looks whether everybody is at the target as they were sent. */
export class TargetReader {
  reading = $state.raw<TargetReading | null>(null);
  readonly asking = new Attempt();

  #desk: Pick<ReceiptDesk, 'readTarget'>;

  constructor(desk: Pick<ReceiptDesk, 'readTarget'>) {
    this.#desk = desk;
  }

  async read(): Promise<void> {
    await this.asking.runOnce(async () => {
      this.reading = null;
      this.reading = await this.#desk.readTarget();
    });
  }
}
