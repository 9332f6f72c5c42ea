import * as z from 'zod/mini';
import { isAppError, type Failure } from '../../../errors.ts';
import { isMoreField } from '../../more-fields.ts';
import type { FieldChange } from '../../account.ts';
import type { Dialect } from './dialect.ts';
import { isExtensionField } from './patch-parts.ts';
import { readListResponse } from './read-answer.ts';
import { sendRequest } from './request.ts';
import { studentExtension } from './schemas.ts';
import type { Wire } from './wire.ts';

const schemaId = z.catch(z.object({ id: z.string() }), { id: '' });
const ownAttributes = /gradeLevel|schoolCode|studentId/i;
const waitsFor = new Set(['target-unavailable', 'target-rate-limited']);
const refusalStatuses = new Set([400, 422]);

/** Whether a server that refused a request may have done so for the extension in it. */
export async function mayRefuseExtension(wire: Wire, { code, detail }: Failure): Promise<boolean> {
  if (code !== 'target-refused' || !refusalStatuses.has(Number(detail?.['status']))) return false;
  const words = String(detail?.['message'] ?? '');
  // Another request may have found it out meanwhile.
  return !wire.dialect.extension || namesExtension(words) || !(await knowsExtension(wire));
}

/**
 * Notes that a request was taken without the extension that was refused with it. One refusal about one value, or at a server that has taken
 * the extension of others, is about that person alone.
 */
export function noteRefusedExtension({ dialect }: Wire, words: string): void {
  const isAboutValue = ownAttributes.test(words.replaceAll(studentExtension, ''));
  if (!dialect.extensionKept && !isAboutValue) dialect.extension = false;
}

/**
 * A server that fails (500) at the extension rather than refusing it. What it did with that request nobody knows: it isn't sent again here; the
 * next one goes without.
 */
export async function noteFailedExtension(wire: Wire, { detail }: Failure): Promise<void> {
  const { dialect } = wire;
  if (detail?.['status'] !== 500 || !dialect.extension || dialect.extensionKept) return;
  const declared = await readSchemaIds(wire);
  if (declared && declared.length > 0 && !declared.includes(studentExtension)) dialect.extension = false;
}

/** Changes of which a server takes none: there is nothing to send. */
export function isNothing(changes: readonly FieldChange[], { extension, dropped }: Dialect): boolean {
  return changes.every(
    ({ field }) =>
      (isExtensionField(field) && (!extension || dropped.includes(field))) ||
      (isMoreField(field) && dropped.includes(field)),
  );
}

function namesExtension(words: string): boolean {
  return words.includes(studentExtension) || ownAttributes.test(words);
}

/**
 * Whether the server declares the extension (RFC 7644 4, `/Schemas`). One that doesn't say is taken to know it. Asked only after a refusal: most
 * servers that don't know an extension pass over it.
 */
async function knowsExtension(wire: Wire): Promise<boolean> {
  const declared = await readSchemaIds(wire);
  return declared === null || declared.length === 0 || declared.includes(studentExtension);
}

/** `null` when the server doesn't show them. Asked once. */
async function readSchemaIds(wire: Wire): Promise<readonly string[] | null> {
  return (wire.dialect.schemas ??= await askSchemaIds(wire));
}

async function askSchemaIds(wire: Wire): Promise<readonly string[]> {
  try {
    const { resources } = readListResponse(await sendRequest(wire, { method: 'GET', path: '/Schemas' }));
    return resources.map((resource) => schemaId.parse(resource).id).filter((id) => id !== '');
  } catch (error) {
    if (isAppError(error) && (!waitsFor.has(error.code) || error.detail['status'] === 500)) return [];
    throw error;
  }
}
