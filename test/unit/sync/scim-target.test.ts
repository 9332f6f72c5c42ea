import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createScimTarget } from '../../../lib/sync/targets/scim/scim-target.ts';
import type { SyncTarget } from '../../../lib/sync/targets/target.ts';
import { startSchool, type School } from '../../school/index.ts';
import { schoolFetch } from './school-fetch.ts';

const studentUrn = 'urn:ietf:params:scim:schemas:extension:syncreview:2.0:Student';

const ada = {
  externalId: '101',
  userName: 'ada@school.example',
  givenName: 'Ada',
  familyName: 'Lovelace',
  gradeLevel: '08',
  schoolCode: 'HS',
  email: 'ada@school.example',
};

// A real server over TLS, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let school: School;
beforeAll(async () => {
  school = await startSchool({ students: 0 });
});
afterAll(() => school.close());

function connect(token = school.targetToken): SyncTarget {
  return createScimTarget({
    baseUrl: school.targetUrl,
    token,
    fetch: schoolFetch(school),
    clock: { now: () => 0 },
    timeoutSignal: () => new AbortController().signal,
  });
}

const requests = () => school.requests.map(({ method, path, query }) => `${method} ${path}${query && `?${query}`}`);

describe('a SCIM service that others wrote', () => {
  beforeEach(() => school.reset());

  it('says what it can do', async () => {
    expect(await connect().describe()).toEqual({
      patch: true,
      filter: true,
      etag: false,
      bulk: { maxOperations: 1000, maxPayloadSize: 1_048_576 },
    });
  });

  it('creates a student with ID, grade and school in the extension', async () => {
    const account = await connect().create(ada);
    const displayName = `${ada.givenName} ${ada.familyName}`;
    const seen = { active: true, person: ada, emails: [ada.email], displayName };
    expect(account).toEqual({ remoteId: account.remoteId, ...seen });
    expect(school.target.get(account.remoteId)).toMatchObject({
      externalId: '101',
      emails: [{ value: 'ada@school.example', type: 'work', primary: true }],
      [studentUrn]: { studentId: '101', gradeLevel: '08', schoolCode: 'HS' },
    });
  });

  it('leaves out what is empty', async () => {
    const account = await connect().create({ ...ada, givenName: '', gradeLevel: '' });
    expect(account.person).toEqual({ ...ada, givenName: '', gradeLevel: '' });
  });

  it('changes each field, on an account that lacked it too', async () => {
    const target = connect();
    const bare = school.target.seed({ userName: 'old@school.example' });
    const changes = [
      { field: 'active', from: true, to: false },
      { field: 'externalId', from: '', to: ada.externalId },
      { field: 'userName', from: 'old@school.example', to: ada.userName },
      { field: 'givenName', from: '', to: ada.givenName },
      { field: 'familyName', from: '', to: ada.familyName },
      { field: 'gradeLevel', from: '', to: ada.gradeLevel },
      { field: 'schoolCode', from: '', to: ada.schoolCode },
    ] as const;
    expect(await target.update(bare.id, changes)).toEqual({
      remoteId: bare.id,
      active: false,
      person: ada,
      emails: [ada.email],
    });
    expect(school.target.get(bare.id)).toMatchObject({
      emails: [{ value: ada.userName }],
      [studentUrn]: { studentId: '101' },
    });
    expect(school.target.get(bare.id)?.emails).toHaveLength(1);
  });

  it('empties a field', async () => {
    const target = connect();
    const { remoteId } = await target.create(ada);
    const emptied = await target.update(remoteId, [
      { field: 'gradeLevel', from: '08', to: '' },
      { field: 'givenName', from: 'Ada', to: '' },
    ]);
    expect(emptied.person).toEqual({ ...ada, gradeLevel: '', givenName: '' });
  });

  it('reads back after the empty answer to a PATCH that changes nothing', async () => {
    const target = connect();
    const { remoteId } = await target.create(ada);
    const same = await target.update(remoteId, [{ field: 'gradeLevel', from: '07', to: '08' }]);
    expect(same.person).toEqual(ada);
    expect(requests().at(-1)).toBe(`GET /scim/v2/Users/${remoteId}`);
  });

  it('archives by active = false and never deletes', async () => {
    const target = connect();
    const { remoteId } = await target.create(ada);
    expect(await target.archive(remoteId)).toMatchObject({ remoteId, active: false, person: ada, emails: [ada.email] });
    expect(school.target.get(remoteId)?.active).toBe(false);
    expect(requests().some((request) => request.startsWith('DELETE'))).toBe(false);
  });

  it('finds by student ID and by email', async () => {
    const target = connect();
    const stored = school.target.seed({ userName: 'ada@school.example', externalId: '101' });
    expect((await target.findAccount('externalId', '101'))?.remoteId).toBe(stored.id);
    expect((await target.findAccount('userName', 'ada@school.example'))?.remoteId).toBe(stored.id);
    expect(await target.findAccount('externalId', '10')).toBeNull();
    expect(await target.findAccount('userName', 'o"brien\\@school.example')).toBeNull();
  });

  it('answers null for an id that the target does not know', async () => {
    expect(await connect().readAccount('no/such id')).toBeNull();
  });

  it('lists everybody once, over aligned pages', async () => {
    for (let i = 0; i < 453; i++) school.target.seed({ userName: `s${i}@school.example`, externalId: String(i) });
    const listing = await connect().listAccounts();
    expect(listing?.complete).toBe(true);
    expect(new Set(listing?.accounts.map((account) => account.person.externalId)).size).toBe(453);
    expect(requests()).toEqual([1, 201, 401].map((start) => `GET /scim/v2/Users?startIndex=${start}&count=200`));
  });

  it('gives up listing when there are more than asked for', async () => {
    for (let i = 0; i < 3; i++) school.target.seed({ userName: `s${i}@school.example` });
    expect(await connect().listAccounts(2)).toBeNull();
    expect((await connect().listAccounts(3))?.accounts).toHaveLength(3);
  });

  it('refuses a second account with the same email', async () => {
    const target = connect();
    await target.create(ada);
    await expect(target.create({ ...ada, externalId: '102' })).rejects.toMatchObject({
      code: 'target-conflict',
      detail: { status: 409, scimType: 'uniqueness' },
    });
  });

  it('says that the token is wrong, without saying the token', async () => {
    // What the service says of itself may be closed to everybody.
    const failure = await connect('wrong-canary')
      .findAccount('externalId', '1')
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'target-unauthorized', detail: { status: 401 } });
    expect(JSON.stringify(failure) + String(failure)).not.toContain('canary');
  });
});
