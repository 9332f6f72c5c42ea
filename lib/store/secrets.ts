import type { FactsKeys } from '../facts/ports.ts';
import type { SecretStore } from '../session/store-port.ts';
import type { Database } from './database.ts';
import { toStoreError } from './store-error.ts';
import { watch } from './watch.ts';

/**
 * Keys live in the extension's own database, not in `storage.local`: content scripts can't open it in any browser,
 * and Firefox can't close `storage.local` to them.
 */
export async function readFactsKeys(db: Database): Promise<FactsKeys | null> {
  const value = (await db.secrets.get('facts-keys'))?.value;
  const { subscriptionKey, apiKey } = value ?? {};
  return subscriptionKey && apiKey ? { subscriptionKey, apiKey } : null;
}

export async function readTargetToken(db: Database): Promise<string | null> {
  return (await db.secrets.get('target-token'))?.value['token'] ?? null;
}

/** Where Settings puts what a person typed. */
export function createSecretStore(db: Database, onError: (thrown: unknown) => void): SecretStore {
  return {
    saveKeys: async ({ subscriptionKey, apiKey }) => {
      await db.secrets.put({ key: 'facts-keys', value: { subscriptionKey, apiKey } }).catch(toStoreError);
    },
    saveToken: async (token) => {
      await db.secrets.put({ key: 'target-token', value: { token } }).catch(toStoreError);
    },
    watchTokenSaved: (listener) => watch(async () => (await readTargetToken(db)) !== null, listener, onError),
  };
}
