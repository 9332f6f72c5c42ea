import { AppError } from '../../errors.ts';
import type { BulkOperation, BulkOutcome, TargetCapabilities } from '../ports.ts';
import { withoutExtension } from './extension-support.ts';
import { readBulkResponse, readUser } from './read-answer.ts';
import { readOperationFailure } from './read-failure.ts';
import { sendRequest } from './request.ts';
import type { ScimConnection } from './request.ts';
import { bulkSchema } from './schemas.ts';
import type { OperationAnswer } from './schemas.ts';
import { toAccount, toPatch, toUserResource } from './user-resource.ts';
import { userPath } from './user-path.ts';

/** What the server turned out to take. */
interface Way {
  readonly etag: boolean;
  readonly extension: boolean;
}

/**
 * How many operations, from the first, stay within the server's `maxOperations` and `maxPayloadSize` (RFC 7644 3.7.4), which is in bytes.
 * Without PATCH a change needs a read first, so it can't be part of a bulk: counting stops in front of it.
 */
export function fitOperations(
  operations: readonly BulkOperation[],
  { bulk, patch, etag }: Pick<TargetCapabilities, 'bulk' | 'patch' | 'etag'>,
  extension = true,
): number {
  if (!bulk) return 0;
  const way = { etag, extension };
  let size = byteLength(JSON.stringify(toBulkRequest([], way)));
  let count = 0;
  for (const operation of operations.slice(0, bulk.maxOperations)) {
    if (operation.kind === 'update' && (!patch || isNothing(operation, extension))) break;
    size += byteLength(JSON.stringify(toBulkPart(operation, count, way))) + (count > 0 ? 1 : 0);
    if (size > bulk.maxPayloadSize) break;
    count += 1;
  }
  return count;
}

/** One bulk request (RFC 7644 3.7) without `failOnErrors`: a failed operation holds up none of the others. */
export async function sendOperations(
  connection: ScimConnection,
  operations: readonly BulkOperation[],
  way: Way,
): Promise<readonly BulkOutcome[]> {
  const body = toBulkRequest(operations, way);
  const answers = readBulkResponse(await sendRequest(connection, { method: 'POST', path: '/Bulk', body }));
  const byBulkId = new Map(answers.map((answer) => [answer.bulkId, answer]));
  // Servers need not repeat the bulkId of anything but a POST.
  const byLocation = new Map(answers.filter(({ bulkId }) => bulkId === '').map((each) => [idIn(each.location), each]));
  return operations.map((operation, index) => {
    const known = operation.kind === 'update' ? byLocation.get(operation.remoteId) : undefined;
    return readOutcome(operation, byBulkId.get(toBulkId(index)) ?? known, connection);
  });
}

function toBulkRequest(operations: readonly BulkOperation[], way: Way): object {
  const parts = operations.map((operation, index) => toBulkPart(operation, index, way));
  return { schemas: [bulkSchema], Operations: parts };
}

function toBulkPart(operation: BulkOperation, index: number, { etag, extension }: Way): object {
  const bulkId = toBulkId(index);
  if (operation.kind === 'create') {
    return { method: 'POST', path: '/Users', bulkId, data: toUserResource(operation.person, extension) };
  }
  const version = etag && operation.version !== undefined ? { version: operation.version } : {};
  const data = toPatch(operation.changes, extension);
  return { method: 'PATCH', path: userPath(operation.remoteId), bulkId, ...version, data };
}

/** A change of which nothing is left for a server without the extension. */
export function isNothing(operation: BulkOperation, extension: boolean): boolean {
  return operation.kind === 'update' && !extension && withoutExtension(operation.changes).length === 0;
}

function toBulkId(index: number): string {
  return `op${index + 1}`;
}

function readOutcome(
  operation: BulkOperation,
  answer: OperationAnswer | undefined,
  connection: ScimConnection,
): BulkOutcome {
  if (!answer) return { code: 'target-answer', detail: { reason: 'an operation without an answer' } };
  if (answer.status < 200 || answer.status > 299) {
    return readOperationFailure(answer.status, answer.response, connection);
  }
  const account = readAccount(answer.response);
  const remoteId = account?.remoteId ?? (operation.kind === 'update' ? operation.remoteId : idIn(answer.location));
  if (remoteId === '') return { code: 'target-answer', detail: { reason: 'a new account without an id' } };
  return { remoteId, account };
}

/** `null` where the server left the resource out, as it may after success. */
function readAccount(response: unknown): ReturnType<typeof toAccount> | null {
  if (response === undefined || response === null) return null;
  try {
    return toAccount(readUser(response));
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

function idIn(location: string): string {
  const [, last = ''] = /\/Users\/([^/?#]+)\/?$/i.exec(location) ?? [];
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
