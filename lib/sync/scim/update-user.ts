import { AppError, isAppError } from '../../errors.ts';
import type { FieldChange, TargetAccount, TargetCapabilities } from '../ports.ts';
import { findMissed, sendWithExtension } from './dialect.ts';
import type { Dialect } from './dialect.ts';
import { withoutExtension } from './extension-support.ts';
import { readUser } from './read-answer.ts';
import { replaceUser } from './replace-user.ts';
import { sendRequest } from './request.ts';
import type { ScimConnection } from './request.ts';
import { userPath } from './user-path.ts';
import { toAccount, toPatch } from './user-resource.ts';

/** A server as it is talked to. */
export interface Talk {
  readonly connection: ScimConnection;
  readonly capabilities: TargetCapabilities;
  readonly dialect: Dialect;
}

interface Update {
  readonly remoteId: string;
  readonly changes: readonly FieldChange[];
  /** Only sent where the server knows versions. */
  readonly version?: string | undefined;
}

/** `null` when the server doesn't know the id. */
export async function readAccount(connection: ScimConnection, remoteId: string): Promise<TargetAccount | null> {
  try {
    return toAccount(readUser(await sendRequest(connection, { method: 'GET', path: userPath(remoteId) })));
  } catch (error) {
    if (isAppError(error) && error.code === 'target-not-found') return null;
    throw error;
  }
}

/** Changes an account and answers it as it is then: by PATCH, or by PUT where the server has no PATCH or its PATCH doesn't do what it says. */
export async function updateUser(talk: Talk, update: Update): Promise<TargetAccount> {
  const { capabilities, dialect } = talk;
  const isByPut = update.changes.some(({ field }) => dialect.byPut.has(field));
  const account = capabilities.patch && dialect.patch && !isByPut ? await tryPatch(talk, update) : null;
  if (!account) return put(talk, update);
  const sent = dialect.extension ? update.changes : withoutExtension(update.changes);
  const missed = findMissed(sent, account).filter(({ field }) => !dialect.dropped.has(field));
  return missed.length === 0 ? account : putMissed(talk, account, missed);
}

/** `null` from a server that has no PATCH, whatever it said. */
async function tryPatch(talk: Talk, update: Update): Promise<TargetAccount | null> {
  try {
    return await patch(talk, update);
  } catch (error) {
    const status = isAppError(error) ? error.detail['status'] : null;
    if (status !== 405 && status !== 501) throw error;
    talk.dialect.patch = false;
    return null;
  }
}

async function patch({ connection, capabilities, dialect }: Talk, update: Update): Promise<TargetAccount> {
  const { remoteId, changes, version } = update;
  const ifMatch = capabilities.etag && version !== undefined ? { version } : {};
  const answer = await sendWithExtension(connection, dialect, async (extension) => {
    // Nothing is left of it for a server without the extension.
    if (!extension && withoutExtension(changes).length === 0) return null;
    const body = toPatch(changes, extension);
    return sendRequest(connection, { method: 'PATCH', path: userPath(remoteId), body, ...ifMatch });
  });
  return readOr(connection, remoteId, answer);
}

async function put({ connection, capabilities, dialect }: Talk, { remoteId, changes }: Update): Promise<TargetAccount> {
  const answer = await sendWithExtension(connection, dialect, (extension) =>
    replaceUser(connection, userPath(remoteId), changes, { etag: capabilities.etag, extension }),
  );
  return readOr(connection, remoteId, answer);
}

/** Learns from one try whether PUT does it. A server that won't have it so either keeps what it has. */
async function putMissed(talk: Talk, account: TargetAccount, missed: readonly FieldChange[]): Promise<TargetAccount> {
  const { byPut, dropped } = talk.dialect;
  const replaced = await put(talk, { remoteId: account.remoteId, changes: missed }).catch((error: unknown) => {
    if (isAppError(error) && error.code === 'target-refused' && error.detail['status'] !== 412) return account;
    throw error;
  });
  const still = findMissed(missed, replaced);
  for (const change of missed) (still.includes(change) ? dropped : byPut).add(change.field);
  return replaced;
}

/** An empty answer is a proper one (204, RFC 7644 3.5.2), and says nothing about what is stored. */
async function readOr(connection: ScimConnection, remoteId: string, answer: unknown): Promise<TargetAccount> {
  const account = answer === null ? await readAccount(connection, remoteId) : toAccount(readUser(answer));
  if (!account) throw new AppError('target-not-found');
  return account;
}
