import { AppError } from '../../lib/errors.ts';
import { checkKeys } from '../../lib/facts/key-check.ts';
import { findOtherSchool } from '../../lib/facts/same-school.ts';
import type { KeyCheck } from '../../lib/records/settings.ts';
import type { SettingsStore } from '../../lib/review/review-store.ts';
import type { ReviewToBackground } from '../../lib/platform/worker-messages.ts';
import {
  acceptSecret,
  createTargetMemory,
  readKnownSchools,
  rejectSecret,
  type Database,
  type SecretName,
} from '../../lib/store/index.ts';
import { checkTarget } from '../../lib/sync/index.ts';
import type { Connections } from './connections.ts';

export type Check = Extract<ReviewToBackground['kind'], `check-${string}`>;

/** Tries what Settings put into the store; keeps it if it works, and forgets it if it doesn't. */
export async function carryOutCheck(
  db: Database,
  connections: Connections,
  check: Check,
  settings: Pick<SettingsStore, 'read'>,
): Promise<unknown> {
  const name: SecretName = check === 'check-keys' ? 'facts-keys' : 'target-token';
  try {
    const result = check === 'check-keys' ? await tryKeys(db, connections, settings) : await tryTarget(db, connections);
    await acceptSecret(db, name);
    return result;
  } catch (thrown) {
    await rejectSecret(db, name);
    throw thrown;
  }
}

/** Throws `facts-other-school` for the keys of a school that the list on this computer is not from. */
async function tryKeys(
  db: Database,
  connections: Connections,
  settings: Pick<SettingsStore, 'read'>,
): Promise<KeyCheck> {
  const check = await checkKeys(await connections.facts('untested'), await connections.swappedFacts());
  const { sameSchool, knownSchools } = await settings.read();
  const known = (await readKnownSchools(db)) ?? knownSchools;
  const other = findOtherSchool(known, check.schools);
  if (other && other.theirs !== sameSchool) throw new AppError('facts-other-school', { ...other });
  return check;
}

async function tryTarget(db: Database, connections: Connections): Promise<unknown> {
  const connection = await connections.target('untested');
  if (!connection) throw new AppError('target-missing');
  // Saved anew, a target is learnt anew.
  const memory = createTargetMemory(db, connection.baseUrl);
  await memory.forget();
  return checkTarget(connection, memory);
}
