import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RosterView, SchoolView, StudentView } from '../../../lib/review/views.ts';
import { createBatchStore, createPeoplePullStore } from '../../../lib/store/index.ts';
import { collect, failLoudly } from '../store/fresh-database.ts';
import { makeStudent } from '../session/saved-rows.ts';
import { openSessionWorld, type SessionWorld } from '../session/session-world.ts';

let world: SessionWorld;
beforeEach(() => {
  world = openSessionWorld();
});
afterEach(() => world.close());

const three = [makeStudent(1), makeStudent(2, { email: null }), makeStudent(3)];

/** Watches the school until the view is as wanted. */
async function schoolUntil(enough: (view: SchoolView) => boolean, source = world.openSource()): Promise<SchoolView[]> {
  const seen = collect<SchoolView>();
  const stop = source.watchSchool(seen.tell);
  await seen.until((told) => told.length > 0 && enough(told.at(-1) as SchoolView));
  stop();
  return seen.told;
}

describe('what is told', () => {
  test('begins when all was read, with the whole of it', async () => {
    await world.saveKeys();
    await world.pull(three);
    await world.store.saveDecisions([3], 'skip', 1);
    await world.settings.change({ writeAccess: 'write' });
    const [first] = await schoolUntil(() => true);
    expect(first).toMatchObject({
      phase: 'ready',
      counts: { total: 3, importable: 1, excluded: 1, skipped: 1, missingEmails: 1 },
      problems: 1,
      nextProblem: { studentId: 2 },
      writeAccess: 'write',
      refresh: { state: 'done' },
      lastSync: null,
    });
  });

  test('names the phases: no keys, keys, students', async () => {
    const source = world.openSource();
    const [first] = await schoolUntil(() => true, source);
    expect(first).toMatchObject({ phase: 'first-run', takenAt: null, nextProblem: null });
    await world.saveKeys();
    await schoolUntil(({ phase }) => phase === 'no-snapshot', source);
    await world.pull([]);
    const told = await schoolUntil(({ phase }) => phase === 'ready', source);
    expect(told.at(-1)).toMatchObject({ takenAt: world.clock.time, counts: { total: 0 } });
  });

  test('an email in a paused batch is told as waiting, until the batch goes on', async () => {
    await world.pull(three);
    const source = world.openSource();
    const seen = collect<StudentView | null>();
    const stop = source.watchStudent(2, seen.tell);
    const until = (paused: boolean | undefined) =>
      seen.until((told) => told.at(-1)?.write?.state === 'queued' && told.at(-1)?.write?.paused === paused);
    const batches = createBatchStore(world.db, failLoudly);
    const fix = { studentId: 2, from: null, to: 's2@school.example' };
    const batchId = await batches.start({ origin: 'pattern', label: 'Grade 08' }, [fix], 1);
    await until(undefined);
    await batches.steer(batchId, 'pause', 2);
    await until(true);
    await batches.steer(batchId, 'resume', 3);
    await until(undefined);
    stop();
    expect(seen.told.map((view) => view?.write?.paused)).toContain(true);
  });

  test('that the people beside the students could not be read is told', async () => {
    await world.pull(three);
    const source = world.openSource();
    const pulls = createPeoplePullStore(
      world.db,
      (first) => first,
      () => null,
    );
    await pulls.start(1, 1, false);
    const pullId = (await pulls.live())?.pullId ?? 0;
    await schoolUntil(({ peopleFailure }) => peopleFailure === null, source);
    await pulls.restart(pullId, { state: 'failed', failure: { code: 'facts-moving' }, finishedAt: 2 });
    const told = await schoolUntil(({ peopleFailure }) => peopleFailure !== null, source);
    expect(told.at(-1)?.peopleFailure).toEqual({ code: 'facts-moving' });
  });

  test('is told once for one change, to everybody who watches and to nobody who stopped', async () => {
    await world.pull(three);
    const source = world.openSource();
    await schoolUntil(() => true, source);
    const [school, roster, stopped] = [collect<number>(), collect<number>(), collect<number>()];
    source.watchSchool(({ counts }) => school.tell(counts.skipped));
    source.watchRoster((view) => roster.tell(view?.classification.counts.skipped ?? -1));
    source.watchSchool(({ counts }) => stopped.tell(counts.skipped))();
    await source.decide([1, 2, 3], 'skip');
    await school.until((told) => told.length === 2);
    await roster.until((told) => told.length === 2);
    await source.decide([1], 'sync');
    await school.until((told) => told.length === 3);
    expect(school.told).toEqual([0, 3, 2]);
    expect(roster.told).toEqual([0, 3, 2]);
    expect(stopped.told).toEqual([0]);
  });

  test('two sources over one database tell the same', async () => {
    await world.pull(three);
    const [here, there] = [world.openSource(), world.openSource()];
    await here.decide([1, 3], 'skip');
    await schoolUntil(({ counts }) => counts.skipped === 2, here);
    await schoolUntil(({ counts }) => counts.skipped === 2, there);
    expect(there.model.classification).toEqual(here.model.classification);
  });

  test('a chosen school or grade narrows the review, and the rest stays known', async () => {
    await world.pull([...three, makeStudent(4, { gradeLevel: 'K', email: null })]);
    const source = world.openSource();
    await world.settings.change({ leftOutGrades: ['08'] });
    await schoolUntil(({ counts }) => counts.total === 1, source);
    const seen = collect<StudentView | null>();
    source.watchStudent(2, seen.tell);
    expect(seen.told[0]).toMatchObject({ studentId: 2, inScope: false, flags: [], choice: 'sync' });
  });

  test('there is no roster before the first refresh', async () => {
    const seen = collect<RosterView | null>();
    world.openSource().watchRoster(seen.tell);
    await seen.until((told) => told.length > 0);
    expect(seen.told).toEqual([null]);
  });
});

