import type { KeyCheck } from '../session/settings/settings-view.ts';
import type { FactsClient } from './client.ts';
import { toGradeLevels, toSchools } from './normalise.ts';

/** Tests a pair of keys with FACTS: reads the schools and grades, then learns the right to write without writing. */
export async function checkKeys(client: FactsClient): Promise<KeyCheck> {
  const schools = toSchools(await client.schools());
  const gradeLevels = toGradeLevels(await client.gradeLevels(), schools);
  return { schools, gradeLevels, writeAccess: await client.probeWrite() };
}
