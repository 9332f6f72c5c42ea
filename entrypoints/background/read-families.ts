import { askInParts } from '../../lib/facts/ask-in-parts.ts';
import type { FamilyMember } from '../../lib/records/school.ts';
import type { Connections } from './connections.ts';

/** The families of a few students, from FACTS at this moment. */
export async function readFamilies(
  connections: Connections,
  studentIds: readonly number[],
): Promise<readonly FamilyMember[]> {
  if (studentIds.length === 0) return [];
  const client = await connections.facts('tested');
  const { rows } = await askInParts((ids) => client.families(ids), studentIds, client.idsAtOnce);
  return rows.map(({ personId, familyId }) => ({ studentId: personId, familyId }));
}
