import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { presentSyncFailure } from '../../../lib/errors.ts';
import type { Student } from '../../../lib/roster/index.ts';
import { askTarget } from '../../../lib/sync/run/account-lookup.ts';
import { compareWithTarget } from '../../../lib/sync/receipt/compare-with-target.ts';
import { predictItem, whoMovesOn } from '../../../lib/sync/run/predict-item.ts';
import { makeReceipt } from '../../../lib/sync/receipt/receipt.ts';
import { readBack } from '../../../lib/sync/receipt/read-back.ts';
import { createScimTarget } from '../../../lib/sync/targets/scim/scim-target.ts';
import { isSent } from '../../../lib/sync/plan/sent-action.ts';
import { splitPlan } from '../../../lib/sync/plan/split-plan.ts';
import { toRunItem } from '../../../lib/sync/run/start-run.ts';
import { cancelRun } from '../../../lib/sync/run/steer-run.ts';
import { pauseActions } from '../../../lib/sync/plan/sync-mode.ts';
import { writeResults } from '../../../lib/sync/receipt/write-results.ts';
import { startSchool, type School } from '../../school/index.ts';
import { makeMortal } from './mortal.ts';
import { schoolFetch } from './school-fetch.ts';
import { accountsOf, createSyncWorld, expectedAccounts, makeStudent, type SyncWorld } from './sync-world.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let school: School;
let world: SyncWorld;
// One school for each test: one that was given up as too slow may still be at work.
beforeEach(async () => {
  school = await startSchool({ students: 0 });
  world = createSyncWorld(school);
});
afterEach(() => school.close());

const shared = 'family@school.example';
const pat = makeStudent(1, { email: shared });
const stays = makeStudent(2);
const newcomer = makeStudent(3, { email: shared });
const brother = makeStudent(2, { email: shared });
const gone = { ...pat, email: 'left-1@sync-review.invalid' };
const accountOf = (studentId: number) => school.target.users.find(({ externalId }) => externalId === String(studentId));
const lineOf = (students: readonly Student[], studentId: number) =>
  world.plan(students).items.find((item) => item.studentId === studentId);

/** Pat is at the target and has left; `archived`: the target knows that already. */
async function letPatLeave({ archived }: { archived: boolean }): Promise<void> {
  await world.sync([pat, stays]);
  if (archived) await world.sync([stays]);
}

const ways: [string, { bulk: boolean; archived: boolean }][] = [
  ['archived long ago, single requests', { bulk: false, archived: true }],
  ['archived long ago, in bulk', { bulk: true, archived: true }],
  ['archived in the same sync, single requests', { bulk: false, archived: false }],
  ['archived in the same sync, in bulk', { bulk: true, archived: false }],
];

