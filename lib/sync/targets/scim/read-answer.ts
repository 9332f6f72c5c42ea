import type * as z from 'zod/mini';
import { AppError } from '../../../errors.ts';
import type { TargetCapabilities } from '../target.ts';
import {
  bulkResponse,
  listResponse,
  serviceProviderConfig,
  userResource,
  type OperationAnswer,
  type UserResource,
} from './schemas.ts';

/** Throws `target-answer` when the answer is no User. */
export function readUser(answer: unknown): UserResource {
  return readAs(userResource, answer, 'no SCIM user');
}

/** One page. `totalResults` `null`: not said; `nextCursor` `''`: none. */
export interface ListPage {
  readonly totalResults: number | null;
  readonly resources: readonly unknown[];
  readonly nextCursor: string;
}

/** Throws `target-answer` when the answer is no ListResponse. */
export function readListResponse(answer: unknown): ListPage {
  const { totalResults, Resources, nextCursor } = readAs(listResponse, answer, 'no SCIM list');
  // An empty place is nobody.
  const resources = (Resources ?? []).filter((resource) => resource !== null);
  return { totalResults, resources, nextCursor };
}

/** Throws `target-answer` when the answer is no BulkResponse. */
export function readBulkResponse(answer: unknown): readonly OperationAnswer[] {
  return readAs(bulkResponse, answer, 'no SCIM bulk answer').Operations;
}

/** Throws `target-answer` when the answer is no JSON object; anything else that is odd counts as not said. */
export function readCapabilities(answer: unknown): TargetCapabilities {
  const { patch, filter, etag, bulk } = readAs(serviceProviderConfig, answer, 'no SCIM configuration');
  return {
    patch: patch.supported,
    filter: filter.supported,
    etag: etag.supported,
    bulk: bulk.supported ? { maxOperations: bulk.maxOperations, maxPayloadSize: bulk.maxPayloadSize } : null,
  };
}

function readAs<Schema extends z.ZodMiniType>(schema: Schema, answer: unknown, reason: string): z.output<Schema> {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join('.');
  throw new AppError('target-answer', { reason: field ? `${reason}: ${field}` : reason });
}
