import type { TargetAccount } from '../../sync/account.ts';
import { Attempt } from '../attempt.svelte.ts';
import type { ReceiptCommands } from './receipt-commands.ts';
import type { TargetReading } from '../../records/run.ts';

/** Looks whether everybody is at the target as they were sent. */
export class TargetReader {
  reading = $state.raw<TargetReading | null>(null);
  readonly asking = new Attempt();
  readonly resending = new Attempt();
  readonly claiming = new Attempt();
  /** Accounts that a person has chosen to archive. */
  claimed = $state.raw<readonly string[]>([]);

  #commands: Pick<ReceiptCommands, 'readTarget' | 'sendAgain' | 'claim'>;

  constructor(commands: Pick<ReceiptCommands, 'readTarget' | 'sendAgain' | 'claim'>) {
    this.#commands = commands;
  }

  /** Answers whether a new preview holds them now. */
  async sendAgain(reading: TargetReading): Promise<boolean> {
    const noted = await this.resending.runOnce(() => this.#commands.sendAgain(reading.differences));
    if (noted) this.reading = null;
    return noted;
  }

  /** From now on the account is known as that of a student who has left: the next preview archives it. */
  async claim(account: TargetAccount): Promise<void> {
    const claimed = await this.claiming.runOnce(() => this.#commands.claim(account));
    if (claimed) this.claimed = [...this.claimed, account.remoteId];
  }

  async read(): Promise<void> {
    await this.asking.runOnce(async () => {
      this.reading = null;
      this.reading = await this.#commands.readTarget();
    });
  }
}
