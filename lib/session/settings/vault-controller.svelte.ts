import { m } from '../../words/index.ts';
import { Attempt } from '../attempt.svelte.ts';
import type { Unsubscribe } from '../../records/watch.ts';
import type { VaultCommands, VaultState } from '../../records/vault.ts';

const shortestPassphrase = 10;

/** How the records are locked, as Settings shows it. Passphrases live here until they are saved. */
export class VaultController {
  state = $state<VaultState | null>(null);
  lockAfterMinutes = $state.raw<number | null>(null);
  /** What is being changed: the passphrase, or whether there is one. */
  changing = $state<'passphrase' | 'keep' | null>(null);
  current = $state('');
  passphrase = $state('');
  again = $state('');
  readonly saving = new Attempt();
  readonly locking = new Attempt();

  /** What is wrong with the new passphrase, in words; `null` while it is fine or not typed yet. */
  readonly problem: string | null = $derived(
    this.passphrase !== '' && this.passphrase.length < shortestPassphrase
      ? m.settings_passphrase_short({ count: shortestPassphrase })
      : this.again !== '' && this.again !== this.passphrase
        ? m.settings_passphrase_differs()
        : null,
  );
  readonly typed: boolean = $derived(
    this.passphrase.length >= shortestPassphrase &&
      this.again === this.passphrase &&
      (this.state === 'kept' || this.current !== ''),
  );

  #commands: VaultCommands;
  #stops: Unsubscribe[];

  constructor(commands: VaultCommands) {
    this.#commands = commands;
    this.#stops = [
      commands.watch((state) => {
        this.state = state;
      }),
      commands.watchLockAfter((minutes) => {
        this.lockAfterMinutes = minutes;
      }),
    ];
  }

  close(): void {
    for (const stop of this.#stops) stop();
  }

  async setPassphrase(): Promise<void> {
    if (!this.typed) return;
    const { passphrase } = this;
    const saved = await this.saving.runOnce(async () => {
      await this.#confirm();
      await this.#commands.setPassphrase(passphrase);
    });
    if (saved) this.cancel();
  }

  async keepKey(): Promise<void> {
    const saved = await this.saving.runOnce(async () => {
      await this.#confirm();
      await this.#commands.keepKey();
    });
    if (saved) this.cancel();
  }

  cancel(): void {
    this.changing = null;
    this.current = this.passphrase = this.again = '';
    this.saving.forget();
  }

  async setLockAfter(minutes: number | null): Promise<void> {
    await this.locking.run(() => this.#commands.setLockAfter(minutes));
  }

  async lock(): Promise<void> {
    await this.locking.run(() => this.#commands.lock());
  }

  /** Who finds the computer unlocked shall not lock its owner out: the present passphrase comes first. */
  async #confirm(): Promise<void> {
    if (this.state !== 'kept') await this.#commands.unlock(this.current);
  }
}
