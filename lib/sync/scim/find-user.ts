import { AppError, isAppError } from '../../errors.ts';
import { hasValue } from '../person.ts';
import type { IdentifyingField, TargetAccount } from '../ports.ts';
import { listUsers } from './list-users.ts';
import { readListResponse, readUser } from './read-answer.ts';
import { sendRequest } from './request.ts';
import type { ScimConnection } from './request.ts';
import { userResource } from './schemas.ts';
import type { Talk } from './update-user.ts';
import { toAccount } from './user-resource.ts';

/**
 * The one user with this value, by filter; by the whole list where the server has no filter, doesn't heed it, or overlooks people.
 * Rejects with `target-conflict` when several users have it.
 */
export async function findUser(talk: Talk, field: IdentifyingField, value: string): Promise<TargetAccount | null> {
  const filtered = await tryFilter(talk, field, value);
  const candidates = filtered ?? (await listUsers(talk.connection))?.accounts ?? [];
  const [found, other] = candidates.filter((account) => hasValue(account, field, value));
  if (other) throw new AppError('target-conflict', { reason: 'several-accounts', field });
  return found ?? null;
}

/** `null` when the filter can't be believed. Who is not found is only believed of a filter that has found somebody: else she would be doubled. */
async function tryFilter(
  { connection, capabilities, dialect: { filters } }: Talk,
  field: IdentifyingField,
  value: string,
): Promise<readonly TargetAccount[] | null> {
  if (!capabilities.filter || filters.get(field) === 'overlooks') return null;
  const accounts = await filterUsers(connection, field, value);
  if (accounts === null) return null;
  if (accounts.length > 0) filters.set(field, 'finds');
  else if (!filters.has(field)) {
    const known = await findSample(connection, field);
    // Nobody is there to try it with, so nobody can be overlooked.
    if (known === null) return accounts;
    filters.set(field, (await filterUsers(connection, field, known))?.length ? 'finds' : 'overlooks');
    return filters.get(field) === 'finds' ? accounts : null;
  }
  return accounts;
}

const filterPaths: Readonly<Record<IdentifyingField, string>> = {
  externalId: 'externalId',
  userName: 'userName',
  email: 'emails.value',
};

/** A value that somebody has, if possible one that the server spells otherwise than it is searched. */
async function findSample(connection: ScimConnection, field: IdentifyingField): Promise<string | null> {
  const page = readListResponse(await sendRequest(connection, { method: 'GET', path: '/Users?startIndex=1&count=50' }));
  const users = page.resources.flatMap((resource) => userResource.safeParse(resource).data ?? []);
  const spelled = users.map((user) => ({
    raw: field === 'email' ? (user.emails[0]?.value ?? '') : user[field],
    read: field === 'email' ? (toAccount(user).emails?.[0] ?? '') : toAccount(user).person[field],
  }));
  const held = spelled.filter(({ raw }) => raw.trim() !== '');
  return (held.find(({ raw, read }) => raw !== read) ?? held[0])?.read ?? null;
}

/** `null` when the server doesn't take the filter, or shows by its answer that it ignored it. */
async function filterUsers(
  connection: ScimConnection,
  field: IdentifyingField,
  value: string,
): Promise<readonly TargetAccount[] | null> {
  const filter = encodeURIComponent(`${filterPaths[field]} eq ${JSON.stringify(value)}`);
  try {
    const answer = await sendRequest(connection, { method: 'GET', path: `/Users?filter=${filter}` });
    const accounts = readListResponse(answer).resources.map((resource) => toAccount(readUser(resource)));
    return accounts.every((account) => hasValue(account, field, value)) ? accounts : null;
  } catch (error) {
    // 404: a service without filters may answer so; a wrong address shows at the list.
    if (isAppError(error) && (error.code === 'target-refused' || error.code === 'target-not-found')) return null;
    throw error;
  }
}
