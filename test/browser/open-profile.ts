import { webcrypto } from 'node:crypto';
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { readLevelDb, unsnappy } from './read-leveldb.ts';

const { subtle } = webcrypto;

/** What somebody finds who copied a profile and takes their time. */
export interface OpenedProfile {
  /** Wrapped keys that lie there, present and former ones. */
  readonly wrapped: number;
  /** How many different keys of the records they got at. */
  readonly keys: number;
  /** Those, in hexadecimal digits. */
  readonly rawKeys: readonly string[];
  /** Sealed rows that lie there, present and former ones. */
  readonly sealed: number;
  /** What those say that they could open, as text. */
  readonly opened: readonly string[];
}

/**
 * Opens what can be opened with what lies in the profile's files and nothing else: every secret of 32 bytes in a file of the origin or in
 * a stored CryptoKey, tried on every wrapped key; each key so found, tried on every sealed row.
 */
export async function openProfile(profileFolder: string): Promise<OpenedProfile> {
  const values = readDatabase(profileFolder);
  const secrets = unique([...readOriginFiles(profileFolder), ...values.flatMap(({ value }) => findSecrets(value))]);
  const wrapped = unique(
    values.flatMap(({ value }) => findArrays(value, 'wrapped')).filter(({ length }) => length === 40),
  );
  const keys: webcrypto.CryptoKey[] = [];
  const raw = new Set<string>();
  for (const secret of secrets) {
    const by = await subtle.importKey('raw', secret, 'AES-KW', false, ['unwrapKey']);
    for (const each of wrapped) {
      const key = await subtle.unwrapKey('raw', each, by, 'AES-KW', 'AES-GCM', true, ['decrypt']).catch(() => null);
      if (!key) continue;
      keys.push(key);
      raw.add(Buffer.from(await subtle.exportKey('raw', key)).toString('hex'));
    }
  }
  const rows = values.flatMap(({ key, value }) => findArrays(value, 'body').map((body) => ({ key, body })));
  const opened: string[] = [];
  for (const { key: place, body } of rows) {
    for (const key of keys) {
      const text = await openRow(key, place, body);
      if (text !== null) opened.push(text);
    }
  }
  return { wrapped: wrapped.length, keys: raw.size, rawKeys: [...raw], sealed: rows.length, opened };
}

const tables = [
  'studentPacks changes stagedEnrolments stagedPeople keptPages peoplePacks peoplePulls stagedRoles corrections batches refreshes',
  'runs runPacks runFailures dryRuns dryRunItems ledger unsettled secrets',
]
  .join(' ')
  .split(' ');

async function openRow(key: webcrypto.CryptoKey, place: unknown, body: Buffer): Promise<string | null> {
  for (const table of tables) {
    const additionalData = new TextEncoder().encode(JSON.stringify([table, place]));
    const text = await subtle
      .decrypt({ name: 'AES-GCM', iv: body.subarray(0, 12), additionalData }, key, body.subarray(12))
      .catch(() => null);
    if (text) return new TextDecoder().decode(text);
  }
  return null;
}

interface Found {
  /** Of the row, as IndexedDB knows it. */
  readonly key: unknown;
  readonly value: Buffer;
}

/** Rows of every database, and the files beside them in which Chromium keeps large ones. */
function readDatabase(profileFolder: string): Found[] {
  const folder = join(profileFolder, 'Default', 'IndexedDB');
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder)
    .filter((name) => name.endsWith('.leveldb'))
    .flatMap((name) => readLevelDb(join(folder, name)));
  const rows = entries.flatMap(({ key, value }) => {
    const place = value && readKey(key);
    return place ? [{ key: place.key, value: plain(value) }] : [];
  });
  const large = filesUnder(folder, '.blob').map((file) => plain(readFileSync(file)));
  const places = [...new Set(rows.map(({ key }) => JSON.stringify(key)))].map((key) => JSON.parse(key) as unknown);
  return [...rows, ...large.flatMap((value) => places.map((key) => ({ key, value })))];
}

/** Chromium writes `FF 11 02` before what it compressed. */
function plain(value: Buffer): Buffer {
  const mark = value.subarray(0, 16).indexOf(Buffer.from([0xff, 0x11, 0x02]));
  return mark < 0 ? value : unsnappy(value.subarray(mark + 3));
}

/** The primary key of a record, or `null` for whatever else Chromium keeps. See `indexed_db_leveldb_coding.cc`. */
function readKey(bytes: Buffer): { readonly key: unknown } | null {
  const sizes = bytes[0] ?? 0;
  let at = 1 + ((sizes >> 5) & 7) + 1 + ((sizes >> 2) & 7) + 1;
  const index = bytes.readUIntLE(at, (sizes & 3) + 1);
  at += (sizes & 3) + 1;
  if (index !== 1) return null;
  const read = (): unknown => {
    const type = bytes[at++];
    if (type === 3) return bytes.readDoubleLE((at += 8) - 8);
    if (type === 1) {
      const length = bytes[at++] ?? 0;
      const text = Buffer.from(bytes.subarray(at, (at += 2 * length))).swap16();
      return text.toString('utf16le');
    }
    if (type === 4) return Array.from({ length: bytes[at++] ?? 0 }, read);
    return null;
  };
  return { key: read() };
}

/** The bytes that a structured clone holds under this name. */
function findArrays(value: Buffer, name: string): Buffer[] {
  const found: Buffer[] = [];
  const label = Buffer.concat([Buffer.from([0x22, name.length]), Buffer.from(name)]);
  for (let at = value.indexOf(label); at >= 0; at = value.indexOf(label, at + 1)) {
    let from = at + label.length;
    if (value[from++] !== 0x42) continue;
    let length = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = value[from++] ?? 0;
      length += (byte & 127) * 2 ** shift;
      if (byte < 128) break;
    }
    found.push(value.subarray(from, from + length));
  }
  return found;
}

/** Raw keys of 32 bytes in a stored CryptoKey: `\K`, its kind, its algorithm, usages, the length, the key. */
function findSecrets(value: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = value.indexOf('\\K'); at >= 0; at = value.indexOf('\\K', at + 1))
    for (let from = at + 2; from < at + 12 && from + 32 < value.length; from++)
      if (value[from] === 32) found.push(value.subarray(from + 1, from + 33));
  return found;
}

function readOriginFiles(profileFolder: string): Buffer[] {
  const folder = join(profileFolder, 'Default', 'File System');
  return existsSync(folder)
    ? filesUnder(folder, '')
        .map((file) => readFileSync(file))
        .filter(({ length }) => length === 32)
    : [];
}

function filesUnder(folder: string, part: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.parentPath.includes(part))
    .map(({ parentPath, name }) => join(parentPath, name));
}

function unique(all: readonly Buffer[]): Buffer[] {
  return [...new Map(all.map((each) => [each.toString('hex'), each])).values()];
}
