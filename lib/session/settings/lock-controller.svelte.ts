import { Attempt } from '../attempt.svelte.ts';
import type { Vault } from '../../records/vault.ts';

/** The lock screen. What is typed as a passphrase is forgotten as soon as it was tried. */
export class LockController {
  passphrase = $state('');
  readonly unlocking = new Attempt();
  readonly forgetting = new Attempt();

  #vault: Pick<Vault, 'unlock'>;
  #forgetSchool: () => Promise<void>;

  constructor(vault: Pick<Vault, 'unlock'>, forgetSchool: () => Promise<void>) {
    this.#vault = vault;
    this.#forgetSchool = forgetSchool;
  }

  async unlock(): Promise<void> {
    if (this.passphrase === '') return;
    await this.unlocking.runOnce(async () => {
      const typed = this.passphrase;
      this.passphrase = '';
      await this.#vault.unlock(typed);
    });
  }

  /** The only way out for who forgot the passphrase. */
  async forgetSchool(): Promise<void> {
    await this.forgetting.runOnce(() => this.#forgetSchool());
  }
}
