import { AppError, isAppError } from '../../errors.ts';
import type { FieldChange, SyncTarget, TargetAccount, TargetCapabilities } from '../ports.ts';
import { fitOperations, sendOperations } from './bulk.ts';
import { findUser } from './find-user.ts';
import { listUsers } from './list-users.ts';
import { readCapabilities, readUser } from './read-answer.ts';
import { sendRequest } from './request.ts';
import type { ScimConnection } from './request.ts';
import { replaceUser } from './replace-user.ts';
import { userPath } from './user-path.ts';
import { toAccount, toPatch, toUserResource } from './user-resource.ts';

/** What a server can do that has no ServiceProviderConfig: the basics, tried. */
const assumed: TargetCapabilities = { patch: true, filter: true, etag: false, bulk: null };

/** A SCIM 2.0 service (RFC 7643, RFC 7644) as a sync target. Asks for its capabilities once, when first needed. */
export function createScimTarget(connection: ScimConnection): SyncTarget {
  let capabilities: TargetCapabilities | undefined;

  async function describe(): Promise<TargetCapabilities> {
    return (capabilities ??= await askCapabilities(connection));
  }

  async function readAccount(remoteId: string): Promise<TargetAccount | null> {
    try {
      return toAccount(readUser(await sendRequest(connection, { method: 'GET', path: userPath(remoteId) })));
    } catch (error) {
      if (isAppError(error) && error.code === 'target-not-found') return null;
      throw error;
    }
  }

  async function update(remoteId: string, changes: readonly FieldChange[], version?: string): Promise<TargetAccount> {
    const path = userPath(remoteId);
    const { patch, etag } = await describe();
    const ifMatch = etag && version !== undefined ? { version } : {};
    const answer = patch
      ? await sendRequest(connection, { method: 'PATCH', path, body: toPatch(changes), ...ifMatch })
      : await replaceUser(connection, path, changes, etag);
    // 204 is a proper answer to a PATCH (RFC 7644 3.5.2), and says nothing about what is stored.
    const account = answer === null ? await readAccount(remoteId) : toAccount(readUser(answer));
    if (!account) throw new AppError('target-not-found');
    return account;
  }

  return {
    describe,
    listAccounts: (atMost) => listUsers(connection, atMost),
    findAccount: async (field, value) => findUser(connection, await describe(), field, value),
    readAccount,
    async create(person) {
      const body = toUserResource(person);
      return toAccount(readUser(await sendRequest(connection, { method: 'POST', path: '/Users', body })));
    },
    update,
    archive: (remoteId) => update(remoteId, [{ field: 'active', from: true, to: false }]),
    fitBulk: async (operations) => fitOperations(operations, await describe()),
    sendBulk: async (operations) => sendOperations(connection, operations, (await describe()).etag),
  };
}

async function askCapabilities(connection: ScimConnection): Promise<TargetCapabilities> {
  try {
    return readCapabilities(await sendRequest(connection, { method: 'GET', path: '/ServiceProviderConfig' }));
  } catch (error) {
    if (isAppError(error) && error.code === 'target-not-found') return assumed;
    throw error;
  }
}
