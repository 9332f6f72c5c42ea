import { isAppError } from '../../errors.ts';
import type { FieldChange, SyncTarget, TargetAccount, TargetCapabilities } from '../ports.ts';
import { fitOperations } from './bulk.ts';
import { sendBulkWithExtension } from './bulk-without-extension.ts';
import { createDialect, sendWithExtension } from './dialect.ts';
import { findUser } from './find-user.ts';
import { listUsers } from './list-users.ts';
import { readCapabilities, readUser } from './read-answer.ts';
import { sendRequest } from './request.ts';
import type { ScimConnection } from './request.ts';
import { readAccount, updateUser } from './update-user.ts';
import type { Talk } from './update-user.ts';
import { toAccount, toUserResource } from './user-resource.ts';

/** What a server can do that has no ServiceProviderConfig: the basics, tried. */
const assumed: TargetCapabilities = { patch: true, filter: true, etag: false, bulk: null };

/** A SCIM 2.0 service (RFC 7643, RFC 7644) as a sync target. Asks for its capabilities once, when first needed. */
export function createScimTarget(connection: ScimConnection): SyncTarget {
  let capabilities: TargetCapabilities | undefined;
  const dialect = createDialect();

  async function describe(): Promise<TargetCapabilities> {
    return (capabilities ??= await askCapabilities(connection));
  }

  async function talk(): Promise<Talk> {
    return { connection, capabilities: await describe(), dialect };
  }

  async function update(remoteId: string, changes: readonly FieldChange[], version?: string): Promise<TargetAccount> {
    return updateUser(await talk(), { remoteId, changes, version });
  }

  return {
    describe,
    listAccounts: (atMost) => listUsers(connection, atMost),
    findAccount: async (field, value) => findUser(await talk(), field, value),
    readAccount: (remoteId) => readAccount(connection, remoteId),
    async create(person) {
      const answer = await sendWithExtension(connection, dialect, (extension) =>
        sendRequest(connection, { method: 'POST', path: '/Users', body: toUserResource(person, extension) }),
      );
      return toAccount(readUser(answer));
    },
    update,
    archive: (remoteId) => update(remoteId, [{ field: 'active', from: true, to: false }]),
    async fitBulk(operations) {
      const said = await describe();
      return fitOperations(operations, { ...said, patch: said.patch && dialect.patch }, dialect.extension);
    },
    sendBulk: async (operations) => sendBulkWithExtension(await talk(), operations),
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
