import * as z from 'zod/mini';
import { AppError } from '../../errors.ts';
import type { FieldChange } from '../ports.ts';
import { sendRequest } from './request.ts';
import type { ScimConnection } from './request.ts';
import { studentExtension } from './schemas.ts';
import { toEmails } from './user-resource.ts';

const resource = z.record(z.string(), z.unknown());
const userVersion = z.pipe(
  z.catch(z.object({ meta: z.object({ version: z.string() }) }), { meta: { version: '' } }),
  z.transform(({ meta }) => meta),
);

/**
 * For a server without PATCH: reads the whole user, changes it and writes it back (PUT, RFC 7644 3.5.1). With `etag` only over the very
 * version that was read; 412 when somebody was faster.
 */
export async function replaceUser(
  connection: ScimConnection,
  path: string,
  changes: readonly FieldChange[],
  { etag, extension }: { readonly etag: boolean; readonly extension: boolean },
): Promise<unknown> {
  const user = resource.safeParse(await sendRequest(connection, { method: 'GET', path }));
  if (!user.success) throw new AppError('target-answer', { reason: 'no SCIM user' });
  const body = changes.reduce((whole, change) => applyChange(whole, change, extension), user.data);
  const { version } = userVersion.parse(user.data);
  return sendRequest(connection, { method: 'PUT', path, body, ...(etag && version ? { version } : {}) });
}

type User = Readonly<Record<string, unknown>>;

function applyChange(user: User, change: FieldChange, extension: boolean): User {
  switch (change.field) {
    case 'active':
      return { ...user, active: change.to };
    case 'externalId': {
      const adopted = { ...user, externalId: change.to };
      return extension ? within(adopted, studentExtension, 'studentId', change.to) : adopted;
    }
    case 'userName':
      return { ...user, userName: change.to, emails: toEmails(change.to) };
    case 'email':
      return { ...user, emails: toEmails(change.to) };
    case 'givenName':
    case 'familyName':
      return within(user, 'name', change.field, change.to);
    case 'gradeLevel':
    case 'schoolCode':
      return extension ? within(user, studentExtension, change.field, change.to) : user;
  }
}

function within(user: User, part: string, field: string, value: string): User {
  const held = resource.safeParse(user[part]);
  const schemas = Array.isArray(user['schemas']) ? user['schemas'] : [];
  const named = part !== studentExtension || schemas.includes(part) ? schemas : [...schemas, part];
  return { ...user, schemas: named, [part]: { ...held.data, [field]: value === '' ? undefined : value } };
}
