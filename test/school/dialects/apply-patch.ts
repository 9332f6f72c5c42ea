import { type DialectUser, Refusal } from './accounts.ts';
import type { Dialect } from './dialect.ts';

export interface Operation {
  op: string;
  path?: string;
  value?: unknown;
}

type Json = Record<string, unknown>;

const urnPath = /^(urn:.+):(\w+)$/;
const core =
  /^(active|externalId|userName|displayName|title|userType|entitlements|roles|emails|name(\.(givenName|familyName|formatted|middleName))?)$/;
const severalValues = /^(entitlements|roles)(?:\[value eq "(.*)"\])?$/;
const workEmails = 'emails[type eq "work"].value';
/** `attribute[sub eq "value"]`, perhaps with one more step. */
const filtered = /^(\w+)\[(\w+) eq "(.*)"\](?:\.(\w+))?$/;

/** `add`, `replace` and `remove`, with a path or without, RFC 7644 3.5.2. */
export function applyPatch(user: DialectUser, operations: readonly Operation[], dialect: Dialect): DialectUser {
  if (!Array.isArray(operations) || operations.length === 0) throw new Refusal(400, 'No operations', 'invalidSyntax');
  if (dialect.operationsInPatch === 'one' && operations.length > 1) throw new Refusal(400, 'One operation at a time');
  const changed = structuredClone(user);
  for (const { op, path, value } of operations) {
    if (path !== undefined && severalValues.test(path)) applySeveral(changed, op.toLowerCase(), path, value);
    else if (path === 'emails' && op.toLowerCase() === 'add' && dialect.emails !== 'work-path-only') {
      applyAt(changed, path, [...(changed.emails ?? []), ...(value as object[])], dialect);
    } else if (path !== undefined) applyAt(changed, path, op === 'remove' ? undefined : value, dialect);
    else for (const [name, part] of Object.entries(value as Json)) applyAt(changed, name, part, dialect);
  }
  return changed;
}

function applyAt(user: DialectUser, path: string, value: unknown, dialect: Dialect): void {
  if (path.startsWith('emails')) return applyEmails(user, path, value, dialect);
  const isUrn = path.startsWith('urn:');
  if (isUrn && dialect.extension === 'dropped') return;
  if (isUrn && dialect.strict) refusePath(path);
  if (isUrn && typeof value === 'object') return void (user[path] = { ...(user[path] as Json), ...(value as Json) });
  const [, urn = '', attribute = ''] = urnPath.exec(path) ?? [];
  if (urn ? dialect.strict || dialect.extensionPath === 'refused' : !core.test(path)) refusePath(path);
  if (dialect.patchRefuses.includes(path)) refusePath(path);
  const steps = urn ? [urn, attribute] : path.split('.');
  // As a library does it that takes each dot of the path for a step.
  setAt(user, urn && dialect.patch === 'loses-extension' ? path.split('.') : steps, value);
}

function applyEmails(user: DialectUser, path: string, value: unknown, { emails }: Dialect): void {
  if (emails === 'ignored') return;
  if (emails === 'refused' || (emails === 'work-path-only' && path !== workEmails)) refusePath(path);
  const held = (user.emails ?? []) as unknown as Json[];
  if (path === 'emails') return void (user.emails = value as NonNullable<DialectUser['emails']>);
  const [, , attribute = '', wanted = '', step = ''] = filtered.exec(path) ?? refusePath(path);
  if (emails === 'whole-only') refusePath(path);
  const targets = held.filter((each) => String(each[attribute]) === wanted);
  if (targets.length === 0) throw new Refusal(400, `Nothing at ${path}`, 'noTarget');
  for (const each of targets) Object.assign(each, step ? { [step]: value } : value);
}

function refusePath(path: string): never {
  throw new Refusal(400, `User PATCH path ${path} is not supported`, 'invalidPath');
}

function setAt(holder: Json, [step = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length > 0) setAt((holder[step] ??= {}) as Json, rest, value);
  else if (value === undefined) delete holder[step];
  else holder[step] = value;
}

function applySeveral(user: DialectUser, op: string, path: string, value: unknown): void {
  const [, attribute = '', wanted] = severalValues.exec(path) ?? [];
  const held = (user[attribute] ?? []) as Json[];
  if (op === 'remove') user[attribute] = held.filter((each) => wanted !== undefined && each['value'] !== wanted);
  else user[attribute] = op === 'add' ? [...held, ...(value as Json[])] : value;
}
