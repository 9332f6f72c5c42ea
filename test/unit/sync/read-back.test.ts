import { beforeEach, describe, expect, it, vi } from 'vitest';
import { countNotKept } from '../../../lib/sync/plan/dropped-fields.ts';
import { compareWithTarget } from '../../../lib/sync/receipt/compare-with-target.ts';
import type { LedgerEntry, TargetAccount } from '../../../lib/sync/account.ts';
import { readBack } from '../../../lib/sync/receipt/read-back.ts';
import { createScimTarget } from '../../../lib/sync/targets/scim/scim-target.ts';
import type { Account, School } from '../../school/index.ts';
import { shareSchool } from '../school/share-school.ts';
import { schoolFetch } from './school-fetch.ts';
import { createSyncWorld, makeStudent, makeStudents, type SyncWorld } from './sync-world.ts';

// A real server over TLS, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let school: School;
let world: SyncWorld;
shareSchool({ students: 0 }, (shared) => {
  school = shared;
  world = createSyncWorld(school);
});

function look() {
  const target = createScimTarget({
    baseUrl: school.targetUrl,
    token: school.targetToken,
    fetch: schoolFetch(school),
    clock: world.clock,
    timeoutSignal: () => new AbortController().signal,
  });
  return readBack(target, world.store.ledger.values());
}

const account = (externalId: string) => school.target.findByExternalId(externalId)[0] as Account;
const change = (externalId: string, part: Partial<Account>) => {
  const held = account(externalId);
  school.target.write(held.id, { ...held, ...part });
};
const urn = 'urn:ietf:params:scim:schemas:extension:syncreview:2.0:Student';

describe.each([[true], [false]])('reading back, bulk %s', (bulk) => {
  beforeEach(async () => {
    school.target.settings.bulk = bulk;
    await world.sync(makeStudents(1, 2, 3, 4));
    await world.sync([makeStudent(1), makeStudent(2, { gradeLevel: '09' }), makeStudent(3)]);
  });

  it('finds nothing when everything is there, archived people inactive', async () => {
    expect(await look()).toEqual([]);
  });

  it('names each who is missing, changed, active again or doubled', async () => {
    school.target.delete(account('1').id);
    change('2', { name: { givenName: 'Other', familyName: 'Last2' } });
    school.target.seed({ userName: 'double@school.example', externalId: '3' });
    change('4', { active: true });
    const drift = await look();
    expect(drift.map(({ studentId, kind }) => [studentId, kind])).toEqual([
      [1, 'missing'],
      [2, 'different'],
      [3, 'doubled'],
      [4, 'different'],
    ]);
    expect(drift[1]?.changes).toEqual([{ field: 'givenName', from: 'Other', to: 'First2' }]);
    expect(drift[3]?.changes).toEqual([{ field: 'active', from: true, to: false }]);
  });

  it('shows an account that was made anew by somebody else', async () => {
    school.target.delete(account('1').id);
    school.target.seed({ userName: 's1@school.example', externalId: '1' });
    expect(await look()).toMatchObject([{ studentId: 1, kind: 'other-account' }]);
  });

  it('only reads', async () => {
    world.takeRequests();
    await look();
    expect(world.takeRequests()).toEqual(['GET /scim/v2/Users']);
  });
});

it('shows what a target dropped without a word', async () => {
  await world.sync(makeStudents(1, 2));
  for (const id of ['1', '2']) {
    const { [urn]: _, ...rest } = account(id);
    school.target.write(rest.id, rest as Account);
  }
  expect((await look()).map(({ changes }) => changes)).toEqual([
    [
      { field: 'gradeLevel', from: '', to: '08' },
      { field: 'schoolCode', from: '', to: 'HS' },
    ],
    [
      { field: 'gradeLevel', from: '', to: '08' },
      { field: 'schoolCode', from: '', to: 'HS' },
    ],
  ]);
});

it('asks for each where the list is much longer', async () => {
  await world.sync(makeStudents(1, 2));
  for (let i = 0; i < 2100; i++) school.target.seed({ userName: `x${i}@school.example` });
  change('2', { active: false });
  world.takeRequests();
  expect(await look()).toMatchObject([{ studentId: 2, kind: 'different' }]);
  expect(world.takeRequests()).toHaveLength(3);
});

describe('comparing', () => {
  const person = {
    externalId: '1',
    userName: 's1@x.org',
    givenName: 'A',
    familyName: 'B',
    gradeLevel: '',
    schoolCode: 'HS',
  };
  const entry: LedgerEntry = { studentId: 1, remoteId: 'r1', person, active: true, confirmedAt: 0 };
  const seen: TargetAccount = { remoteId: 'r1', person, active: true };

  it('tells what the target doesn’t keep from what was changed there since', () => {
    const altered = { ...entry, altered: { gradeLevel: '08' } };
    expect(compareWithTarget([altered], [seen])).toEqual([]);
    expect(countNotKept([altered], [seen])).toEqual([{ field: 'gradeLevel', people: 1 }]);
    const since = { ...seen, person: { ...person, gradeLevel: '05' } };
    expect(compareWithTarget([altered], [since])).toMatchObject([
      { kind: 'different', changes: [{ field: 'gradeLevel', from: '05', to: '08' }] },
    ]);
    expect(countNotKept([altered], [since])).toEqual([]);
  });

  it('doesn’t miss who was archived and then removed', () => {
    expect(compareWithTarget([{ ...entry, active: false }], [])).toEqual([]);
  });

  it('leaves alone whom it doesn’t know', () => {
    expect(
      compareWithTarget([entry], [seen, { ...seen, remoteId: 'r2', person: { ...person, externalId: '2' } }]),
    ).toEqual([]);
  });
});
