import { beforeEach, describe, expect, it, vi } from 'vitest';
import { presentFailure } from '../../../lib/errors.ts';
import type { School } from '../../school/index.ts';
import { shareSchool } from '../school/share-school.ts';
import {
  accountsOf,
  createSyncWorld,
  expectedAccounts,
  makeStudent,
  makeStudents,
  type SyncWorld,
} from './sync-world.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let school: School;
let world: SyncWorld;
shareSchool({ students: 0 }, (shared) => {
  school = shared;
  world = createSyncWorld(school);
});

const withEmailOf = (studentId: number, other: number | string) =>
  makeStudent(studentId, { email: `s${other}@school.example` });
const isTemporaryAddress = ({ userName = '' }: { userName?: string | undefined }) => userName.startsWith('moving-');

describe.each([true, false])('students who take over each other’s emails, bulk %s', (bulk) => {
  beforeEach(() => void (school.target.settings.bulk = bulk));

  it.each([
    ['two swap', [withEmailOf(1, 2), withEmailOf(2, 1)]],
    ['three in a circle', [withEmailOf(1, 2), withEmailOf(2, 3), withEmailOf(3, 1)]],
    ['two pairs', [withEmailOf(1, 2), withEmailOf(2, 1), withEmailOf(3, 4), withEmailOf(4, 3)]],
    ['a swap and a chain behind it', [withEmailOf(1, 2), withEmailOf(2, 1), withEmailOf(3, 'new'), withEmailOf(4, 3)]],
  ])('%s: all get theirs', async (_, later) => {
    await world.sync(makeStudents(...later.map(({ studentId }) => studentId)));
    expect((await world.sync(later))?.state).toBe('done');
    expect(accountsOf(school)).toEqual(expectedAccounts(later));
    expect(world.plan(later).counts.unchanged).toBe(later.length);
  });

  it('swap although this computer never synced before', async () => {
    await world.sync(makeStudents(1, 2));
    const swapped = [withEmailOf(1, 2), withEmailOf(2, 1)];
    const other = createSyncWorld(school);
    expect((await other.sync(swapped))?.state).toBe('done');
    expect(accountsOf(school)).toEqual(expectedAccounts(swapped));
  });

  it('one of whom the target refuses: the other keeps what they had', async () => {
    await world.sync(makeStudents(1, 2));
    school.target.refuse(({ externalId, userName }) => externalId === '2' && userName === 's1@school.example', {
      status: 400,
    });
    await world.sync([withEmailOf(1, 2), withEmailOf(2, 1)]);
    expect(world.results(2)).toEqual({ 1: 'refused target-conflict', 2: 'refused target-refused' });
    expect(accountsOf(school)).toEqual(expectedAccounts(makeStudents(1, 2)));
    expect(world.plan(makeStudents(1, 2)).counts.unchanged).toBe(2);
  });

  it('at a target that takes no stand-in: both keep theirs, and it is said why', async () => {
    await world.sync(makeStudents(1, 2));
    school.target.refuse(isTemporaryAddress, { status: 400 });
    await world.sync([withEmailOf(1, 2), withEmailOf(2, 1)]);
    expect(world.results(2)).toEqual({ 1: 'refused target-conflict', 2: 'refused target-conflict' });
    const failure = world.store.items.get(2)?.get(1)?.failure;
    expect(failure && presentFailure(failure).sentence).toContain('swaps emails');
    expect(accountsOf(school)).toEqual(expectedAccounts(makeStudents(1, 2)));
  });

  it('while the target breaks down in between: the run waits, and ends with all in place', async () => {
    await world.sync(makeStudents(1, 2));
    const swapped = [withEmailOf(1, 2), withEmailOf(2, 1)];
    const lift = school.target.refuse(({ userName }) => userName === 's1@school.example', { status: 503 });
    expect((await world.sync(swapped))?.state).toBe('waiting');
    lift();
    world.clock.time += 3_600_000;
    expect((await world.carryOn())?.state).toBe('done');
    expect(accountsOf(school)).toEqual(expectedAccounts(swapped));
  });

  it('an email that somebody outside holds is no circle: refused, nothing moved', async () => {
    await world.sync(makeStudents(1));
    school.target.seed({ userName: 's9@school.example', externalId: '999' });
    await world.sync([withEmailOf(1, 9)]);
    expect(world.results(2)).toEqual({ 1: 'refused target-conflict' });
    expect(school.target.users.map(({ userName }) => userName).sort()).toEqual([
      's1@school.example',
      's9@school.example',
    ]);
  });
});
