import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DirectReviewSource } from '../../../../lib/review/direct-review-source.ts';
import { createBatchCommands } from '../../../../lib/session/batch/batch-commands.ts';
import { createHistoryCommands, type HistoryCommandsParts } from '../../../../lib/session/history/history-commands.ts';
import type { HistoryEntry } from '../../../../lib/session/history/history-view.ts';
import type { HistoryCommands } from '../../../../lib/session/history/history-port.ts';
import { createBatchStore, createCorrectionStore } from '../../../../lib/store/index.ts';
import { collect, failLoudly } from '../../store/fresh-database.ts';
import { makeStudent } from '../saved-rows.ts';
import { openSessionWorld, type SessionWorld } from '../session-world.ts';

let world: SessionWorld;
let source: DirectReviewSource;
let commands: HistoryCommands;
beforeEach(async () => {
  world = openSessionWorld();
  await world.pull([makeStudent(1), makeStudent(2), makeStudent(3)]);
  source = world.openSource();
  commands = createHistoryCommands({
    ...{ store: world.store, source },
    ...{ batches: openBatches(world, source), now: () => world.clock.time },
  });
  await source.ready;
});
afterEach(() => world.close());

function openBatches({ db, clock }: SessionWorld, model: DirectReviewSource) {
  const store = createBatchStore(db, failLoudly);
  return createBatchCommands({ store, source: model, requestsPerMinute: 90, now: () => clock.time, wake: () => {} });
}

const kinds = async (): Promise<string[]> => (await commands.readAll()).map(({ kind }) => kind);

test('tells decisions and refreshes, the newest first', async () => {
  await source.decide([1, 2], 'skip');
  expect(await kinds()).toEqual(['decided', 'refresh']);
});

test('the history is read sooner than the list: whether a line can be taken back follows as soon as the list knows', async () => {
  const event = { eventId: 1, at: 1, kind: 'decided', studentIds: [1], choice: 'skip' } as const;
  const sooner: HistoryCommandsParts['store'] = {
    ...world.store,
    watchHistory: (limit, listener) => (listener([event].slice(0, limit)), () => {}),
  };
  const told = collect<readonly HistoryEntry[]>();
  const batches = openBatches(world, source);
  const stop = createHistoryCommands({ store: sooner, source, batches, now: () => 1 }).watch(10, told.tell);
  expect(told.told.at(-1)).toMatchObject([{ kind: 'decided', undoable: false }]);
  await source.decide([1], 'skip');
  await told.until((all) => all.at(-1)?.[0]?.undoable === true);
  stop();
});

test('choosing what was chosen already leaves no line', async () => {
  expect(await source.decideMany([1, 2], 'sync')).toEqual([]);
  expect(await kinds()).toEqual(['refresh']);
});

test('Undo takes back exactly what a bulk decision changed', async () => {
  await source.decide([1], 'skip');
  expect(await source.decideMany([1, 2, 3], 'skip')).toEqual([2, 3]);
  const [bulk] = await commands.readAll();
  if (!bulk) throw new Error('no history');
  await commands.undo(bulk);
  await expect.poll(() => [1, 2, 3].map((id) => source.model.choice(id))).toEqual(['skip', 'sync', 'sync']);
});

test('Undo leaves alone who was decided anew since', async () => {
  await source.decide([1, 2], 'skip');
  const [first] = await commands.readAll();
  if (!first) throw new Error('no history');
  await source.decide([1], 'sync');
  await expect.poll(() => source.model.choice(1)).toBe('sync');
  await commands.undo(first);
  await expect.poll(() => source.model.choice(2)).toBe('sync');
  expect((await commands.readAll())[0]).toMatchObject({ kind: 'decided', studentIds: [2], choice: 'sync' });
});

test('“not the same child” is told with both names, and can be undone from here as long as it holds', async () => {
  await world.store.saveNotSimilar([2, 1], true, world.clock.time);
  await world.store.saveNotSimilar([1, 2], true, world.clock.time);
  const [said, before] = await commands.readAll();
  expect(before?.kind).toBe('refresh');
  expect(said).toMatchObject({ kind: 'apart', studentIds: [1, 2], apart: true, undoable: true });
  if (!said) throw new Error('no history');
  await commands.undo(said);
  const [undone, saidBefore] = await commands.readAll();
  expect(undone).toMatchObject({ kind: 'apart', studentIds: [1, 2], apart: false, undoable: true });
  expect(saidBefore?.undoable).toBe(false);
  const pairs = collect<readonly object[]>();
  const stop = world.store.watchNotSimilar((told) => pairs.tell(told));
  await pairs.until((told) => told.length > 0);
  stop();
  expect(pairs.told.at(-1)).toEqual([]);
});

