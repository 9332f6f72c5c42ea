import { AppError, isAppError } from '../../errors.ts';
import type { TargetAccount, TargetCapabilities } from '../ports.ts';
import { listUsers } from './list-users.ts';
import { readListResponse, readUser } from './read-answer.ts';
import { sendRequest } from './request.ts';
import type { ScimConnection } from './request.ts';
import { toAccount } from './user-resource.ts';

/**
 * The one user with this value, by filter; by the whole list where the server has no filter or doesn't heed it.
 * Rejects with `target-conflict` when several users have it.
 */
export async function findUser(
  connection: ScimConnection,
  capabilities: TargetCapabilities,
  field: 'externalId' | 'userName',
  value: string,
): Promise<TargetAccount | null> {
  const filtered = capabilities.filter ? await filterUsers(connection, field, value) : null;
  const candidates = filtered ?? (await listUsers(connection))?.accounts ?? [];
  const [found, other] = candidates.filter((account) => account.person[field] === value);
  if (other) throw new AppError('target-conflict', { reason: 'several-accounts', field });
  return found ?? null;
}

/** `null` when the server doesn't take the filter, or shows by its answer that it ignored it. */
async function filterUsers(
  connection: ScimConnection,
  field: 'externalId' | 'userName',
  value: string,
): Promise<readonly TargetAccount[] | null> {
  const filter = encodeURIComponent(`${field} eq ${JSON.stringify(value)}`);
  try {
    const answer = await sendRequest(connection, { method: 'GET', path: `/Users?filter=${filter}` });
    const accounts = readListResponse(answer).resources.map((resource) => toAccount(readUser(resource)));
    return accounts.every((account) => account.person[field] === value) ? accounts : null;
  } catch (error) {
    if (isAppError(error) && error.code === 'target-refused') return null;
    throw error;
  }
}
