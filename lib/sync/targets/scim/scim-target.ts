import { isAppError } from '../../../errors.ts';
import type { SyncTarget, TargetCapabilities } from '../target.ts';
import type { FieldChange } from '../../account.ts';
import { fitOperations } from './bulk.ts';
import { createUser } from './create-user.ts';
import { findUser } from './find-user.ts';
import { sendBulk } from './learn-in-bulk.ts';
import { listUsers } from './list-users.ts';
import { readCapabilities } from './read-answer.ts';
import { noteExpected, noteOurs, toOurs } from './more-attributes.ts';
import { readAccount } from './read-user.ts';
import { readRequired } from './read-required.ts';
import { declaresUnique, findLacking } from './required.ts';
import { sendRequest, type ScimConnection } from './request.ts';
import { beginWith, spellLasting, type TargetMemory } from './target-memory.ts';
import { updateUser } from './update-user.ts';
import type { Talk, Wire } from './wire.ts';

/** What a server can do that has no ServiceProviderConfig: the basics, tried. */
const assumed: TargetCapabilities = { patch: true, filter: true, etag: false, bulk: null };

/**
 * A SCIM 2.0 service (RFC 7643, RFC 7644) as a sync target. Asks for its capabilities once, when first needed. With a `memory` it begins with what was learnt
 * of the service before, and keeps there what it learns.
 */
export function createScimTarget(connection: ScimConnection, memory?: TargetMemory): SyncTarget {
  let capabilities: Promise<TargetCapabilities> | undefined;
  let opened: Promise<{ readonly wire: Wire; readonly learntAt: number }> | undefined;
  let kept = '';
  let required: ReturnType<typeof readRequired> | undefined;

  async function open(): Promise<{ readonly wire: Wire; readonly learntAt: number }> {
    const { dialect, learntAt } = beginWith((await memory?.recall()) ?? null, connection.clock.now());
    kept = spellLasting(dialect);
    return {
      wire: { ...connection, dialect, heldEmails: new Map(), ours: toOurs(connection.attributes ?? []) },
      learntAt,
    };
  }

  const askRequired = (wire: Wire): ReturnType<typeof readRequired> => (required ??= readRequired(wire));

  async function describe(wire: Wire): Promise<TargetCapabilities> {
    const asked = (capabilities ??= askCapabilities(wire));
    const said = await asked.catch((error: unknown) => {
      capabilities = undefined;
      throw error;
    });
    return wire.dialect.bulk ? said : { ...said, bulk: null };
  }

  /** Does something with the service, and keeps what it taught. */
  async function use<Answer>(act: (wire: Wire, talk: () => Promise<Talk>) => Promise<Answer>): Promise<Answer> {
    const { wire, learntAt } = await (opened ??= open());
    try {
      return await act(wire, async () => ({ wire, capabilities: await describe(wire) }));
    } finally {
      const now = spellLasting(wire.dialect);
      if (memory && now !== kept) {
        kept = now;
        await memory.keep({ learntAt, dialect: wire.dialect });
      }
    }
  }

  const find: SyncTarget['findAccount'] = (field, value) =>
    use(async (_, talk) => findUser(await talk(), field, value));
  const update: SyncTarget['update'] = (remoteId, changes, version, person) =>
    use(async (wire, talk) => {
      noteOurs(wire.ours, person ?? {});
      return updateUser(await talk(), { remoteId, changes, version, person });
    });
  const inactive: readonly FieldChange[] = [{ field: 'active', from: true, to: false }];

  return {
    expect: (people) =>
      use(async (wire) => {
        for (const person of people) noteExpected(wire.ours, person);
      }),
    describe: () => use((wire) => describe(wire)),
    listAccounts: (atMost) => use((wire) => listUsers(wire, atMost)),
    findAccount: find,
    readAccount: (remoteId) => use((wire) => readAccount(wire, remoteId)),
    lacking: (person) => use(async (wire) => findLacking(await askRequired(wire), person)),
    refusesTwins: () => use(async (wire) => wire.dialect.refusesTwins || declaresUnique(await askRequired(wire))),
    create: (person) =>
      use((wire) => {
        noteOurs(wire.ours, person);
        return createUser(wire, person, find);
      }),
    update,
    archive: (remoteId) => update(remoteId, inactive),
    fitBulk: (operations) => use(async (_, talk) => fitOperations(operations, await talk())),
    sendBulk: (operations) =>
      use(async (wire, talk) => {
        for (const { person } of operations) noteOurs(wire.ours, person ?? {});
        return sendBulk(await talk(), operations);
      }),
  };
}

/** Only /Users must work: whatever else answers here, the basics are tried. A token that isn't accepted shows there. */
async function askCapabilities(wire: Wire): Promise<TargetCapabilities> {
  try {
    return readCapabilities(await sendRequest(wire, { method: 'GET', path: '/ServiceProviderConfig' }));
  } catch (error) {
    if (!isAppError(error) || error.code === 'target-rate-limited' || error.detail['reason'] === 'network') throw error;
    return assumed;
  }
}
