import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DirectReviewSource } from '../../../../lib/review/direct-review-source.ts';
import type { SyncCommands } from '../../../../lib/session/sync/sync-port.ts';
import type { RunView } from '../../../../lib/session/sync/run-view.ts';
import { createFileCommands } from '../../../../lib/session/files/file-commands.ts';
import { createReceiptCommands } from '../../../../lib/session/sync/receipt-commands.ts';
import { createSyncCommands } from '../../../../lib/session/sync/sync-commands.ts';
import { divideForSending } from '../../../../lib/session/sync/sync-parts.ts';
import {
  createLedgerStore,
  createRunArchive,
  createRunStore,
  createDryRunArchive,
  createDryRunStore,
  readLatestRunRow,
} from '../../../../lib/store/index.ts';
import { addEntries } from '../../../../lib/store/ledger-log.ts';
import type { PastRun } from '../../../../lib/records/run.ts';
import type { DryRunStatus } from '../../../../lib/session/sync/dry-run-commands.ts';
import type { RunItem, RunStore } from '../../../../lib/sync/index.ts';
import { collect, failLoudly } from '../../store/fresh-database.ts';
import { makeStudent } from '../saved-rows.ts';
import { openSessionWorld, type SessionWorld } from '../session-world.ts';

const url = 'https://scim.volunteers.example/scim/v2';
const conflict = { code: 'target-conflict' } as const;
let world: SessionWorld;
let source: DirectReviewSource;
let commands: SyncCommands;
let runs: RunStore;
let wakes: number;
beforeEach(() => {
  world = openSessionWorld();
  source = world.openSource();
  runs = createRunStore(world.db, url);
  wakes = 0;
  commands = createSyncCommands({
    source,
    settings: world.settings,
    store: world.store,
    ledger: createLedgerStore(world.db),
    runStore: (target, who) => createRunStore(world.db, target, who),
    files: createFileCommands({
      source,
      userDefined: { listUserDefined: async () => [], readUserDefined: async () => [] },
      settings: world.settings,
      ledger: createLedgerStore(world.db),
      runStore: (target, who) => createRunStore(world.db, target, who),
      now: () => world.clock.time,
      fillRandom: (bytes) => crypto.getRandomValues(bytes),
    }),
    dryRunStore: (target, who) => createDryRunStore(world.db, target, who),
    dryRuns: createDryRunArchive(world.db, failLoudly),
    receipts: createReceiptCommands({
      dryRuns: createDryRunArchive(world.db, failLoudly),
      archive: createRunArchive(world.db, failLoudly),
      settings: world.settings,
      ledger: createLedgerStore(world.db),
      now: () => world.clock.time,
      readTarget: async () => ({ readAt: 1, people: 0, differences: [] }),
    }),
    now: () => world.clock.time,
    wake: () => void (wakes += 1),
  });
});
afterEach(() => world.close());

/** Whoever is missing from one list stays: only the next one that says the same lets them go. */
async function pullTwice(ids: readonly number[]): Promise<void> {
  for (let times = 0; times < 2; times++) await world.pull(ids.map((id) => makeStudent(id)));
}

/** Students pulled and told, a target chosen. */
async function ready(count = 3): Promise<void> {
  await world.settings.change({ targetUrl: url });
  await world.pull(Array.from({ length: count }, (_, index) => makeStudent(index + 1)));
  await until(count);
  // What is told after the students (that the refresh is over, who is known at the target) is no later change of the list.
  const over = collect<string | undefined>();
  const known = collect<boolean>();
  const stops = [
    source.watchSchool(({ refresh }) => over.tell(refresh?.state)),
    source.watchRoster((roster) => known.tell(roster?.newIds != null)),
  ];
  await over.until((told) => told.at(-1) === 'done');
  await known.until((told) => told.at(-1) === true);
  for (const stop of stops) stop();
}

async function until(total: number, skipped = 0): Promise<void> {
  const seen = collect<string>();
  const stop = source.watchSchool(({ counts }) => seen.tell(`${counts.total} ${counts.skipped}`));
  await seen.until((told) => told.at(-1) === `${total} ${skipped}`);
  stop();
}

async function confirmAll(): Promise<void> {
  const run = await runs.loadLiveRun();
  for (const { studentId, person, action } of await runs.loadItems(run?.runId ?? 0)) {
    const entry = {
      studentId,
      remoteId: `r${studentId}`,
      person,
      active: action !== 'archive',
      confirmedAt: world.clock.time,
    };
    await runs.record(run?.runId ?? 0, { confirmed: [{ studentId, entry, effect: 'created' }] });
  }
  await runs.setRunState(run?.runId ?? 0, { state: 'done', finishedAt: world.clock.time });
}