test('an email write is told once, when it ended', async () => {
  await source.fixEmail({ studentId: 1, from: 's1@school.example', to: 'new@school.example' });
  expect(await kinds()).toEqual(['refresh']);
  const corrections = createCorrectionStore(world.db);
  const [queued] = await corrections.live();
  const done = { state: 'done', found: 'new@school.example', observedAt: world.clock.time } as const;
  await corrections.advance(queued?.correctionId ?? 0, ['queued'], done, world.clock.time);
  expect((await commands.readAll())[0]).toMatchObject({
    kind: 'correction',
    studentId: 1,
    from: 's1@school.example',
    state: 'done',
  });
});

test.each(['', ' not an address'])(
  'Undo brings back “%s”, whatever became of a later email of the same student',
  async (former) => {
    await world.pull([{ ...makeStudent(1), email: former }, makeStudent(2)]);
    await source.fixEmail({ studentId: 1, from: former, to: 'new@school.example' });
    const corrections = createCorrectionStore(world.db);
    const end = async (change: object): Promise<void> => {
      const [live] = await corrections.live();
      await corrections.advance(live?.correctionId ?? 0, ['queued', 'sending'], change, world.clock.time);
    };
    await end({ state: 'done', found: 'new@school.example', observedAt: world.clock.time });
    await expect.poll(() => source.model.student(1)?.email).toBe('new@school.example');
    const written = (await commands.readAll())[0] as HistoryEntry;
    expect(written).toMatchObject({ kind: 'correction', state: 'done', undoable: true });
    const later = { studentId: 1, from: 'new@school.example', to: 'later@school.example' };
    await source.fixEmail(later);
    await end({ state: 'sending' });
    await expect(commands.undo(written)).rejects.toMatchObject({ code: 'email-under-way' });
    await end({ state: 'failed', failure: { code: 'facts-refused' } });
    await commands.undo(written);
    expect(await corrections.live()).toMatchObject([{ from: 'new@school.example', to: former, state: 'queued' }]);
  },
);

test('taking a batch back is planned from what FACTS has now, and writes exactly what was planned', async () => {
  const old = (id: number): string => `s${id}@school.example`;
  const fresh = (id: number): string => `new${id}@school.example`;
  const batches = openBatches(world, source);
  const items = [1, 2, 3].map((studentId) => ({ studentId, from: old(studentId), to: fresh(studentId) }));
  await batches.start('pattern', 'Grade 05', items);
  const corrections = createCorrectionStore(world.db);
  for (const [place, { correctionId, to }] of (await corrections.live()).entries()) {
    const end = place === 2 ? { state: 'failed' as const } : { state: 'done' as const, found: to };
    const at = world.clock.time;
    await corrections.advance(correctionId, ['queued'], { ...end, sentAt: at, observedAt: at }, at);
  }
  await expect.poll(() => source.model.student(2)?.email).toBe(fresh(2));
  await source.fixEmail({ studentId: 2, from: fresh(2), to: 'office@school.example' });
  const [own] = await corrections.live();
  const seen = { state: 'done', found: 'office@school.example', observedAt: world.clock.time } as const;
  await corrections.advance(own?.correctionId ?? 0, ['queued'], seen, world.clock.time);
  await expect.poll(() => source.model.student(2)?.email).toBe('office@school.example');

  const plan = await batches.planUndo(1);
  expect(plan).toEqual({
    batchId: 1,
    label: 'Grade 05',
    fixes: [{ studentId: 1, from: fresh(1), to: old(1), verbatim: true }],
    leftAlone: [{ studentId: 2, now: 'office@school.example' }],
  });
  expect(await corrections.live(), 'planned, not written').toEqual([]);
  expect(await batches.planUndo(99)).toBeNull();
});
