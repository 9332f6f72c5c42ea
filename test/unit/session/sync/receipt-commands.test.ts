import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  createReceiptCommands,
  type ReceiptCommands,
  type ReceiptView,
} from '../../../../lib/session/sync/receipt-commands.ts';
import { resultsFile, resultWordsOf } from '../../../../lib/session/sync/receipt-words.ts';
import {
  createLedgerStore,
  createRunArchive,
  createRunStore,
  createDryRunArchive,
  createDryRunStore,
  keepReading,
} from '../../../../lib/store/index.ts';
import type { RunItem } from '../../../../lib/sync/run/run-record.ts';
import { collect, failLoudly } from '../../store/fresh-database.ts';
import { openSessionWorld, type SessionWorld } from '../session-world.ts';

const target = 'https://scim.one.example/v2';
let world: SessionWorld;
let commands: ReceiptCommands;
beforeEach(() => {
  world = openSessionWorld();
  const archive = createRunArchive(world.db, failLoudly);
  const readTarget = () => Promise.resolve({ readAt: 1, people: 0, differences: [] });
  commands = createReceiptCommands({
    archive,
    dryRuns: createDryRunArchive(world.db, failLoudly),
    settings: world.settings,
    readTarget,
    ledger: createLedgerStore(world.db),
    now: () => 9,
  });
});
afterEach(() => world.close());

const item: RunItem = {
  studentId: 7,
  action: 'add',
  firstName: '=cmd()',
  lastName: 'Bell',
  person: {
    externalId: '7',
    userName: 'a@b.example',
    givenName: 'A',
    familyName: 'B',
    gradeLevel: '1',
    schoolCode: 'S',
  },
  remoteId: null,
  changes: [],
  state: 'pending',
  attempts: 0,
  effect: null,
  failure: null,
};

async function makeRun(): Promise<number> {
  const counts = { add: 1, update: 0, unchanged: 4, archive: 0, hold: 0, skip: 0, exclude: 0 };
  const times = { startedAt: 1_000, finishedAt: null, notBefore: null };
  const store = createRunStore(world.db, target, 'Dana');
  const runId = await store.createRun({ state: 'running', digest: 'abc', counts, ...times, failure: null, pauses: 0 }, [
    item,
  ]);
  await store.refuseItem(runId ?? 0, 7, { code: 'target-conflict' });
  await store.setRunState(runId ?? 0, { state: 'done', finishedAt: 61_000 });
  return runId ?? 0;
}

test('a receipt says who, when, what and why; only its own target can be read back', async () => {
  const runId = await makeRun();
  const seen = collect<ReceiptView | null>();
  const stop = commands.watchReceipt(runId, seen.tell);
  await seen.until((told) => told.length > 0);
  expect(seen.told.at(-1)).toMatchObject({
    readable: false,
    receipt: { who: 'Dana', target, digest: 'abc', startedAt: 1_000, finishedAt: 61_000, counts: { refused: 1 } },
  });
  await world.settings.change({ targetUrl: target });
  await seen.until((told) => told.at(-1)?.readable === true);
  stop();
});

test('there is no receipt of a run that was never made', async () => {
  const seen = collect<ReceiptView | null>();
  const stop = commands.watchReceipt(99, seen.tell);
  await seen.until((told) => told.length > 0);
  stop();
  expect(seen.told).toEqual([null]);
});

test('the file of results runs no formula and names the reason', async () => {
  const seen = collect<ReceiptView | null>();
  const stop = commands.watchReceipt(await makeRun(), seen.tell);
  await seen.until((told) => told.length > 0);
  stop();
  const receipt = seen.told.at(-1)?.receipt;
  if (!receipt) throw new Error('no receipt');
  const { name, text } = resultsFile(receipt, '2026-03-09', 'scim.example');
  expect(name).toBe('sync-results-2026-03-09.csv');
  expect(text).toContain("'=cmd()");
  expect(text).toMatch(/7,.*,refused,/);
});

test('the name is kept for the next sync', async () => {
  const seen = collect<string>();
  const stop = commands.watchName(seen.tell);
  await commands.setName('Dana Whitfield');
  await seen.until((told) => told.at(-1) === 'Dana Whitfield');
  stop();
});

test('what was seen at the target is kept with its last receipt, and counts for the next plan when it is to be sent again', async () => {
  const runId = await makeRun();
  await world.settings.change({ targetUrl: target });
  const account = { remoteId: 'r7', person: item.person, active: false };
  const difference = { studentId: 7, name: 'A B', changes: [] };
  const reading = {
    readAt: 5,
    people: 3,
    differences: [
      { ...difference, kind: 'different' as const, seen: account },
      { ...difference, studentId: 8, kind: 'missing' as const, seen: null },
      { ...difference, studentId: 9, kind: 'doubled' as const, seen: { ...account, remoteId: 'r9' } },
    ],
  };
  const ledger = createLedgerStore(world.db);
  const entry = (studentId: number) => ({
    studentId,
    account: { ...account, remoteId: `old${studentId}`, active: true },
  });
  await ledger.noteSeen(target, [entry(7), entry(8), entry(9)], 1);
  await keepReading(world.db, target, reading);

  const seen = collect<ReceiptView | null>();
  const stop = commands.watchReceipt(runId, seen.tell);
  await seen.until((told) => told.at(-1)?.reading != null);
  expect(seen.told.at(-1)?.reading).toEqual(reading);
  stop();

  await commands.sendAgain(reading.differences);
  const known = await ledger.read(target);
  expect(known.get(7)).toMatchObject({ remoteId: 'r7', active: false, confirmedAt: 9 });
  expect(known.has(8)).toBe(false);
  // Which of two is to go only a person can say.
  expect(known.get(9)?.remoteId).toBe('old9');
});

test('a dry run has a receipt that says so, in its words and in its file', async () => {
  const store = createDryRunStore(world.db, target, 'Dana');
  const counts = { add: 1, update: 0, unchanged: 0, archive: 0, hold: 0, skip: 0, exclude: 0 };
  const dryRun = {
    state: 'running',
    digest: 'd',
    counts,
    people: 1,
    looked: 0,
    startedAt: 1,
    finishedAt: null,
    notBefore: null,
    pauses: 0,
  } as const;
  const dryRunId = (await store.create({ ...dryRun, failure: null }, [item])) ?? 0;
  await store.finish(dryRunId, [{ ...item, state: 'confirmed', effect: 'adopted' }], 5);
  const seen = collect<ReceiptView | null>();
  const stop = commands.watchDryRunReceipt(dryRunId, seen.tell);
  await seen.until((told) => told.length > 0);
  stop();
  const view = seen.told.at(-1);
  expect(view).toMatchObject({
    readable: false,
    receipt: { dryRun: true, who: 'Dana', target, state: 'done', finishedAt: 5, counts: { adopted: 1, created: 0 } },
  });
  const receipt = view?.receipt;
  if (!receipt) throw new Error('There is no receipt.');
  expect(resultWordsOf(receipt).adopted.text()).toBe('Existing account would be taken over');
  const { name, text } = resultsFile(receipt, '2026-03-02', 'scim.example');
  expect(name).toBe('dry-run-2026-03-02.csv');
  expect(text).toContain('existing account would be taken over');

  const none = collect<ReceiptView | null>();
  const stopNone = commands.watchDryRunReceipt(99, none.tell);
  await none.until((told) => told.length > 0);
  stopNone();
  expect(none.told.at(-1)).toBeNull();
});
