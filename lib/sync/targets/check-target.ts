import { longestValue, maxTargetFields } from '../target-fields.ts';
import type { ScimConnection } from './scim/request.ts';
import { createScimTarget } from './scim/scim-target.ts';
import type { TargetMemory } from './scim/target-memory.ts';

/**
 * What a SCIM service says of itself, and whether it lets this token look people up. What that teaches is kept in `memory`. Rejects with an AppError
 * `target-…`.
 */
export async function checkTarget(
  connection: ScimConnection,
  memory?: TargetMemory,
): Promise<{ url: string; supportsBulk: boolean; supportsPatch: boolean; needs: readonly string[] }> {
  const target = createScimTarget(connection, memory);
  const { bulk, patch } = await target.describe();
  // Some services show their configuration to anybody; the look-up needs the token.
  await target.findAccount('externalId', '0');
  const unfilled = (await target.unfilled?.()) ?? [];
  const needs = unfilled.filter(({ length }) => length <= longestValue).slice(0, maxTargetFields);
  return { url: connection.baseUrl, supportsBulk: bulk !== null, supportsPatch: patch, needs };
}
