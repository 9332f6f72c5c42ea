import * as z from 'zod/mini';
import { AppError } from '../../errors.ts';
import { studentId as id } from '../../records/student-id.ts';
import { parentChoices } from '../../roster/index.ts';
import { isMoreField } from '../../sync/more-fields.ts';
import { personFields, type PersonField } from '../../records/person-field.ts';
import { valueSource } from '../../records/value-source.ts';

const format = 'sync-review-backup';
const version = 1;
/** Characters; 50,000 decisions, as many emails and as many accounts take half of it. */
export const longestBackup = 80_000_000;

const time = z.int().check(z.nonnegative(), z.maximum(8_640_000_000_000_000));
const text = z.string().check(z.maxLength(1_000));
const address = z.nullable(text);
const names = z.array(text).check(z.maxLength(1_000));
const schools = z.array(z.object({ schoolCode: text, name: text })).check(z.maxLength(1_000));
const personField = z.enum(personFields);

/** Choices of Settings that are neither secret nor a protection: a file must not be able to weaken either. */
const settings = z.object({
  leftOutSchools: names,
  leftOutGrades: names,
  parentChoice: z.optional(z.enum(parentChoices)),
  syncMode: z.enum(['full', 'no-archiving', 'additions-only']),
  dailyCheck: z.boolean(),
  pausedUntil: z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
  personName: text,
  spreadsheetColumns: z.nullable(z.array(z.object({ header: text, field: personField })).check(z.maxLength(100))),
  targetFields: z.optional(z.array(z.object({ name: text, source: valueSource })).check(z.maxLength(100))),
  spreadsheetOwn: z.optional(z.array(z.object({ header: text, source: valueSource })).check(z.maxLength(100))),
});

const required = Object.fromEntries(personFields.map((field) => [field, text])) as Record<PersonField, typeof text>;
const personParts = { ...required, email: z.optional(text) };
const person = z.pipe(z.looseObject(personParts), z.transform(keepKnown));
const altered = z.pipe(z.partial(z.looseObject(personParts)), z.transform(keepKnown));

/** Of a person what we know, and what the school has set besides under names of its own; nothing else that a file may hold. */
function keepKnown<Held extends object>(held: Held): Held {
  const known = Object.entries(held).filter(
    ([name, value]) => name in personParts || (isMoreField(name) && text.safeParse(value).success),
  );
  return Object.fromEntries(known) as Held;
}

/** Whose account is whose, by destination. Backups of before have none. */
const account = z.object({
  target: text,
  studentId: id,
  remoteId: text,
  active: z.boolean(),
  confirmedAt: time,
  person,
  altered: z.optional(altered),
  ownLogin: z.optional(z.literal(true)),
});

const content = z.object({
  madeAt: time,
  madeBy: text,
  schools,
  decisions: z.array(z.object({ studentId: id, choice: z.enum(['sync', 'skip']), decidedAt: time })),
  /** Backups of before have none. */
  parentDecisions: z.optional(z.array(z.object({ personId: id, choice: z.enum(['sync', 'skip']), decidedAt: time }))),
  notSimilar: z.array(z.object({ a: id, b: id, saidAt: time })),
  written: z.array(z.object({ studentId: id, from: address, to: address, changedAt: time })),
  accounts: z.optional(z.array(account)),
  settings,
  savedFilters: z
    .array(z.object({ name: text, route: text.check(z.startsWith('#/students')) }))
    .check(z.maxLength(1_000)),
});

export type BackupContent = z.infer<typeof content>;
export type BackupSettings = z.infer<typeof settings>;

const envelope = z.object({ format: z.literal(format), version: z.int(), digest: z.string(), content: z.unknown() });

/** The file's text: JSON with a digest (SHA-256) over its content. The digest shows damage; it is no signature. */
export async function writeBackup(made: BackupContent): Promise<string> {
  return JSON.stringify({ format, version, digest: await digestOf(made), content: made }, null, 1);
}

/** Throws `backup-not-ours`, `backup-newer`, `backup-damaged` or `backup-too-large`. */
export async function readBackup(file: string): Promise<BackupContent> {
  if (file.length > longestBackup) throw new AppError('backup-too-large');
  const outer = envelope.safeParse(parse(file));
  if (!outer.success) throw new AppError('backup-not-ours');
  if (outer.data.version > version) throw new AppError('backup-newer');
  const inner = content.safeParse(outer.data.content);
  const whole = (await digestOf(outer.data.content)) === outer.data.digest;
  if (!inner.success || !whole) throw new AppError('backup-damaged');
  return inner.data;
}

/** "sync-review-backup-2026-03-01.json", on the person's own calendar. */
export function backupName(at: number): string {
  const day = new Date(at);
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${format}-${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}.json`;
}

function parse(file: string): unknown {
  try {
    return JSON.parse(file);
  } catch {
    // What begins like one of ours was cut off or mangled on its way.
    throw new AppError(file.slice(0, 200).includes(`"${format}"`) ? 'backup-damaged' : 'backup-not-ours');
  }
}

async function digestOf(value: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
