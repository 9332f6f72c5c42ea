import { longestValue, maxTargetFields } from '../target-fields.ts';
import type { TargetPerson } from '../account.ts';
import type { ScimConnection } from './scim/request.ts';
import { createScimTarget } from './scim/scim-target.ts';
import type { TargetMemory } from './scim/target-memory.ts';

/** Somebody of whom everything is known that goes to every service. */
const anybody: TargetPerson = {
  externalId: '1',
  userName: 'anybody@sync-review.invalid',
  givenName: 'Any',
  familyName: 'Body',
  gradeLevel: '1',
  schoolCode: 'A',
};

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
  // What nobody's account would have unless the school sets it.
  const lacking = (await target.lacking?.(anybody)) ?? [];
  const needs = lacking.filter(({ length }) => length <= longestValue).slice(0, maxTargetFields);
  return { url: connection.baseUrl, supportsBulk: bulk !== null, supportsPatch: patch, needs };
}
