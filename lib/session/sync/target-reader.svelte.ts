import { Attempt } from '../attempt.svelte.ts';
import type { ReceiptDesk } from './receipt-desk.ts';
import type { TargetReading } from './reading-view.ts';

/** Looks whether everybody is at the target as they were sent. */
export class TargetReader {
  reading = $state.raw<TargetReading | null>(null);
  readonly asking = new Attempt();
  readonly resending = new Attempt();

  #desk: Pick<ReceiptDesk, 'readTarget' | 'sendAgain'>;

  constructor(desk: Pick<ReceiptDesk, 'readTarget' | 'sendAgain'>) {
    this.#desk = desk;
  }

  /** Answers whether a new preview holds them now. */
  async sendAgain(reading: TargetReading): Promise<boolean> {
    const noted = await this.resending.runOnce(() => this.#desk.sendAgain(reading.differences));
    if (noted) this.reading = null;
    return noted;
  }

  async read(): Promise<void> {
    await this.asking.runOnce(async () => {
      this.reading = null;
      this.reading = await this.#desk.readTarget();
    });
  }
}
