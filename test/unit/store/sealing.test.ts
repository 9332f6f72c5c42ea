import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { Database } from '../../../lib/store/index.ts';
import { createVault } from '../../../lib/store/vault.ts';
import { readStudents, replaceStudents } from '../../../lib/store/snapshot.ts';
import { collect, failLoudly, freshDatabase } from './fresh-database.ts';
import { watch } from '../../../lib/store/watch.ts';
import { rawRows, rawText } from './raw-rows.ts';

const canary = 'Canary Quisling';
const student = (studentId: number) => ({
  studentId,
  firstName: canary,
  lastName: `No${studentId}`,
  email: `canary${studentId}@school.example`,
  birthdate: '2011-02-03',
  gradeLevel: '07',
  schoolCode: 'SBE',
});
const correction = (studentId: number, to: string) => ({
  studentId,
  from: null,
  to,
  state: 'queued' as const,
  found: null,
  observedAt: null,
  attempts: 0,
  notBefore: null,
  failure: null,
  createdAt: 1,
  changedAt: 1,
  seq: studentId,
});

let db: Database;
let elsewhere: Database;
beforeEach(() => {
  const files = freshDatabase();
  [db, elsewhere] = [files.open(), files.open()];
});

test('on the disk stand keys and indexed columns, and nothing else of a row', async () => {
  await db.corrections.add(correction(7, 'canary@school.example'));
  expect(await rawRows(db.name, 'corrections')).toEqual([
    { correctionId: 1, studentId: 7, state: 'queued', seq: 7, body: expect.any(Uint8Array) },
  ]);
  expect(await db.corrections.get(1)).toMatchObject({ studentId: 7, to: 'canary@school.example' });
});

test('no table but the plain ones keeps a name, an email or a key readable', async () => {
  await replaceStudents(db, [student(1), student(2)]);
  for (const table of db.tables) {
    if (
      ['decisions', 'parentDecisions', 'notSimilar', 'audit', 'state', 'runSteps', 'studentPacks'].includes(table.name)
    )
      continue;
    const { primKey, indexes } = table.schema;
    const columns = [primKey, ...indexes].flatMap(({ keyPath }) => keyPath ?? []);
    await table.add({ ...Object.fromEntries(columns.map((column) => [column, 1])), told: canary });
  }
  const text = await rawText(db.name);
  expect(text).toContain('studentPacks');
  for (const secret of ['Canary', 'Quisling', 'school.example', '2011-02-03']) expect(text).not.toContain(secret);
});

test('another context reads what one wrote, and hears of it', async () => {
  const seen = collect<number>();
  const stop = watch(async () => (await readStudents(elsewhere)).length, seen.tell, failLoudly);
  await seen.until((told) => told.at(-1) === 0);
  await replaceStudents(
    db,
    Array.from({ length: 1_200 }, (_, place) => student(place + 1)),
  );
  await seen.until((told) => told.at(-1) === 1_200);
  stop();
  expect((await readStudents(elsewhere)).map(({ studentId }) => studentId)).toEqual(
    Array.from({ length: 1_200 }, (_, place) => place + 1),
  );
  expect(await rawRows(db.name, 'studentPacks')).toHaveLength(5);
});

test('cursors, filters, ranges in both directions and updates find the opened rows', async () => {
  await db.corrections.bulkAdd([3, 1, 2].map((id) => correction(id, `${id}@school.example`)));
  const found = db.corrections.orderBy('seq').filter(({ to }) => to !== '2@school.example');
  expect((await found.toArray()).map(({ to }) => to)).toEqual(['1@school.example', '3@school.example']);
  expect((await db.corrections.orderBy('seq').reverse().first())?.to).toBe('3@school.example');
  await db.corrections.where('studentId').anyOf([1, 3]).modify({ state: 'done', found: 'seen@school.example' });
  expect(await db.corrections.where('state').equals('done').count()).toBe(2);
  const done = await db.corrections.where('state').equals('done').sortBy('seq');
  expect(done.map(({ to, found: seen }) => [to, seen])).toEqual([
    ['1@school.example', 'seen@school.example'],
    ['3@school.example', 'seen@school.example'],
  ]);
  const each: (string | null)[] = [];
  await db.corrections.each(({ to }) => each.push(to));
  expect(each).toHaveLength(3);
});

test('several reads at once in one transaction all come back, and a failing one undoes all of it', async () => {
  await db.corrections.bulkAdd([1, 2, 3].map((id) => correction(id, `${id}@school.example`)));
  const failing = db.transaction('rw', db.corrections, db.audit, async () => {
    const [one, all, last] = await Promise.all([
      db.corrections.get(1),
      db.corrections.toArray(),
      db.corrections.orderBy('seq').last(),
    ]);
    expect([one?.to, all.length, last?.to]).toEqual(['1@school.example', 3, '3@school.example']);
    await db.corrections.update(1, { to: 'changed@school.example' });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect((await db.corrections.get(1))?.to).toBe('1@school.example');
});

test('rows of autonumbered tables are numbered upwards, also after a deletion in between', async () => {
  const ids = await db.corrections.bulkAdd(
    [1, 2, 3].map((id) => correction(id, 'a@b.example')),
    { allKeys: true },
  );
  expect(ids).toEqual([1, 2, 3]);
  await db.corrections.delete(2);
  expect(await db.corrections.add(correction(9, 'a@b.example'))).toBe(4);
});

test('a body that was moved to another row, changed, or left out is refused', async () => {
  await db.corrections.bulkAdd([1, 2].map((id) => correction(id, `${id}@school.example`)));
  const [first, second] = await rawRows(db.name, 'corrections');
  const put = (row: object): Promise<unknown> => rawRows(db.name, 'corrections', row);
  await put({ ...first, body: second?.['body'] });
  await expect(db.corrections.get(1)).rejects.toMatchObject({ code: 'store-damaged' });
  const flipped = Uint8Array.from(first?.['body'] as Uint8Array);
  flipped[20] = (flipped[20] ?? 0) ^ 1;
  await put({ ...first, body: flipped });
  await expect(db.corrections.get(1)).rejects.toMatchObject({ code: 'store-damaged' });
  await put({ ...first, body: undefined, to: 'forged@school.example' });
  await expect(db.corrections.get(1)).rejects.toMatchObject({ code: 'store-damaged' });
  await put({ ...first });
  expect((await db.corrections.get(1))?.to).toBe('1@school.example');
});

test('two contexts that start at once on a new computer agree on one key', async () => {
  const name = `${db.name}-key`;
  const vaults = [createVault({ name }), createVault({ name })];
  const [here, there] = await Promise.all(
    vaults
      .map((vault) => new Database(db.name, vault))
      .map(async (each, place) => {
        await each.corrections.add(correction(place + 1, `${place}@school.example`));
        return each;
      }),
  );
  expect((await here?.corrections.toArray())?.length).toBe(2);
  expect((await there?.corrections.toArray())?.length).toBe(2);
  here?.close();
  there?.close();
});
