import * as z from 'zod/mini';
import { AppError, isAppError } from '../../../errors.ts';
import { isParent } from '../../parent-fields.ts';
import type { FieldChange, TargetAccount, TargetPerson } from '../../account.ts';
import { mergeEmails } from './emails.ts';
import { emailChange } from './patch-parts.ts';
import { putMore } from './more-attributes.ts';
import { readAccount, readUserAnswer } from './read-user.ts';
import { sendForAnswer } from './request.ts';
import { studentExtension } from './schemas.ts';
import { fullName } from './user-resource.ts';
import { userPath } from './user-path.ts';
import type { Talk, Wire } from './wire.ts';

const resource = z.record(z.string(), z.unknown());
const madeByService = ['id', 'meta', 'groups'];

/**
 * Reads the whole user, changes it and writes it back (PUT, RFC 7644 3.5.1), so that nothing that is kept there is wiped. Where the server knows versions
 * only over the very version that was read; 412 when somebody was faster. Nothing is written where `isDone` already.
 */
export async function replaceUser(
  { wire, capabilities }: Talk,
  remoteId: string,
  changes: readonly FieldChange[],
  person?: TargetPerson,
  isDone: (read: TargetAccount) => boolean = () => false,
): Promise<TargetAccount> {
  const { dialect } = wire;
  const path = userPath(remoteId);
  const read = await sendForAnswer(wire, { method: 'GET', path });
  const user = resource.safeParse(read.body);
  if (!user.success) throw new AppError('target-answer', { reason: 'no SCIM user' });
  const before = readUserAnswer(wire, read);
  if (isDone(before)) return before;
  const { version = '*' } = before;
  const isVersioned = dialect.ifMatch || (capabilities.etag && version !== '*');
  const changed = applyChanges(user.data, changes, dialect.extension, person);
  const sameName = { ...changed, userName: user.data['userName'] };
  const whole = dialect.userNameStays ? sameName : changed;
  const send = (body: User) => sendForAnswer(wire, { method: 'PUT', path, body, ...(isVersioned ? { version } : {}) });
  const answer = await send(dialect.putBare ? bare(whole) : whole)
    .catch((error: unknown) => {
      const isForm = isAppError(error) && [400, 422].includes(Number(error.detail['status']));
      if (!isForm || error.code === 'target-conflict' || dialect.putBare) throw error;
      return send(bare(whole)).then((taken) => {
        dialect.putBare = true;
        return taken;
      });
    })
    .catch((error: unknown) => {
      const isNamed = changes.some(({ field }) => field === 'userName');
      if (!isNamed || dialect.userNameStays || !isMutability(error)) throw error;
      return send(bare(sameName)).then((taken) => {
        dialect.userNameStays = true;
        return taken;
      });
    });
  const account = answer.body === null ? await readAccount(wire, remoteId) : readUserAnswer(wire, answer);
  if (!account) throw new AppError('target-not-found');
  return account;
}

/** RFC 7644 3.12: a value can't be changed. */
export function isMutability(error: unknown): boolean {
  return isAppError(error) && error.detail['scimType'] === 'mutability';
}

/** Whether the service refused a PUT itself, and not because somebody was faster (412). Learns it of one that takes none at all. */
export function isPutRefused({ dialect }: Wire, error: unknown): error is AppError {
  if (!isAppError(error) || error.code !== 'target-refused' || error.detail['status'] === 412) return false;
  if (error.detail['status'] === 405 || error.detail['status'] === 501) dialect.put = false;
  return true;
}

type User = Readonly<Record<string, unknown>>;

function bare(user: User): User {
  return Object.fromEntries(Object.entries(user).filter(([name]) => !madeByService.includes(name)));
}

function applyChanges(user: User, changes: readonly FieldChange[], extension: boolean, person?: TargetPerson): User {
  const asStudent = extension && !(person && isParent(person));
  const changed = changes.reduce((whole, change) => applyChange(whole, change, asStudent), user);
  const isNamed = changes.some(({ field }) => field === 'givenName' || field === 'familyName');
  const named = isNamed && person ? withFullName(changed, fullName(person)) : changed;
  const email = emailChange(changes);
  if (!email) return named;
  const held = Array.isArray(named['emails']) ? (named['emails'] as readonly User[]) : [];
  return { ...named, emails: mergeEmails(held, email.from, email.to) };
}

function withFullName(user: User, formatted: string): User {
  return { ...within(user, 'name', 'formatted', formatted), displayName: formatted };
}

function applyChange(user: User, change: FieldChange, extension: boolean): User {
  switch (change.field) {
    case 'active':
    case 'userName':
      return { ...user, [change.field]: change.to };
    case 'externalId': {
      const adopted = { ...user, externalId: change.to };
      return extension ? within(adopted, studentExtension, 'studentId', change.to) : adopted;
    }
    case 'email':
      return user;
    case 'givenName':
    case 'familyName':
      return within(user, 'name', change.field, change.to);
    case 'gradeLevel':
    case 'schoolCode':
      return extension ? within(user, studentExtension, change.field, change.to) : user;
    default:
      return putMore(user, change.field, change.to, change.from);
  }
}

function within(user: User, part: string, field: string, value: string): User {
  const held = resource.safeParse(user[part]);
  const schemas = Array.isArray(user['schemas']) ? user['schemas'] : [];
  const named = part !== studentExtension || schemas.includes(part) ? schemas : [...schemas, part];
  return { ...user, schemas: named, [part]: { ...held.data, [field]: value === '' ? undefined : value } };
}
