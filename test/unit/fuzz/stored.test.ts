import fc from 'fast-check';
import { expect } from 'vitest';
import { isAppError } from '../../../lib/errors.ts';
import { longestBackup, readBackup, writeBackup, type BackupContent } from '../../../lib/session/backup/backup-file.ts';
import { createDataKey, dataKeyFromText, dataKeyToText } from '../../../lib/store/sealing/record-key.ts';
import { openBody, sealBody } from '../../../lib/store/sealing/seal-body.ts';
import { createRowSealing } from '../../../lib/store/sealing/sealed-row.ts';
import { anything, shapedLike, text } from './hostile-inputs.ts';
import { property } from './property.ts';

const key = await createDataKey();
const place = { table: 'studentPacks', key: 4101 };
const plainJson = fc.json({ maxDepth: 3 }).map((json) => ({ value: JSON.parse(json) as unknown }));
const schema = {
  name: 'corrections',
  primaryKey: { keyPath: 'id', extractKey: (row: { id: unknown }) => row.id },
  indexes: [{ keyPath: 'state' }],
};
const rows = createRowSealing(schema as never);

property('what was sealed comes back as it was, and nowhere but in its place', plainJson, async (value) => {
  const body = (await sealBody(key, place, value)) as Uint8Array<ArrayBuffer>;
  // -0 is no JSON.
  expect(await openBody(key, place, body)).toEqual(JSON.parse(JSON.stringify(value)));
  await expect(openBody(key, { ...place, key: 4102 }, body)).rejects.toThrow();
});
const damages = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 }), fc.nat({ max: 40 }));
property('a sealed row that was changed or cut anywhere can’t be opened', damages, async ([at, by, cut]) => {
  const body = (await sealBody(key, place, { email: 'ann@school.org', at, by })) as Uint8Array<ArrayBuffer>;
  const changed = body.slice();
  changed[at % body.length] = (changed[at % body.length] ?? 0) ^ by;
  await expect(openBody(key, place, changed)).rejects.toThrow();
  await expect(openBody(key, place, body.slice(0, body.length - 1 - cut))).rejects.toThrow();
});
const bodies = fc.oneof(anything, fc.uint8Array({ maxLength: 64 }));
property('whatever stands in a row’s place is a damaged row, never a crash', bodies, async (body) => {
  await expect(rows.open([key], { id: 1, state: 'done', body })).rejects.toMatchObject({ code: 'store-damaged' });
});
property('a row keeps its columns and hides the rest', shapedLike(['id', 'state', 'to', 'from']), async (made) => {
  const row = { ...(made as object), id: 7 };
  const sealed = await rows.seal(key, row);
  expect(Object.keys(sealed).filter((name) => !['id', 'state', 'body'].includes(name))).toEqual([]);
  const opened = await rows.open([key], sealed);
  expect(Object.keys(opened)).not.toContain('body');
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});
property('a text that is no key opens nothing', text, async (each) => {
  const opened = await dataKeyFromText(each).catch(() => null);
  if (opened === null) return;
  const body = (await sealBody(key, place, { a: 1 })) as Uint8Array<ArrayBuffer>;
  await expect(openBody(opened, place, body)).rejects.toThrow();
  expect(await dataKeyToText(key)).toHaveLength(44);
});

const digest = async (value: unknown): Promise<string> => {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(value))));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
};
const contentNames = ['madeAt', 'madeBy', 'schools', 'decisions', 'notSimilar', 'written', 'settings', 'savedFilters'];

async function readOrRefused(file: string): Promise<BackupContent | null> {
  try {
    return await readBackup(file);
  } catch (thrown) {
    if (!isAppError(thrown)) throw thrown;
    expect(thrown.code).toMatch(/^backup-/);
    expect(file.length <= longestBackup || thrown.code === 'backup-too-large').toBe(true);
    return null;
  }
}
property(
  'any file is a backup or refused in words',
  fc.oneof(
    text,
    anything.map((each) => JSON.stringify(each) ?? ''),
  ),
  async (file) => {
    expect(await readOrRefused(file)).toBeNull();
  },
);
property(
  'a backup with a right digest over anything holds what we know and no more',
  shapedLike(contentNames),
  async (content) => {
    const whole = JSON.parse(JSON.stringify(content ?? null)) as unknown;
    const file = JSON.stringify({
      format: 'sync-review-backup',
      version: 1,
      digest: await digest(whole),
      content: whole,
    });
    const read = await readOrRefused(file);
    if (read) expect(Object.keys(read).filter((name) => !contentNames.includes(name))).toEqual([]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  },
);
const studentId = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
const time = fc.integer({ min: 0, max: 4_000_000_000_000 });
const words = text.filter((each) => each.length <= 1_000 && each.isWellFormed());
const backups: fc.Arbitrary<BackupContent> = fc.record({
  madeAt: time,
  madeBy: words,
  schools: fc.array(fc.record({ schoolCode: words, name: words }), { maxLength: 3 }),
  decisions: fc.array(fc.record({ studentId, choice: fc.constantFrom('sync', 'skip'), decidedAt: time }), {
    maxLength: 5,
  }),
  notSimilar: fc.array(fc.record({ a: studentId, b: studentId, saidAt: time }), { maxLength: 3 }),
  written: fc.array(fc.record({ studentId, from: fc.option(words), to: fc.option(words), changedAt: time }), {
    maxLength: 3,
  }),
  settings: fc.record({
    leftOutSchools: fc.array(words, { maxLength: 3 }),
    leftOutGrades: fc.array(words, { maxLength: 3 }),
    syncMode: fc.constantFrom('full', 'no-archiving', 'additions-only'),
    dailyCheck: fc.boolean(),
    pausedUntil: fc.constantFrom(null, '2026-08-20'),
    personName: words,
    spreadsheetColumns: fc.constant(null),
    spreadsheetOwn: fc.constant([]),
    targetFields: fc.constant([]),
  }),
  savedFilters: fc.array(
    fc.record({ name: words, route: words.filter((each) => each.length < 900).map((each) => `#/students?q=${each}`) }),
    { maxLength: 3 },
  ),
});
property(
  'a backup is read as it was written; changed in one place it is refused',
  fc.tuple(backups, fc.nat()),
  async ([made, at]) => {
    const file = await writeBackup(made);
    expect(await readBackup(file)).toEqual(made);
    const start = file.indexOf('"content"');
    const place = start + (at % (file.length - start));
    const changed = `${file.slice(0, place)}${file[place] === 'x' ? 'y' : 'x'}${file.slice(place + 1)}`;
    const read = await readOrRefused(changed);
    // White space between the values says nothing.
    if (read) expect(read).toEqual(made);
  },
);