describe('a preview', () => {
  test('is told to be out of date after each change of the list, and not before', async () => {
    await ready();
    let changes = 0;
    const stop = commands.watchList(() => void (changes += 1));
    expect(changes).toBe(0);
    await source.decide([1], 'skip');
    await until(3, 1);
    expect(changes).toBe(1);
    stop();
    await source.decide([1], 'sync');
    await until(3, 0);
    expect(changes).toBe(1);
  });

  test('needs a target and a list', async () => {
    await expect(commands.preview()).rejects.toMatchObject({ code: 'target-missing' });
    await world.settings.change({ targetUrl: url });
    await expect(commands.preview()).rejects.toMatchObject({ code: 'list-missing' });
    await ready();
    expect((await commands.preview()).counts).toMatchObject({ add: 3 });
  });

  test('is for one target: when another tab chooses a new one it is out of date, and nothing is sent to the new one', async () => {
    await ready();
    let changes = 0;
    const stop = commands.watchList(() => void (changes += 1));
    const { digest, target } = await commands.preview();
    expect(target).toBe(url);
    await world.settings.change({ targetUrl: 'https://other.example' });
    await expect.poll(() => changes).toBeGreaterThan(0);
    // Neither has confirmed anybody: the plans are the same but for the target.
    expect(await commands.preview()).toMatchObject({ digest, target: 'https://other.example' });
    await expect(commands.start(digest, null, 'main', target)).rejects.toMatchObject({ code: 'plan-changed' });
    expect(await world.db.runs.count()).toBe(0);
    await commands.start(digest, null, 'main', 'https://other.example');
    stop();
  });

  test('compares with what this very target confirmed', async () => {
    await ready();
    const { digest } = await commands.preview();
    await commands.start(digest, null);
    await confirmAll();
    expect((await commands.preview()).counts).toMatchObject({ add: 0, unchanged: 3 });
    await world.settings.change({ targetUrl: 'https://other.example' });
    expect((await commands.preview()).counts).toMatchObject({ add: 3, unchanged: 0 });
  });

  test('looks again at whoever was under way when the last sync was cancelled', async () => {
    await ready(1);
    await commands.start((await commands.preview()).digest, null);
    await confirmAll();
    expect((await commands.preview()).counts).toMatchObject({ unchanged: 1 });
    await world.pull([makeStudent(1, { lastName: 'Other' })]);
    await expect.poll(async () => (await commands.preview()).counts.update).toBe(1);
    await commands.start((await commands.preview()).digest, null);
    await runs.record((await runs.loadLiveRun())?.runId ?? 0, { sent: [{ studentId: 1, effect: 'updated' }] });
    await commands.cancel();
    await world.pull([makeStudent(1)]);
    await expect.poll(async () => (await commands.preview()).items[0]?.reason).toBe('unsettled');
    const plan = await commands.preview();
    await commands.start(plan.digest, null);
    const run = await runs.loadLiveRun();
    expect(await runs.loadItems(run?.runId ?? 0)).toMatchObject([{ action: 'update', changes: [], unsettled: true }]);
  });

  test('leaves out who is skipped', async () => {
    await ready();
    await source.decide([1, 2], 'skip');
    await until(3, 2);
    expect((await commands.preview()).counts).toMatchObject({ add: 1, skip: 2 });
  });
});