describe.each(ways)('the email of a student who has left, %s', (_, { bulk, archived }) => {
  beforeEach(async () => {
    school.target.settings.bulk = bulk;
    await letPatLeave({ archived });
  });

  it.each([
    ['a newcomer', [stays, newcomer]],
    ['a brother', [brother]],
    ['a brother, whose own goes to a newcomer', [brother, makeStudent(4, { email: 's2@school.example' })]],
  ])('goes to %s, after it was given up', async (_who, later) => {
    const taker = later.find(({ email }) => email === shared)?.studentId ?? 0;
    expect(lineOf(later, taker)?.previousHolder).toMatchObject({ studentId: 1, firstName: 'First1' });
    expect((await world.sync(later))?.state).toBe('done');
    expect(accountsOf(school)).toEqual(expectedAccounts(later, [gone]));
    expect(accountOf(1)?.emails[0]?.value).toBe('left-1@sync-review.invalid');
    expect(world.plan(later).items.filter(isSent)).toEqual([]);
    expect(compareWithTarget(world.store.ledger.values(), await allAccounts())).toEqual([]);
  });

  it('is given back, or a newer one, when the student returns', async () => {
    await world.sync([stays, newcomer]);
    const later = [stays, { ...pat, email: 'pat@school.example' }, newcomer];
    expect(lineOf(later, 1)).toMatchObject({ action: 'update', reason: 'returned' });
    await world.sync(later);
    expect(accountsOf(school)).toEqual(expectedAccounts(later));
    // And now the newcomer has left.
    await world.sync([stays, pat]);
    expect(accountsOf(school)).toEqual(
      expectedAccounts([stays, pat], [{ ...newcomer, email: 'left-3@sync-review.invalid' }]),
    );
  });

  it('stays when the target takes no stand-in: only the newcomer is refused, and it is said why', async () => {
    school.target.refuse(({ userName = '' }) => userName.startsWith('left-'), { status: 400 });
    const later = [stays, newcomer, makeStudent(4)];
    const run = await world.sync(later);
    expect(run?.state).toBe('done');
    expect(world.results(run?.runId ?? 0)).toMatchObject({ 3: 'refused target-conflict', 4: 'confirmed created' });
    const failure = world.store.items.get(run?.runId ?? 0)?.get(3)?.failure;
    expect(failure && presentSyncFailure(failure, 'scim.example').sentence).toMatch(
      /^A student who has left \(student ID 1\).*Change it in scim\.example/,
    );
    expect(accountsOf(school)).toEqual(expectedAccounts([stays, makeStudent(4)], [pat]));
    expect(lineOf(later, 3)?.previousHolder).toMatchObject({ studentId: 1 });
  });

  it('is predicted by a dry run as a sync then does it', async () => {
    const later = [stays, newcomer];
    const items = world.plan(later).items.filter(isSent).map(toRunItem);
    const movesOn = whoMovesOn(items);
    const predicted = await Promise.all(
      items.map(async (item) => (await predictItem(askTarget(target()), item, movesOn)).effect),
    );
    const run = await world.sync(later);
    const done = [...(world.store.items.get(run?.runId ?? 0)?.values() ?? [])].map(({ effect }) => effect);
    expect(predicted).toEqual(done);
    expect(predicted).toContain('created');
  });
});

it('is not taken from an account that is active at the target', async () => {
  await letPatLeave({ archived: true });
  const account = accountOf(1);
  if (account) school.target.write(account.id, { ...account, active: true });
  const items = world.plan([stays, newcomer]).items.filter(isSent).map(toRunItem);
  await expect(predictItem(askTarget(target()), items[0] as never, whoMovesOn(items))).rejects.toMatchObject({
    code: 'target-conflict',
  });
  const run = await world.sync([stays, newcomer]);
  expect(world.store.items.get(run?.runId ?? 0)?.get(3)?.failure?.detail).toEqual({
    reason: 'still-active',
    holder: '1',
  });
  expect(accountOf(1)?.userName).toBe(shared);
});

it('is not taken from an account that another system made its own', async () => {
  await letPatLeave({ archived: true });
  const account = accountOf(1);
  if (account) school.target.write(account.id, { ...account, externalId: 'hr-1' });
  const run = await world.sync([stays, newcomer]);
  expect(world.store.items.get(run?.runId ?? 0)?.get(3)?.failure?.detail).toEqual({ reason: 'not-ours', holder: '1' });
  expect(school.target.users.find(({ externalId }) => externalId === 'hr-1')?.userName).toBe(shared);
});

it('whose account the target has lost is free', async () => {
  await letPatLeave({ archived: true });
  school.target.delete(accountOf(1)?.id ?? '');
  await world.sync([stays, newcomer]);
  expect(accountsOf(school)).toEqual(expectedAccounts([stays, newcomer]));
});

it.each([
  ['hr-9', 'A deactivated account in scim.example already uses this email:'],
  ['999', 'A deactivated account in scim.example (student ID 999) already uses this email.'],
])(
  'an archived account that only the target knows (%s) is never taken over, nor told to give up',
  async (id, words) => {
    school.target.seed({ userName: shared, externalId: id, active: false });
    await world.sync([newcomer, stays]);
    const failure = world.store.items.get(1)?.get(3)?.failure;
    expect(failure && presentSyncFailure(failure, 'scim.example').sentence).toContain(words);
    expect(school.target.users.find(({ externalId }) => externalId === id)).toMatchObject({
      userName: shared,
      active: false,
    });
    expect(accountOf(2)?.active).toBe(true);
  },
);

