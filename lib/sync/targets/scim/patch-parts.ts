import { isParent } from '../../parent-fields.ts';
import type { FieldChange, TargetPerson } from '../../account.ts';
import type { Dialect, Part } from './dialect.ts';
import { isOnlyWork, mergeEmails, toEmails } from './emails.ts';
import { moreOperations } from './more-attributes.ts';
import { patchSchema, studentExtension } from './schemas.ts';
import { fullName } from './user-resource.ts';
import type { Json } from './json.ts';
import type { HeldEmail } from './wire.ts';

/** One operation of a PATCH, and what it is about; `null`: the service takes none for that, so it goes by PUT. */
export interface PatchPart {
  readonly part: Part;
  readonly changes: readonly FieldChange[];
  readonly operation: Json | null;
}

/** What a change needs to know besides. */
export interface PatchContext {
  /** The account's emails as they were read. */
  readonly held: readonly HeldEmail[];
  /** What the account shall be then. */
  readonly person?: TargetPerson | undefined;
}

const extensionFields: readonly FieldChange['field'][] = ['gradeLevel', 'schoolCode'];

export function isExtensionField(field: FieldChange['field']): boolean {
  return extensionFields.includes(field);
}

/** The address that goes with a new user name, or is named by itself; `null` when none does. */
export function emailChange(changes: readonly FieldChange[]): { readonly from: string; readonly to: string } | null {
  const change = changes.find(({ field }) => field === 'email') ?? changes.find(({ field }) => field === 'userName');
  return change && change.field !== 'active' ? change : null;
}

/** The operations for these changes, RFC 7644 3.5.2, in the dialect of the service. */
export function toParts(
  changes: readonly FieldChange[],
  dialect: Dialect,
  context: PatchContext,
): readonly PatchPart[] {
  const parts: PatchPart[] = [];
  for (const change of changes) {
    const core = change.field === 'userName' && dialect.userNameStays ? null : coreOperation(change);
    if (core) parts.push({ part: 'core', changes: [change], operation: core });
    if (dialect.dropped.includes(change.field)) continue;
    for (const operation of moreOperations(change)) parts.push({ part: 'core', changes: [change], operation });
  }
  const email = emailChange(changes);
  if (email) {
    const of = changes.filter(({ field }) => field === 'email' || field === 'userName');
    parts.push({ part: 'emails', changes: of, operation: emailOperation(email, dialect, context.held) });
  }
  parts.push(...nameParts(changes, dialect, context));
  const asStudent = !(context.person && isParent(context.person));
  if (dialect.extension && asStudent) parts.push(...extensionParts(changes, dialect));
  return parts;
}

export function toPatch(parts: readonly PatchPart[]): Json {
  return { schemas: [patchSchema], Operations: parts.flatMap(({ operation }) => operation ?? []) };
}

function coreOperation(change: FieldChange): Json | null {
  switch (change.field) {
    case 'active':
    case 'externalId':
    case 'userName':
      return replace(change.field, change.to);
    case 'givenName':
    case 'familyName':
      return replace(`name.${change.field}`, change.to);
    default:
      return null;
  }
}

const workPath = 'emails[type eq "work"].value';

/** Where the service shows no emails, writing them as a whole could wipe some: there the path of ours comes first. */
function emailOperation(
  { from, to }: { readonly from: string; readonly to: string },
  { emailForm, showsEmails }: Dialect,
  held: readonly HeldEmail[],
): Json | null {
  const isBlind = held.length === 0 && from !== '' && !showsEmails;
  // Added, not put in the place of what may be there and isn't shown.
  if (held.length === 0 && from === '' && !showsEmails && emailForm !== 'put')
    return { op: 'add', path: 'emails', value: toEmails(to) };
  if (emailForm === 'blind-whole' || (emailForm === 'whole' && !isBlind)) {
    return replace('emails', mergeEmails(held, from, to));
  }
  if (emailForm === 'whole') return replace(workPath, to);
  return emailForm === 'work-path' && (isBlind || isOnlyWork(held, from)) ? replace(workPath, to) : null;
}

/** The form that is tried after the one that was refused. */
export function nextEmailForm({ emailForm }: Dialect, { held }: PatchContext): Dialect['emailForm'] {
  if (emailForm === 'whole') return held.length === 0 ? 'blind-whole' : 'work-path';
  return emailForm === 'blind-whole' && held.length > 0 ? 'work-path' : 'put';
}

/** What is made of the names changes with them. */
function nameParts(changes: readonly FieldChange[], { fullNames }: Dialect, { person }: PatchContext): PatchPart[] {
  const names = changes.filter(({ field }) => field === 'givenName' || field === 'familyName');
  if (names.length === 0 || !person || !fullNames) return [];
  const formatted = fullName(person);
  return ['displayName', 'name.formatted'].map((path) => ({
    part: 'names',
    changes: names,
    operation: replace(path, formatted),
  }));
}

function extensionParts(changes: readonly FieldChange[], { extensionForm }: Dialect): PatchPart[] {
  const of = changes.filter(({ field }) => field === 'externalId' || isExtensionField(field));
  if (of.length === 0) return [];
  const values = of.map(({ field, to }) => [field === 'externalId' ? 'studentId' : field, String(to)] as const);
  if (extensionForm === 'put') return [{ part: 'extension', changes: of, operation: null }];
  if (extensionForm === 'path' || values.some(([, to]) => to === '')) {
    return of.map((change, index) => {
      const [name = '', to = ''] = values[index] ?? [];
      return { part: 'extension', changes: [change], operation: replace(`${studentExtension}:${name}`, to) };
    });
  }
  const value = { [studentExtension]: Object.fromEntries(values) };
  return [{ part: 'extension', changes: of, operation: { op: 'replace', value } }];
}

function replace(path: string, value: unknown): Json {
  return value === '' ? { op: 'remove', path } : { op: 'replace', path, value };
}
