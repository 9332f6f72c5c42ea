import { AppError, isAppError } from '../../../errors.ts';
import type { FieldChange, TargetAccount } from '../../account.ts';
import { withAlso } from './dialect.ts';
import { noteFailedExtension, noteRefusedExtension } from './extension-support.ts';
import { emailChange, nextEmailForm, toParts, toPatch, type PatchContext, type PatchPart } from './patch-parts.ts';
import { readAccount, readUserAnswer } from './read-user.ts';
import { isMutability, isPutRefused, replaceUser } from './replace-user.ts';
import { sendForAnswer } from './request.ts';
import type { Update } from './user-update.ts';
import { userPath } from './user-path.ts';
import type { Talk } from './wire.ts';

/** A form of request may have been refused, not what is in it. */
export const formStatuses: ReadonlySet<unknown> = new Set([400, 422, 428]);

/** What is known of the account while it is changed, request by request. */
interface State {
  readonly talk: Talk;
  readonly update: Update;
  account: TargetAccount | null;
  version: string | undefined;
}

/**
 * Changes an account by PATCH. What the server refuses for its form is tried in another one, and that is remembered: one operation at a time, the
 * email by its path, the extension as an object, PUT. What it has taken before it refuses for this person, and then so are they.
 */
export async function patchUser(talk: Talk, update: Update): Promise<TargetAccount> {
  const { wire, capabilities } = talk;
  const { remoteId, changes } = update;
  const state: State = { talk, update, account: null, version: update.version };
  const needsRead = emailChange(changes) !== null && !wire.heldEmails.has(remoteId);
  if (needsRead) await read(state);
  if (!capabilities.etag && !wire.dialect.ifMatch) state.version = undefined;
  await sendParts(state, toParts(changes, wire.dialect, contextOf(state)));
  return state.account ?? read(state);
}

function contextOf({ talk: { wire }, update }: State): PatchContext {
  return { held: wire.heldEmails.get(update.remoteId) ?? [], person: update.person };
}

async function read(state: State): Promise<TargetAccount> {
  const { talk, update } = state;
  const account = await readAccount(talk.wire, update.remoteId);
  if (!account) throw new AppError('target-not-found');
  // Over the version for which the change was meant, where that is known.
  state.version ??= account.version;
  return account;
}

async function sendParts(state: State, parts: readonly PatchPart[]): Promise<void> {
  const { dialect } = state.talk.wire;
  const byPut = parts.filter(({ operation }) => operation === null);
  const byPatch = parts.filter(({ operation }) => operation !== null);
  if (dialect.oneOperation) await sendEach(state, byPatch);
  else if (byPatch.length > 0) await sendTogether(state, byPatch);
  if (byPut.length > 0) await putParts(state, byPut);
}

async function sendTogether(state: State, parts: readonly PatchPart[]): Promise<void> {
  const { dialect } = state.talk.wire;
  try {
    await sendPatch(state, parts);
    dialect.proven = withAlso(dialect.proven, formsOf(parts));
  } catch (error) {
    if (isAppError(error)) await noteFailedExtension(state.talk.wire, error);
    if (!isForm(error)) throw error;
    const now = inFormOfNow(state, parts);
    if (now) return sendParts(state, now);
    if (formsOf(parts).every((kind) => dialect.proven.includes(kind))) throw error;
    const [only] = parts;
    if (parts.length === 1 && only) return sendOtherwise(state, only, error);
    // Which of them it is shows when each goes alone.
    const allTaken = await sendEach(state, parts);
    if (allTaken) dialect.oneOperation = true;
  }
}

/** Answers whether each was taken as it is. */
async function sendEach(state: State, parts: readonly PatchPart[]): Promise<boolean> {
  const { dialect } = state.talk.wire;
  let allTaken = true;
  for (const part of parts) {
    try {
      await sendPatch(state, [part]);
      dialect.proven = withAlso(dialect.proven, formsOf([part]));
    } catch (error) {
      if (!isForm(error)) throw error;
      allTaken = false;
      await sendOtherwise(state, part, error);
    }
  }
  return allTaken;
}

