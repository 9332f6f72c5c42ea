import { isAppError } from '../../../errors.ts';
import type { TargetAccount } from '../../account.ts';
import { readUser } from './read-answer.ts';
import { readMore } from './more-attributes.ts';
import { sendForAnswer } from './request.ts';
import { userPath } from './user-path.ts';
import { toAccount } from './user-resource.ts';
import { userResource } from './schemas.ts';
import type { HeldEmail, Wire } from './wire.ts';

/** The account in an answer, `null` when it can't be read. Remembers its emails as they are. */
export function readResource(wire: Wire, resource: unknown, etag = ''): TargetAccount | null {
  const user = userResource.safeParse(resource);
  return user.success ? keep(wire, toAccount(user.data, etag), resource) : null;
}

/** The same; throws `target-answer` when the answer is no User. */
export function readUserAnswer(wire: Wire, answer: { readonly body: unknown; readonly etag: string }): TargetAccount {
  return keep(wire, toAccount(readUser(answer.body), answer.etag), answer.body);
}

/** `null` when the server doesn't know the id. */
export async function readAccount(wire: Wire, remoteId: string): Promise<TargetAccount | null> {
  try {
    const account = readUserAnswer(wire, await sendForAnswer(wire, { method: 'GET', path: userPath(remoteId) }));
    if (!wire.heldEmails.has(account.remoteId)) wire.heldEmails.set(account.remoteId, []);
    return account;
  } catch (error) {
    if (isAppError(error) && error.code === 'target-not-found') return null;
    throw error;
  }
}

function keep(wire: Wire, account: TargetAccount, resource: unknown): TargetAccount {
  const { emails } = resource as { emails?: unknown };
  // Without them it says nothing: a list may show less of an account than it holds.
  if (Array.isArray(emails)) {
    const held = emails.flatMap(toHeld);
    wire.heldEmails.set(account.remoteId, held);
    if (held.length > 0) wire.dialect.showsEmails = true;
  }
  if (wire.ours.size === 0) return account;
  return { ...account, person: { ...account.person, ...readMore(resource, wire.ours) } };
}

function toHeld(email: unknown): readonly HeldEmail[] {
  if (typeof email === 'string') return [{ value: email }];
  return typeof email === 'object' && email !== null ? [email as HeldEmail] : [];
}