describe('one student', () => {
  test('is seen with partners and the next problem; a stranger is nobody', async () => {
    await world.pull([
      makeStudent(1, { email: 'same@school.example' }),
      makeStudent(2, { email: ' SAME@school.example' }),
    ]);
    const source = world.openSource();
    await schoolUntil(() => true, source);
    const [one, stranger] = [collect<StudentView | null>(), collect<StudentView | null>()];
    source.watchStudent(1, one.tell);
    source.watchStudent(99, stranger.tell);
    expect(one.told[0]).toMatchObject({
      name: 'First1 Last1',
      inScope: true,
      outcome: 'excluded',
      flags: [{ code: 'duplicate-email', severity: 'red' }],
      partners: [{ studentId: 2 }],
      nextProblem: { studentId: 2 },
      write: null,
    });
    expect(stranger.told).toEqual([null]);
    await source.decide([2], 'skip');
    await one.until((told) => told.at(-1)?.outcome === 'importable');
    expect(one.told.at(-1)?.flags).toEqual([{ code: 'duplicate-resolved', severity: 'gray' }]);
  });

  test('shows a write from queued to done, and the email that FACTS then holds', async () => {
    await world.pull(three);
    const source = world.openSource();
    await schoolUntil(() => true, source);
    const seen = collect<StudentView | null>();
    source.watchStudent(2, seen.tell);
    await source.fixEmail({ studentId: 2, from: null, to: 'two@school.example' });
    await seen.until((told) => told.at(-1)?.write?.state === 'queued');
    expect(seen.told.at(-1)).toMatchObject({ email: null, flags: [{ code: 'missing-email' }] });
    const at = { found: 'two@school.example', observedAt: world.clock.time, seq: 50 };
    await world.db.corrections.update(1, { state: 'done', ...at });
    await seen.until((told) => told.at(-1)?.write?.state === 'done');
    expect(seen.told.at(-1)).toMatchObject({ email: 'two@school.example', flags: [], outcome: 'importable' });
  });
});

