import { AppError } from '../../../lib/errors.ts';
import type { VaultCommands, VaultState } from '../../../lib/records/vault.ts';
import { Watched } from './watched.ts';

/** A vault whose passphrase is `passphrase`. */
export function createMemoryVault(state: VaultState): VaultCommands {
  const present = new Watched<VaultState>(state);
  const lockAfter = new Watched<number | null>(15);
  let right = 'passphrase';
  return {
    watch: present.watch,
    unlock: async (passphrase) => {
      if (passphrase !== right) throw new AppError('passphrase-wrong');
      present.set('open');
    },
    lock: async () => present.set('locked'),
    setPassphrase: async (passphrase) => {
      right = passphrase;
      present.set('open');
    },
    keepKey: async () => present.set('kept'),
    watchLockAfter: lockAfter.watch,
    setLockAfter: async (minutes) => lockAfter.set(minutes),
  };
}
