import * as z from 'zod/mini';
import { isAppError } from '../../errors.ts';
import type { FieldChange } from '../ports.ts';
import { sendRequest } from './request.ts';
import type { ScimConnection } from './request.ts';
import { studentExtension } from './schemas.ts';

const schemaId = z.catch(z.object({ id: z.string() }), { id: '' });
/** A ListResponse; some servers answer the bare list. */
const schemasAnswer = z.union([
  z.array(schemaId),
  z.pipe(
    z.object({ Resources: z.array(schemaId) }),
    z.transform(({ Resources }) => Resources),
  ),
]);

/** Whether a server that refused a request may have done so for the extension in it. */
export function mayRefuseExtension(failure: unknown): boolean {
  return isAppError(failure) && failure.code === 'target-refused' && failure.detail['status'] === 400;
}

/**
 * Whether the server declares the extension (RFC 7644 4, `/Schemas`). One that doesn't say is taken to know it unless its refusal names it.
 * Asked only after a refusal: most servers that don't know an extension pass over it.
 */
export async function knowsExtension(connection: ScimConnection, refusal: string): Promise<boolean> {
  const declared = await readSchemaIds(connection);
  if (declared === null || declared.length === 0) return !refusal.includes(studentExtension);
  return declared.includes(studentExtension);
}

/** The changes that a server without the extension can take. */
export function withoutExtension(changes: readonly FieldChange[]): readonly FieldChange[] {
  return changes.filter(({ field }) => field !== 'gradeLevel' && field !== 'schoolCode');
}

/** `null` when the server doesn't show them. */
async function readSchemaIds(connection: ScimConnection): Promise<readonly string[] | null> {
  try {
    const answer = schemasAnswer.safeParse(await sendRequest(connection, { method: 'GET', path: '/Schemas' }));
    return answer.success ? answer.data.map(({ id }) => id).filter((id) => id !== '') : null;
  } catch (error) {
    if (isAppError(error) && error.code !== 'target-unavailable' && error.code !== 'target-rate-limited') return null;
    throw error;
  }
}