describe('fixing an email', () => {
  beforeEach(() => world.pull(three));
  const fix = (to: string | null, studentId = 2) => world.openSource().fixEmail({ studentId, from: null, to });

  test('waits until the school is known: a worker woken by the click does not refuse it', async () => {
    await fix('two@school.example');
    expect(await world.db.corrections.toArray()).toMatchObject([
      { studentId: 2, from: null, to: 'two@school.example', state: 'queued', createdAt: world.clock.time },
    ]);
    expect(world.wakes()).toBe(1);
  });

  test.each(['', '  ', 'two', 'two@school', 'a@b.example, c@d.example', 'a b@school.example', '@b.example', '\u200b'])(
    '%j is not one address, and nothing is queued',
    async (to) => {
      await expect(fix(to)).rejects.toMatchObject({ code: 'email-invalid' });
      expect(await world.db.corrections.count()).toBe(0);
      expect(world.wakes()).toBe(0);
    },
  );

  test.each([
    [' Two@School.example ', 'Two@School.example'],
    ['two\u200b@school.example', 'two@school.example'],
    ["o'brien+x@school.example", "o'brien+x@school.example"],
    [null, null],
  ])('%j is queued as %j', async (to, queued) => {
    await fix(to);
    expect(await world.db.corrections.toArray()).toMatchObject([{ to: queued }]);
  });

  test('of somebody who is not enrolled is refused', async () => {
    await expect(fix('x@school.example', 99)).rejects.toMatchObject({ code: 'student-unknown' });
    expect(await world.db.corrections.count()).toBe(0);
  });

  test('while another is on its way is refused, and the worker is not woken', async () => {
    await fix('two@school.example');
    await world.db.corrections.update(1, { state: 'sending' });
    await expect(fix('three@school.example')).rejects.toMatchObject({ code: 'email-under-way' });
    expect(world.wakes()).toBe(1);
  });

  test('undo brings back exactly what FACTS held, were it ever so wrong', async () => {
    const source = world.openSource();
    await source.fixEmail({ studentId: 2, from: ' not an address', to: 'two@school.example' });
    await world.db.corrections.update(1, { state: 'done', found: 'two@school.example', observedAt: 1, seq: 50 });
    const seen = collect<StudentView | null>();
    source.watchStudent(2, seen.tell);
    await seen.until((told) => told.at(-1)?.write?.state === 'done');
    const undo = { studentId: 2, from: 'two@school.example', to: ' not an address' };
    await expect(source.fixEmail(undo), 'typed').rejects.toMatchObject({ code: 'email-invalid' });
    await source.fixEmail({ ...undo, verbatim: true });
    expect(await world.db.corrections.get(2)).toMatchObject({ state: 'queued', to: ' not an address' });
    await expect(fix('another wrong one')).rejects.toMatchObject({ code: 'email-invalid' });
  });

  test('is put away with its number', async () => {
    await fix('two@school.example');
    await world.openSource().dismissWrite(1);
    expect(await world.db.corrections.get(1)).toMatchObject({ state: 'withdrawn' });
  });
});

describe('refreshing', () => {
  test('without keys is refused', async () => {
    await expect(world.openSource().refresh()).rejects.toMatchObject({ code: 'facts-keys-missing' });
    expect(await world.db.refreshes.count()).toBe(0);
  });

  test('with keys starts one and wakes the worker, also when asked of a source just opened', async () => {
    await world.saveKeys();
    const source = world.openSource();
    await source.refresh();
    await source.refresh();
    expect(await world.db.refreshes.toArray()).toMatchObject([{ state: 'running', startedAt: world.clock.time }]);
    expect(world.wakes()).toBe(2);
    await source.cancelRefresh();
    expect(await world.db.refreshes.toArray()).toMatchObject([{ state: 'cancelled' }]);
  });
});

test('a database that broke is told, and what waits for it ends', async () => {
  const source = world.openSource();
  const told: string[] = [];
  source.watchConnection((connection, trouble) => told.push(`${connection} ${trouble?.code ?? null}`));
  const fix = source.fixEmail({ studentId: 1, from: null, to: 'a@b.example' });
  source.setFailure({ code: 'store-full' });
  source.setBroken({ code: 'store-damaged' });
  source.setFailure(null);
  await expect(fix).rejects.toMatchObject({ code: 'store-damaged' });
  expect(told).toEqual(['connected null', 'connected store-full', 'broken store-damaged']);
});