it('while archiving waits, who takes over the email waits for it, and is counted with what is left for later', async () => {
  await letPatLeave({ archived: false });
  const plan = world.plan([stays, newcomer, makeStudent(4)]);
  const { now } = splitPlan(plan);
  expect(now.counts).toMatchObject({ add: 1, skip: 2, archive: 0 });
  expect(now.items.find(({ studentId }) => studentId === 3)).toMatchObject({
    action: 'skip',
    reason: 'awaits-archiving',
    person: null,
  });
  expect(pauseActions(plan.items, 'additions-only').filter(isSent)).toHaveLength(1);
  // Who was archived before needs no archiving.
  await world.sync([stays]);
  expect(pauseActions(world.plan([stays, newcomer]).items, 'additions-only').filter(isSent)).toHaveLength(1);
});

it('is part of what is approved, and stands in receipt and results', async () => {
  await letPatLeave({ archived: true });
  const plan = world.plan([stays, newcomer]);
  world.store.ledger.delete(1);
  expect(world.plan([stays, newcomer]).digest).not.toBe(plan.digest);
  const items = plan.items.filter(isSent).map(toRunItem);
  const run = { state: 'done', startedAt: 0, finishedAt: 0, counts: plan.counts, digest: plan.digest } as const;
  const receipt = makeReceipt(run, items, { target: school.targetUrl });
  expect(receipt.rows[0]?.previousHolder?.studentId).toBe(1);
  expect(writeResults(receipt, 'scim.example').text).toContain(
    'email given up first by the archived account of First1 Last1 (student 1)',
  );
});

describe.each(ways.filter((_, index) => index === 0 || index === 3))(
  'a worker killed while an email is given up, %s,',
  (_, { bulk, archived }) => {
    const later = [brother, makeStudent(4, { email: 's2@school.example' })];

    async function begin(): Promise<void> {
      school.reset();
      school.target.settings.bulk = bulk;
      world = createSyncWorld(school);
      await letPatLeave({ archived });
      await world.start(later);
    }

    async function liveAndDie(lastStep: number): Promise<number | null> {
      const mortal = makeMortal(world.store, schoolFetch(school), lastStep);
      const end = world.carryOn({ store: mortal.store, fetch: mortal.fetch }).then(() => mortal.steps());
      return Promise.race([end, mortal.died.then(() => null)]);
    }

    it('at any step: the next one ends it with everybody once', async () => {
      await begin();
      const steps = (await liveAndDie(Infinity)) ?? 0;
      expect(steps).toBeGreaterThan(8);
      for (let lastStep = 1; lastStep <= steps; lastStep++) {
        await begin();
        expect(await liveAndDie(lastStep)).toBeNull();
        await world.carryOn();
        expect(accountsOf(school)).toEqual(expectedAccounts(later, [gone]));
        expect(world.plan(later).items.filter(isSent)).toEqual([]);
      }
    });

    it('and cancelled at any step: a change in every plan until done, no difference meanwhile, and Pat can come back', async () => {
      await begin();
      const steps = (await liveAndDie(Infinity)) ?? 0;
      for (let lastStep = 1; lastStep <= steps; lastStep++) {
        await begin();
        await liveAndDie(lastStep);
        await cancelRun(world);
        const isDone = accountOf(2)?.userName === shared && world.store.ledger.get(2)?.person.userName === shared;
        expect(lineOf(later, 2)?.action).toBe(isDone ? 'unchanged' : 'update');
        const patSeen = await readBack(
          target(),
          [...world.store.ledger.values()].filter(({ studentId }) => studentId === 1),
        );
        if (!world.store.ledger.get(1)?.active) expect(patSeen).toEqual([]);
        // Where Pat alone was moved, the family may still change its mind.
        const isFree = !world.store.ledger.get(1)?.active && accountOf(2)?.userName !== shared;
        const end = isFree && lastStep % 2 === 0 ? [pat, stays] : later;
        await world.sync(end);
        expect(accountsOf(school)).toEqual(end === later ? expectedAccounts(later, [gone]) : expectedAccounts(end));
      }
    });
  },
);

function target() {
  return createScimTarget({
    baseUrl: school.targetUrl,
    token: school.targetToken,
    fetch: schoolFetch(school),
    clock: world.clock,
    timeoutSignal: () => new AbortController().signal,
  });
}

async function allAccounts() {
  return (await target().listAccounts())?.accounts ?? [];
}
