import type { FactsKeys } from '../facts/ports.ts';
import type { SecretStore } from '../review/review-store.ts';
import type { Database, SecretName } from './database.ts';
import { toStoreError } from './store-error.ts';
import { watch } from './watch.ts';

/**
 * Keys live in the extension's own database, not in `storage.local`: content scripts can't open it in any browser,
 * and Firefox can't close `storage.local` to them. What Settings hands in waits as `untested` until the worker has
 * tried it, so that keys never travel in messages and a mistyped one never replaces one that works.
 */
type Trust = 'tested' | 'untested';

/** The keys to ask FACTS with; `null` while they are not both there. */
export async function readFactsKeys(db: Database, trust: Trust = 'tested'): Promise<FactsKeys | null> {
  const { subscriptionKey, apiKey } = (await read(db, 'facts-keys', trust)) ?? {};
  return subscriptionKey && apiKey ? { subscriptionKey, apiKey } : null;
}

/** A token is kept with the address that it was given for, and goes nowhere else. */
export interface TargetAccess {
  readonly url: string;
  readonly token: string;
}

/** Where the target is, and its token; `null` while they are not both there. */
export async function readTargetAccess(db: Database, trust: Trust = 'tested'): Promise<TargetAccess | null> {
  const { url, token } = (await read(db, 'target-token', trust)) ?? {};
  return url && token ? { url, token } : null;
}

/** What was untested is what is used from now on. */
export async function acceptSecret(db: Database, name: SecretName): Promise<void> {
  await db.transaction('rw', db.secrets, async () => {
    const untested = await db.secrets.get(`${name}:untested`);
    if (untested) await db.secrets.put({ key: name, value: untested.value });
    await db.secrets.delete(`${name}:untested`);
  });
}

/** What was untested is thrown away; what was in use before stays. */
export async function rejectSecret(db: Database, name: SecretName): Promise<void> {
  await db.secrets.delete(`${name}:untested`);
}

/** Where Settings puts what a person typed. */
export function createSecretStore(db: Database, onError: (thrown: unknown) => void): SecretStore {
  const putUntested = async (name: SecretName, value: Record<string, string>): Promise<void> => {
    await db.secrets.put({ key: `${name}:untested`, value }).catch(toStoreError);
  };
  return {
    putUntestedKeys: ({ subscriptionKey, apiKey }) => putUntested('facts-keys', { subscriptionKey, apiKey }),
    putUntestedToken: ({ url, token }) => putUntested('target-token', { url, token }),
    watchTokenSaved: (listener) => watch(async () => (await readTargetAccess(db)) !== null, listener, onError),
  };
}

async function read(
  db: Database,
  name: SecretName,
  trust: Trust,
): Promise<Readonly<Record<string, string>> | undefined> {
  return (await db.secrets.get(trust === 'tested' ? name : `${name}:untested`))?.value;
}
