import { AppError } from '../../lib/errors.ts';
import { checkKeys } from '../../lib/facts/key-check.ts';
import type { ReviewToBackground } from '../../lib/platform/worker-messages.ts';
import {
  acceptSecret,
  createTargetMemory,
  rejectSecret,
  type Database,
  type SecretName,
} from '../../lib/store/index.ts';
import { checkTarget } from '../../lib/sync/index.ts';
import type { Connections } from './connections.ts';

export type Check = Exclude<ReviewToBackground['kind'], 'wake' | 'read-target' | 'read-families'>;

/** Tries what Settings put into the store; keeps it if it works, and forgets it if it doesn't. */
export async function carryOutCheck(db: Database, connections: Connections, check: Check): Promise<unknown> {
  const name: SecretName = check === 'check-keys' ? 'facts-keys' : 'target-token';
  try {
    const result =
      check === 'check-keys' ? await checkKeys(await connections.facts('untested')) : await tryTarget(db, connections);
    await acceptSecret(db, name);
    return result;
  } catch (thrown) {
    await rejectSecret(db, name);
    throw thrown;
  }
}

async function tryTarget(db: Database, connections: Connections): Promise<unknown> {
  const connection = await connections.target('untested');
  if (!connection) throw new AppError('target-missing');
  // Saved anew, a target is learnt anew.
  const memory = createTargetMemory(db, connection.baseUrl);
  await memory.forget();
  return checkTarget(connection, memory);
}