describe('starting', () => {
  test('stores the previewed plan and wakes the worker', async () => {
    await ready();
    const plan = await commands.preview();
    await commands.start(plan.digest, null);
    const run = await runs.loadLiveRun();
    expect(run).toMatchObject({ state: 'running', digest: plan.digest, startedAt: world.clock.time });
    expect((await runs.loadItems(run?.runId ?? 0)).map((item) => item.studentId)).toEqual([1, 2, 3]);
    expect(wakes).toBe(1);
  });

  test.each<[string, () => Promise<void>]>([
    [
      'somebody was skipped',
      async () => {
        await source.decide([1], 'skip');
        await until(3, 1);
      },
    ],
    [
      'a refresh brought somebody',
      async () => {
        await world.pull([1, 2, 3, 4].map((id) => makeStudent(id)));
        await until(4);
      },
    ],
    ['the target changed its ledger', confirmOne],
  ])('is refused, and nothing is stored, when %s since the preview', async (_, change) => {
    await ready();
    const { digest } = await commands.preview();
    await change();
    await expect(commands.start(digest, null)).rejects.toMatchObject({ code: 'plan-changed' });
    expect(await world.db.runs.count()).toBe(0);
    expect(wakes).toBe(0);
  });

  async function confirmOne(): Promise<void> {
    const [item] = (await commands.preview()).items;
    if (!item?.person) throw new Error('nobody to add');
    const { studentId, person } = item;
    const entry = { studentId, remoteId: 'r', person, active: true, confirmedAt: 1 };
    await world.db.transaction('rw', world.db.ledger, () => addEntries(world.db, url, [entry]));
  }

  test('an unusual plan needs exactly the word that it asks for', async () => {
    await ready(20);
    await commands.start((await commands.preview()).digest, null);
    await confirmAll();
    await pullTwice([1]);
    await until(1);
    const plan = await commands.preview();
    expect(plan.counts.archive).toBe(19);
    for (const typed of [null, '', 'yes', '18'])
      await expect(commands.start(plan.digest, typed)).rejects.toMatchObject({ code: 'plan-unconfirmed' });
    expect(await runs.loadLiveRun()).toBeNull();
    await commands.start(plan.digest, plan.unusual?.confirmation ?? null);
    expect(await runs.loadLiveRun()).toMatchObject({ state: 'running' });
  });

  describe('by a mode', () => {
    async function leavers(): Promise<void> {
      await ready(20);
      await commands.start((await commands.preview()).digest, null);
      await confirmAll();
      await pullTwice([1, 30]);
      await until(2);
    }

    test('sends what was previewed by it, and is refused when another was chosen meanwhile', async () => {
      await leavers();
      await commands.setMode('no-archiving');
      const plan = await commands.preview();
      expect(plan).toMatchObject({ counts: { add: 1, archive: 0, skip: 19 }, unusual: null });
      await commands.setMode('full');
      const { digest } = await commands.preview();
      await commands.setMode('additions-only');
      await expect(commands.start(digest, '19')).rejects.toMatchObject({ code: 'plan-changed' });
      await commands.start(plan.digest, null);
      const run = await runs.loadLiveRun();
      expect((await runs.loadItems(run?.runId ?? 0)).map((item) => item.studentId)).toEqual([30]);
    });

    test('that does everything sends who is new at once, and the archiving after its number', async () => {
      await leavers();
      const { main, archiving } = divideForSending(await commands.preview());
      await expect(commands.start(archiving?.digest ?? '', null, 'archiving')).rejects.toMatchObject({
        code: 'plan-unconfirmed',
      });
      await commands.start(main.digest, null);
      expect((await runs.loadItems(2)).map((item) => item.studentId)).toEqual([30]);
      await confirmAll();
      await expect(commands.start(archiving?.digest ?? '', '19', 'archiving')).rejects.toMatchObject({
        code: 'plan-changed',
      });
      const rest = divideForSending(await commands.preview());
      expect(rest.archiving).toBeNull();
      await commands.start(rest.main.digest, '19');
      expect(new Set((await runs.loadItems(3)).map((item) => item.action))).toEqual(new Set(['archive']));
    });

    test('the archiving alone can be sent first', async () => {
      await leavers();
      const { main, archiving } = divideForSending(await commands.preview());
      await commands.start(archiving?.digest ?? '', '19', 'archiving');
      expect(await runs.loadItems(2)).toHaveLength(19);
      await confirmAll();
      expect((await commands.preview()).digest).toBe(main.digest);
    });

    test('is told to every tab', async () => {
      const seen = collect<string>();
      const stop = commands.watchMode(seen.tell);
      await seen.until((told) => told.length === 1);
      await commands.setMode('additions-only');
      await seen.until((told) => told.length === 2);
      stop();
      expect(seen.told).toEqual(['full', 'additions-only']);
    });
  });

  test('twice is refused while the first is under way', async () => {
    await ready();
    const { digest } = await commands.preview();
    await commands.start(digest, null);
    await expect(commands.start(digest, null)).rejects.toMatchObject({ code: 'sync-running' });
    expect(await world.db.runs.count()).toBe(1);
  });
});