/** The next form for what was refused; rejects with the refusal when there is none. */
async function sendOtherwise(state: State, refused: PatchPart, refusal: AppError): Promise<void> {
  const { dialect } = state.talk.wire;
  const { part, changes } = refused;
  const now = inFormOfNow(state, [refused]);
  if (now) return sendParts(state, now);
  if (dialect.proven.includes(formsOf([refused])[0] ?? '')) throw refusal;
  if (part === 'core' && isAboutUserName(refused, refusal)) {
    dialect.userNameStays = true;
    return;
  }
  if (part === 'core') return putInstead(state, refused, refusal);
  if (part === 'names') {
    dialect.fullNames = false;
    return;
  }
  if (part === 'emails') dialect.emailForm = nextEmailForm(dialect, contextOf(state));
  else dialect.extensionForm = dialect.extensionForm === 'path' ? 'object' : 'put';
  const again = toParts(changes, dialect, contextOf(state)).filter((each) => each.part === part);
  for (const each of again) {
    if (each.operation === null) await putParts(state, [each], refusal);
    else await sendEach(state, [each]);
  }
}

/** Alone in its request it is the user name that can't be changed. */
function isAboutUserName({ changes }: PatchPart, refusal: AppError): boolean {
  return changes.every(({ field }) => field === 'userName') && isMutability(refusal);
}

/** A server that has not taken such a PATCH of anybody may take PUT; who is refused there too is refused for themselves. */
async function putInstead(state: State, { changes }: PatchPart, refusal: AppError): Promise<void> {
  const { dialect } = state.talk.wire;
  if (!dialect.put || (await put(state, changes))) throw refusal;
  dialect.byPut = withAlso(
    dialect.byPut,
    changes.map(({ field }) => field),
  );
  if (dialect.proven.length === 0) dialect.patch = false;
}

/** The same in the form that the server is known to want by now, `null` where they are in it: another request may have found it out meanwhile. */
function inFormOfNow(state: State, parts: readonly PatchPart[]): readonly PatchPart[] | null {
  const { dialect } = state.talk.wire;
  const changes = [...new Set(parts.flatMap((each) => each.changes))];
  const kinds = new Set(parts.map(({ part }) => part));
  const now = toParts(changes, dialect, contextOf(state)).filter(({ part }) => kinds.has(part));
  const spell = (some: readonly PatchPart[]): string[] => some.map(({ operation }) => JSON.stringify(operation));
  const known = new Set(spell(now));
  const isSplit = dialect.oneOperation && parts.length > 1;
  return spell(parts).every((operation) => known.has(operation)) && !isSplit ? null : now;
}

/** What the server takes by PUT only; where it takes the extension not even so, the person goes without. */
async function putParts(state: State, parts: readonly PatchPart[], refusal?: AppError): Promise<void> {
  const { wire } = state.talk;
  if (!wire.dialect.put) return;
  const refused = await put(state, [...new Set(parts.flatMap(({ changes }) => changes))]);
  if (!refused || !wire.dialect.put) return;
  if (!parts.every(({ part }) => part === 'extension')) throw refused;
  noteRefusedExtension(wire, String(refusal?.detail['message'] ?? ''));
}

/** One PUT; answers why the server won't have it so, `null` when it was done. */
async function put(state: State, changes: readonly FieldChange[]): Promise<AppError | null> {
  const { talk, update } = state;
  try {
    state.account = await replaceUser(talk, update.remoteId, changes, update.person);
    state.version = state.account.version;
    return null;
  } catch (error) {
    if (isPutRefused(talk.wire, error)) return error;
    throw error;
  }
}

/** One PATCH. A server that requires the version (428) gets the one that is read, or any. */
async function sendPatch(state: State, parts: readonly PatchPart[]): Promise<void> {
  const { talk, update } = state;
  const { wire } = talk;
  if (wire.dialect.ifMatch && state.version === undefined) state.version = (await read(state)).version ?? '*';
  const { version } = state;
  const body = toPatch(parts);
  const ifMatch = version === undefined ? {} : { version };
  try {
    const answer = await sendForAnswer(wire, { method: 'PATCH', path: userPath(update.remoteId), body, ...ifMatch });
    // An empty answer is a proper one (204, RFC 7644 3.5.2), and says nothing about what is stored.
    state.account = answer.body === null ? null : readUserAnswer(wire, answer);
    state.version = state.account?.version ?? (answer.etag || undefined);
  } catch (error) {
    if (!isAppError(error) || error.detail['status'] !== 428 || version !== undefined) throw error;
    wire.dialect.ifMatch = true;
    await sendPatch(state, parts);
  }
}

/** What is proven once these are taken; emails are spoken of in several ways. */
export function formsOf(parts: readonly PatchPart[]): readonly string[] {
  const forms = parts.map(({ part, operation }) =>
    part === 'emails' && operation ? `emails ${String(operation['op'])} ${String(operation['path'])}` : part,
  );
  return [...new Set(parts.length > 1 ? [...forms, 'several'] : forms)];
}

function isForm(error: unknown): error is AppError {
  return isAppError(error) && error.code === 'target-refused' && formStatuses.has(error.detail['status']);
}
