import { AppError } from '../../lib/errors.ts';
import { checkKeys } from '../../lib/facts/key-check.ts';
import { findOtherSchool } from '../../lib/facts/same-school.ts';
import type { KeyCheck, TargetCheck } from '../../lib/records/settings.ts';
import type { SettingsStore } from '../../lib/review/review-store.ts';
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

/** Tries the keys that Settings put into the store; keeps them if they work, and forgets them if they don't. */
export function checkSavedKeys(
  db: Database,
  connections: Connections,
  settings: Pick<SettingsStore, 'read'>,
): Promise<KeyCheck> {
  return keepIfGood(db, 'facts-keys', () => tryKeys(db, connections, settings));
}

/** The same of the destination's token. */
export function checkSavedTarget(db: Database, connections: Connections): Promise<TargetCheck> {
  return keepIfGood(db, 'target-token', () => tryTarget(db, connections));
}

async function keepIfGood<Check>(db: Database, name: SecretName, check: () => Promise<Check>): Promise<Check> {
  try {
    const result = await check();
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

async function tryTarget(db: Database, connections: Connections): Promise<TargetCheck> {
  const connection = await connections.target('untested');
  if (!connection) throw new AppError('target-missing');
  // Saved anew, a target is learnt anew.
  const memory = createTargetMemory(db, connection.baseUrl);
  await memory.forget();
  return checkTarget(connection, memory);
}
