import { AppError, isAppError } from '../../../errors.ts';
import { hasValue } from '../../person.ts';
import type { IdentifyingField } from '../target.ts';
import type { TargetAccount } from '../../account.ts';
import { listUsers, readPage } from './list-users.ts';
import type { ListPage } from './read-answer.ts';
import { readUserAnswer } from './read-user.ts';
import { userResource } from './schemas.ts';
import { toAccount } from './user-resource.ts';
import type { Talk, Wire } from './wire.ts';

/**
 * The one user with this value, by filter; by the whole list where the server has no filter, doesn't heed it, or overlooks people.
 * Rejects with `target-conflict` when several users have it, and with `target-unsearchable` when it can't be told whether anybody has.
 */
export async function findUser(talk: Talk, field: IdentifyingField, value: string): Promise<TargetAccount | null> {
  const candidates = (await tryFilter(talk, field, value)) ?? (await search(talk.wire, field, value));
  const [found, ...others] = candidates.filter((account) => hasValue(account, field, value));
  // One that is listed twice is still one.
  if (others.some(({ remoteId }) => remoteId !== found?.remoteId))
    throw new AppError('target-conflict', { reason: 'several-accounts', field });
  return found ?? null;
}

/** Who is not in a part of the list may be there all the same: that is no answer. */
async function search(wire: Wire, field: IdentifyingField, value: string): Promise<readonly TargetAccount[]> {
  const listing = await listUsers(wire);
  const accounts = listing?.accounts ?? [];
  if (listing?.complete || accounts.some((account) => hasValue(account, field, value))) return accounts;
  // Nobody is known by an address alone.
  if (field === 'email') return [];
  const { paging, status } = wire.dialect.list;
  if (paging === 'refused' && status === 403) throw new AppError('target-forbidden', { status });
  if (paging === 'refused' || paging === 'first-page') throw new AppError('target-unsearchable');
  throw new AppError('target-answer', { reason: 'the list is not whole' });
}

/** `null` when the filter can't be believed. Who is not found is only believed of a filter that has found somebody: else they would be doubled. */
async function tryFilter(
  { wire, capabilities }: Talk,
  field: IdentifyingField,
  value: string,
): Promise<readonly TargetAccount[] | null> {
  const { dialect } = wire;
  if (!capabilities.filter || dialect.filters[field] === 'overlooks') return null;
  const accounts = await filterUsers(wire, field, value);
  if (accounts === null) return null;
  if (accounts.length > 0) learn(wire, field, true);
  else if (!dialect.filters[field]) {
    const known = await findSample(wire, field);
    // Nobody is there to try it with, so nobody can be overlooked; or nobody is shown, and there is nothing else to go by.
    if (known === null) return accounts;
    learn(wire, field, Boolean((await filterUsers(wire, field, known))?.length));
    return dialect.filters[field] === 'finds' ? accounts : null;
  }
  return accounts;
}

function learn({ dialect }: Wire, field: IdentifyingField, finds: boolean): void {
  dialect.filters = { ...dialect.filters, [field]: finds ? 'finds' : 'overlooks' };
}

const filterPaths: Readonly<Record<IdentifyingField, string>> = {
  externalId: 'externalId',
  userName: 'userName',
  email: 'emails.value',
};

/** A value that somebody has, if possible one that the server spells otherwise than it is searched. */
async function findSample(wire: Wire, field: IdentifyingField): Promise<string | null> {
  const page = await readSomePage(wire);
  const users = page.resources.flatMap((resource) => userResource.safeParse(resource).data ?? []);
  const spelled = users.map((user) => ({
    raw: field === 'email' ? (user.emails[0]?.value ?? '') : user[field],
    read: field === 'email' ? (toAccount(user).emails?.[0] ?? '') : toAccount(user).person[field],
  }));
  const held = spelled.filter(({ raw }) => raw.trim() !== '');
  return (held.find(({ raw, read }) => raw !== read) ?? held[0])?.read ?? null;
}

/** Anybody will do, so a server that lists nobody shows nobody here. */
async function readSomePage({ dialect, ...wire }: Wire): Promise<ListPage> {
  const nobody: ListPage = { totalResults: 0, resources: [], nextCursor: '' };
  const { paging, count } = dialect.list;
  if (paging === 'refused') return nobody;
  const query =
    paging === 'cursor' ? `cursor=&count=${Math.min(count ?? 50, 50)}` : count === null ? '' : 'startIndex=1&count=50';
  try {
    return await readPage({ ...wire, dialect }, query);
  } catch (error) {
    if (isAppError(error) && (error.code === 'target-refused' || error.code === 'target-forbidden')) return nobody;
    throw error;
  }
}

/** `null` when the server doesn't take the filter, or shows by its answer that it ignored it. */
async function filterUsers(
  wire: Wire,
  field: IdentifyingField,
  value: string,
): Promise<readonly TargetAccount[] | null> {
  const filter = encodeURIComponent(`${filterPaths[field]} eq ${JSON.stringify(value)}`);
  try {
    const { resources } = await readPage(wire, `filter=${filter}`);
    const accounts = resources.map((body) => readUserAnswer(wire, { body, etag: '' }));
    return accounts.every((account) => hasValue(account, field, value)) ? accounts : null;
  } catch (error) {
    // 404: a service without filters may answer so; a wrong address shows at the list.
    if (!isAppError(error) || (error.code !== 'target-refused' && error.code !== 'target-not-found')) throw error;
    if (!wire.dialect.filters[field]) learn(wire, field, false);
    return null;
  }
}
