import { toFailure, type Failure } from '../../../errors.ts';
import type { BulkOperation, BulkOutcome } from '../target.ts';
import { sendOperations, singly } from './bulk.ts';
import { createUser, noteKept } from './create-user.ts';
import { withAlso } from './dialect.ts';
import { mayRefuseExtension, noteFailedExtension } from './extension-support.ts';
import { findUser } from './find-user.ts';
import { emailChange, toParts } from './patch-parts.ts';
import { formStatuses, formsOf } from './patch-user.ts';
import { readAccount } from './read-user.ts';
import { finishPatch, updateUser, withActive } from './update-user.ts';
import type { Talk } from './wire.ts';

const together = 4;

/**
 * A bulk. Where people are refused, the first of them goes by requests of their own; if that teaches how the server wants to be spoken to, the others go
 * once more in its way. A refused operation has done nothing.
 */
export async function sendBulk(talk: Talk, operations: readonly BulkOperation[]): Promise<readonly BulkOutcome[]> {
  const { dialect } = talk.wire;
  await readEmails(talk, operations);
  const outcomes = [...(await sendOperations(talk, operations))];
  for (const [index, operation] of operations.entries()) {
    outcomes[index] = await finish(talk, operation, outcomes[index]);
  }
  const failed = outcomes.find((outcome) => 'code' in outcome && outcome.detail?.['status'] === 500);
  if (failed && 'code' in failed) await noteFailedExtension(talk.wire, failed);
  const refused: number[] = [];
  for (const [index, operation] of operations.entries()) {
    if (await mayTeach(talk, operation, outcomes[index])) refused.push(index);
  }
  const [first, ...others] = refused;
  if (first === undefined) return outcomes;
  const before = JSON.stringify(dialect);
  outcomes[first] = await sendAlone(talk, operations[first]);
  if (others.length === 0 || JSON.stringify(dialect) === before) return outcomes;
  const again = await sendOperations(
    talk,
    others.flatMap((index) => operations[index] ?? []),
  );
  for (const [at, index] of others.entries()) {
    const [operation, outcome] = [operations[index], again[at]];
    // What it wants besides is found out one by one.
    const isRefused = await mayTeach(talk, operation, outcome);
    outcomes[index] = isRefused ? singly : await finish(talk, operation, outcome);
  }
  return outcomes;
}

/** Whether somebody may have been refused for the form of the request, and not for what is in it. */
async function mayTeach(
  talk: Talk,
  operation: BulkOperation | undefined,
  outcome: BulkOutcome | undefined,
): Promise<boolean> {
  if (!operation || !outcome || !('code' in outcome) || outcome.code !== 'target-refused') return false;
  const { dialect, heldEmails } = talk.wire;
  if (!formStatuses.has(outcome.detail?.['status'])) return false;
  if (operation.kind === 'create') return !dialect.extensionKept && mayRefuseExtension(talk.wire, outcome);
  if (outcome.detail?.['status'] === 428) return true;
  const held = heldEmails.get(operation.remoteId) ?? [];
  const parts = toParts(operation.changes, dialect, { held, person: operation.person });
  return !formsOf(parts).every((kind) => dialect.proven.includes(kind));
}

/** Changes of an address keep the others of the account, which must have been read. */
async function readEmails({ wire }: Talk, operations: readonly BulkOperation[]): Promise<void> {
  const unread = operations.flatMap((operation) =>
    operation.kind === 'update' && emailChange(operation.changes) && !wire.heldEmails.has(operation.remoteId)
      ? [operation.remoteId]
      : [],
  );
  for (let at = 0; at < unread.length; at += together) {
    await Promise.all(unread.slice(at, at + together).map((remoteId) => readAccount(wire, remoteId)));
  }
}

/** What the server shows of an account may tell that it didn't do what it says. */
async function finish(
  talk: Talk,
  operation: BulkOperation | undefined,
  outcome: BulkOutcome = singly,
): Promise<BulkOutcome> {
  if (!operation || 'code' in outcome) return outcome;
  const { account } = outcome;
  const { dialect, heldEmails } = talk.wire;
  if (operation.kind === 'update' && !outcome.unsent) {
    const held = heldEmails.get(operation.remoteId) ?? [];
    const parts = toParts(operation.changes, dialect, { held, person: operation.person });
    dialect.proven = withAlso(dialect.proven, formsOf(parts));
  }
  if (!account) return outcome;
  if (operation.kind === 'create') {
    noteKept(talk.wire, account, operation.person);
    return outcome;
  }
  const finished = finishPatch(talk, operation, account).then(
    (now) => ({ ...outcome, account: withActive(now, operation.changes) }),
    (error: unknown): Failure => toFailure(error, 'sync'),
  );
  return finished;
}

async function sendAlone(talk: Talk, operation: BulkOperation | undefined): Promise<BulkOutcome> {
  if (!operation) return singly;
  const sending =
    operation.kind === 'create'
      ? createUser(talk.wire, operation.person, (field, value) => findUser(talk, field, value))
      : updateUser(talk, operation);
  return sending.then(
    (account) => ({ remoteId: account.remoteId, account }),
    (error: unknown): Failure => toFailure(error, 'sync'),
  );
}
