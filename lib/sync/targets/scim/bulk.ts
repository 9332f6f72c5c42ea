import { isAppError, type Failure } from '../../../errors.ts';
import type { BulkOperation, BulkOutcome } from '../target.ts';
import type { TargetAccount } from '../../account.ts';
import type { Dialect } from './dialect.ts';
import { isNothing } from './extension-support.ts';
import { emailChange, toParts, toPatch } from './patch-parts.ts';
import { readBulkResponse } from './read-answer.ts';
import { readOperationFailure } from './read-failure.ts';
import { readResource } from './read-user.ts';
import { sendRequest } from './request.ts';
import { bulkSchema, type OperationAnswer } from './schemas.ts';
import { goesByPut } from './update-user.ts';
import { toUserResource } from './user-resource.ts';
import { idIn, userPath } from './user-path.ts';
import type { Talk, Wire } from './wire.ts';

/** It was not sent, and takes requests of its own. */
export const singly: Failure = { code: 'target-refused', detail: { reason: 'singly' } };

/**
 * How many operations, from the first, stay within the server's `maxOperations` and `maxPayloadSize` (RFC 7644 3.7.4), which is in bytes.
 * Counting stops in front of a change that can't be part of a bulk. One of which nothing is left costs nothing.
 */
export function fitOperations(operations: readonly BulkOperation[], talk: Talk): number {
  const { bulk } = talk.capabilities;
  if (!bulk) return 0;
  let size = byteLength(JSON.stringify(toBulkRequest([])));
  let count = 0;
  for (const operation of operations.slice(0, bulk.maxOperations)) {
    if (!isForBulk(operation, talk)) break;
    size += byteLength(JSON.stringify(toBulkPart(operation, count, talk))) + (count > 0 ? 1 : 0);
    if (size > bulk.maxPayloadSize) break;
    count += 1;
  }
  return count;
}

/** Without PATCH a change needs a read first; so it does where it goes by PUT, must name a version, or may hold one operation only. */
function isForBulk(operation: BulkOperation, { wire: { dialect, heldEmails }, capabilities }: Talk): boolean {
  if (operation.kind === 'create') return true;
  const { changes, remoteId, version, person } = operation;
  if (isNothing(changes, dialect)) return true;
  if (!capabilities.patch || !dialect.patch || (dialect.put && goesByPut(changes, dialect.byPut))) return false;
  if (dialect.ifMatch && version === undefined) return false;
  // What becomes of a user name that stays is told by the account itself, which a bulk need not show.
  if (dialect.userNameStays && changes.some(({ field }) => field === 'userName')) return false;
  const parts = toParts(changes, dialect, { held: heldEmails.get(remoteId) ?? [], person });
  const isWhole = dialect.emailForm === 'whole' || dialect.emailForm === 'blind-whole';
  const isByPath = isWhole || emailChange(changes) === null;
  return isByPath && parts.every(({ operation: part }) => part !== null) && !(dialect.oneOperation && parts.length > 1);
}

/** One bulk request (RFC 7644 3.7) without `failOnErrors`: a failed operation holds up none of the others. */
export async function sendOperations(
  talk: Talk,
  operations: readonly BulkOperation[],
): Promise<readonly BulkOutcome[]> {
  const { wire } = talk;
  const sent = operations.filter((each) => isForBulk(each, talk) && !hasNothing(each, wire.dialect));
  const parts = sent.map((operation, index) => toBulkPart(operation, index, talk));
  const outcomes = parts.length === 0 ? [] : await exchange(wire, sent, parts);
  return operations.map((operation) => {
    const at = sent.indexOf(operation);
    if (at >= 0) return outcomes[at] ?? singly;
    if (operation.kind === 'create' || !hasNothing(operation, wire.dialect)) return singly;
    return { remoteId: operation.remoteId, account: null, unsent: operation.changes };
  });
}

async function exchange(
  wire: Wire,
  sent: readonly BulkOperation[],
  parts: readonly object[],
): Promise<readonly BulkOutcome[]> {
  const body = toBulkRequest(parts);
  const answers = readBulkResponse(await postBulk(wire, body));
  const byBulkId = new Map(answers.map((answer) => [answer.bulkId, answer]));
  // Servers need not repeat the bulkId of anything but a POST.
  const byLocation = new Map(answers.filter(({ bulkId }) => bulkId === '').map((each) => [idIn(each.location), each]));
  return sent.map((operation, index) => {
    const known = operation.kind === 'update' ? byLocation.get(operation.remoteId) : undefined;
    return readOutcome(operation, byBulkId.get(toBulkId(index)) ?? known, wire);
  });
}

const noBulk = new Set([404, 405, 501]);

async function postBulk(wire: Wire, body: object): Promise<unknown> {
  try {
    return await sendRequest(wire, { method: 'POST', path: '/Bulk', body });
  } catch (error) {
    if (isAppError(error) && noBulk.has(Number(error.detail['status']))) wire.dialect.bulk = false;
    throw error;
  }
}

function hasNothing(operation: BulkOperation, dialect: Dialect): boolean {
  return operation.kind === 'update' && isNothing(operation.changes, dialect);
}

function toBulkRequest(parts: readonly object[]): object {
  return { schemas: [bulkSchema], Operations: parts };
}

function toBulkPart(operation: BulkOperation, index: number, { wire, capabilities: { etag } }: Talk): object {
  const { dialect, heldEmails } = wire;
  const bulkId = toBulkId(index);
  if (operation.kind === 'create') {
    return { method: 'POST', path: '/Users', bulkId, data: toUserResource(operation.person, dialect.extension) };
  }
  const { remoteId, changes, version, person } = operation;
  const isVersioned = (etag || dialect.ifMatch) && version !== undefined;
  const data = toPatch(toParts(changes, dialect, { held: heldEmails.get(remoteId) ?? [], person }));
  return { method: 'PATCH', path: userPath(remoteId), bulkId, ...(isVersioned ? { version } : {}), data };
}

function toBulkId(index: number): string {
  return `op${index + 1}`;
}

function readOutcome(operation: BulkOperation, answer: OperationAnswer | undefined, wire: Wire): BulkOutcome {
  if (!answer) return { code: 'target-answer', detail: { reason: 'an operation without an answer' } };
  if (answer.status < 200 || answer.status > 299) return readOperationFailure(answer.status, answer.response, wire);
  const account = readShown(answer.response, wire);
  const remoteId = account?.remoteId ?? (operation.kind === 'update' ? operation.remoteId : idIn(answer.location));
  if (remoteId === '') return { code: 'target-answer', detail: { reason: 'a new account without an id' } };
  if (!account) wire.heldEmails.delete(remoteId);
  return { remoteId, account };
}

/** `null` where the server left the resource out, as it may after success, or showed only its id. */
function readShown(response: unknown, wire: Wire): TargetAccount | null {
  const account = readResource(wire, response);
  return account && account.person.userName === '' ? null : account;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
