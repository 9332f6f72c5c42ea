import { AppError, isAppError } from '../../../errors.ts';
import type { SyncTarget } from '../target.ts';
import type { TargetAccount, TargetPerson } from '../../account.ts';
import { mayRefuseExtension, noteFailedExtension, noteRefusedExtension } from './extension-support.ts';
import { readUserAnswer } from './read-user.ts';
import { sendForAnswer, type ScimAnswer } from './request.ts';
import { userResource } from './schemas.ts';
import { toUserResource } from './user-resource.ts';
import { idIn } from './user-path.ts';
import type { Wire } from './wire.ts';

type Find = SyncTarget['findAccount'];

/**
 * Makes an account. Sends with the extension, and again without where the server refused it for that: a refused request has done nothing, so the second is
 * the first that counts.
 */
export async function createUser(wire: Wire, person: TargetPerson, find: Find): Promise<TargetAccount> {
  const { extension } = wire.dialect;
  try {
    const account = await readCreated(wire, await post(wire, person, extension), person, find);
    noteKept(wire, account, person);
    return account;
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.code === 'target-conflict') wire.dialect.refusesTwins = true;
    await noteFailedExtension(wire, error);
    if (!extension || !(await mayRefuseExtension(wire, error))) throw error;
    const answer = await post(wire, person, false);
    noteRefusedExtension(wire, String(error.detail['message'] ?? ''));
    return readCreated(wire, answer, person, find);
  }
}

/** A grade in an answer shows that the server takes the extension. */
export function noteKept({ dialect }: Wire, account: TargetAccount, { gradeLevel }: TargetPerson): void {
  if (gradeLevel !== '' && account.person.gradeLevel === gradeLevel) dialect.extensionKept = true;
}

function post(wire: Wire, person: TargetPerson, extension: boolean): Promise<ScimAnswer> {
  return sendForAnswer(wire, { method: 'POST', path: '/Users', body: toUserResource(person, extension) });
}

/**
 * A success may show the account, only its id, or only its address (`Location`, RFC 7644 3.3): then it is as it was sent, which reading back shows.
 * Where it shows nothing the account is looked for.
 */
async function readCreated(wire: Wire, answer: ScimAnswer, person: TargetPerson, find: Find): Promise<TargetAccount> {
  const { body, location } = answer;
  const user = userResource.safeParse(body);
  if (user.success && (user.data.userName !== '' || user.data.externalId !== '')) {
    return readUserAnswer(wire, answer);
  }
  const remoteId = user.success ? user.data.id : idIn(location);
  if (remoteId !== '') return { remoteId, person, active: true };
  if (body !== null) readUserAnswer(wire, answer);
  const found = (await find('externalId', person.externalId)) ?? (await find('userName', person.userName));
  if (!found) throw new AppError('target-answer', { reason: 'a new account without an id' });
  return found;
}