describe('a run', () => {
  test('is told with names and counts as it goes', async () => {
    await ready();
    const seen = collect<RunView | null>();
    const stop = commands.watchRun(seen.tell);
    await seen.until((told) => told.length === 1);
    expect(seen.told).toEqual([null]);
    await commands.start((await commands.preview()).digest, null);
    await seen.until((told) => told.at(-1)?.state === 'running');
    await runs.record(1, { sent: [{ studentId: 2, effect: 'created' }] });
    await runs.refuseItem(1, 2, { code: 'target-conflict' });
    await seen.until((told) => told.at(-1)?.counts.refused === 1);
    stop();
    expect(seen.told.at(-1)).toMatchObject({
      runId: 1,
      counts: { pending: 2, sent: 0, confirmed: 0, refused: 1 },
      results: [
        { studentId: 1, name: 'First1 Last1', action: 'add', state: 'pending', failure: null },
        { studentId: 2, state: 'refused', failure: { code: 'target-conflict' } },
        { studentId: 3 },
      ],
    });
  });

  test('is cancelled, and the refused are tried again on request', async () => {
    await ready();
    const seen = collect<RunView | null>();
    const stop = commands.watchRun(seen.tell);
    await commands.start((await commands.preview()).digest, null);
    await runs.refuseItem(1, 2, { code: 'target-refused' });
    await commands.cancel();
    await seen.until((told) => told.at(-1)?.state === 'cancelled');
    await commands.resume();
    await seen.until((told) => told.at(-1)?.state === 'running');
    stop();
    expect(seen.told.at(-1)?.counts).toMatchObject({ pending: 3, refused: 0 });
    expect(wakes).toBe(2);
  });

  test('cancelling without one does nothing', async () => {
    await ready();
    await commands.cancel();
    expect(await world.db.runs.count()).toBe(0);
  });
});

describe('a dry run', () => {
  async function watchDryRuns() {
    const seen = collect<DryRunStatus>();
    const stop = commands.dryRuns.watch(seen.tell);
    await seen.until((told) => told.length > 0);
    return { ...seen, last: () => seen.told.at(-1), stop };
  }

  test('is kept with the plan that it tries, once at a time, and is no sync for anybody', async () => {
    await ready();
    const seen = await watchDryRuns();
    expect(seen.last()).toEqual({ first: true, dryRun: null });
    await commands.dryRuns.start();
    expect(wakes).toBe(1);
    await expect(commands.dryRuns.start()).rejects.toMatchObject({ code: 'sync-running' });
    await seen.until((told) => told.at(-1)?.dryRun?.state === 'running');
    const { digest } = await commands.preview();
    expect(seen.last()?.dryRun).toMatchObject({ digest, people: 3, looked: 0, notable: [] });

    const store = createDryRunStore(world.db, url);
    const running = await store.loadLive();
    const effects = ['created', 'adopted', null] as const;
    const found = (running?.items ?? []).map((item, place): RunItem => {
      const effect = effects[place] ?? null;
      return { ...item, effect, state: effect ? 'confirmed' : 'refused', failure: effect ? null : conflict };
    });
    await store.finish(running?.dryRun.dryRunId ?? 0, found, 7);
    await seen.until((told) => told.at(-1)?.dryRun?.state === 'done');
    expect(seen.last()).toMatchObject({
      first: true,
      dryRun: {
        counts: { created: 1, adopted: 1, refused: 1 },
        notable: [
          { studentId: 2, name: 'First2 Last2', failure: null },
          { studentId: 3, failure: conflict },
        ],
      },
    });
    expect(await world.db.runs.count()).toBe(0);
    expect(await world.db.ledger.count()).toBe(0);
    expect(await readLatestRunRow(world.db)).toBeNull();
    const last = collect<PastRun | null>();
    const stopLast = createRunArchive(world.db, failLoudly).watchLastSync(last.tell);
    await last.until((told) => told.length > 0);
    expect(last.told).toEqual([null]);
    stopLast();

    await commands.start(digest, null);
    await confirmAll();
    await seen.until((told) => told.at(-1)?.first === false);
    await world.settings.change({ targetUrl: 'https://another.example' });
    await seen.until((told) => told.at(-1)?.first === true);
    expect(seen.last()?.dryRun).toBeNull();
    seen.stop();
  });

  test('that is stopped leaves nothing; without a target there is none', async () => {
    await expect(commands.dryRuns.start()).rejects.toMatchObject({ code: 'target-missing' });
    await ready();
    await commands.dryRuns.start();
    const running = await createDryRunStore(world.db, url).loadLive();
    await commands.dryRuns.stop(running?.dryRun.dryRunId ?? 0);
    expect(await world.db.dryRuns.count()).toBe(0);
    expect(await world.db.dryRunItems.count()).toBe(0);
  });
});
