import { describe, expect, it } from 'vitest';
import { presentFailure } from '../../../lib/errors.ts';
import { dialects, type Dialect } from '../../school/dialects/dialect.ts';
import { createReceiver, type Receiver } from '../../school/dialects/receiver.ts';
import type { DialectUser } from '../../school/dialects/accounts.ts';
import { createSyncWorldAt, makeStudent, makeStudents } from './sync-world.ts';

const extension = 'urn:ietf:params:scim:schemas:extension:syncreview:2.0:Student';
const knowsVersions: Dialect = { ...dialects['answers PATCH by 204 and knows versions'], patch: 'works' };

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly bulkId: string;
  readonly version?: string;
  readonly data: unknown;
}

/** What somebody else does to the account of that student ID or email just before our write of it arrives, `times` times. */
interface Rival {
  readonly account: string;
  readonly changes: Readonly<Record<string, unknown>>;
  readonly times: number;
}

/** A service that knows versions, with bulk or without, and somebody else who works on it. */
function openPlace({ bulk, dialect = knowsVersions }: { readonly bulk: boolean; readonly dialect?: Dialect }) {
  const receiver = createReceiver(dialect);
  const authorization = `Bearer ${receiver.targetToken}`;
  const statuses: number[] = [];
  let rival: Rival | null = null;
  let interfered = 0;
  let bulks = 0;

  const userOf = (account: string) =>
    receiver.users.find(({ externalId, userName }) => externalId === account || userName === account);

  /** By a request of its own, so that the version moves on. */
  async function change(account: string, changes: Readonly<Record<string, unknown>>): Promise<void> {
    const user = userOf(account);
    const init = { method: 'PUT', headers: { authorization }, body: JSON.stringify({ ...user, ...changes }) };
    expect((await receiver.fetch(`${receiver.targetUrl}/Users/${user?.id}`, init)).status).toBe(200);
  }

  async function write(url: string, init: RequestInit): Promise<Response> {
    const victim = rival && userOf(rival.account);
    if (rival && victim && interfered < rival.times && url.endsWith(`/Users/${victim.id}`)) {
      interfered += 1;
      await change(rival.account, { ...rival.changes, title: `Seen ${interfered}` });
    }
    const answer = await receiver.fetch(url, init);
    statuses.push(answer.status);
    return answer;
  }

  async function sendEach({ Operations }: { readonly Operations: readonly Operation[] }): Promise<Response> {
    const answers = [];
    for (const { method, path, bulkId, version, data } of Operations) {
      const headers = { authorization, ...(version === undefined ? {} : { 'if-match': version }) };
      const url = receiver.targetUrl + path;
      const answer = await write(url, { method, headers, body: JSON.stringify(data) });
      const response = (await answer.json()) as DialectUser;
      answers.push({ bulkId, method, status: String(answer.status), location: `${url}/${response.id}`, response });
    }
    return Response.json({ Operations: answers });
  }

  async function fetch(url: string, init: RequestInit): Promise<Response> {
    if (bulk && url.endsWith('/Bulk')) {
      bulks += 1;
      return sendEach(JSON.parse(String(init.body)));
    }
    const answer = init.method === 'GET' ? await receiver.fetch(url, init) : await write(url, init);
    if (!bulk || !url.endsWith('/ServiceProviderConfig')) return answer;
    const config = { bulk: { supported: true, maxOperations: 100, maxPayloadSize: 1_000_000 } };
    return Response.json({ ...((await answer.json()) as object), ...config });
  }

  return {
    world: createSyncWorldAt(receiver, fetch),
    userOf,
    change,
    statuses,
    bulks: () => bulks,
    async seed(user: Readonly<Record<string, unknown>>): Promise<void> {
      const init = { method: 'POST', headers: { authorization }, body: JSON.stringify(user) };
      expect((await receiver.fetch(`${receiver.targetUrl}/Users`, init)).status).toBe(201);
    },
    interfere: (account: string, changes: Readonly<Record<string, unknown>> = {}, times = 1) => {
      rival = { account, changes, times };
    },
    receiver: receiver satisfies Receiver,
  };
}

const count = (statuses: readonly number[], status: number) => statuses.filter((each) => each === status).length;
const gradeOf = (user: DialectUser | undefined) =>
  (user?.[extension] as { gradeLevel?: string } | undefined)?.gradeLevel;

describe.each([
  ['one by one', { bulk: false }],
  ['in bulk', { bulk: true }],
])('412 through the whole run, %s: an account changes between our reading and our writing', (_, mode) => {
  /** Two students, of whom the first has an account already that another system made: it is read, and adopted. */
  async function adopting(dialect = knowsVersions) {
    const place = openPlace({ ...mode, dialect });
    await place.seed({ userName: 's1@school.example', name: { givenName: 'FIRST-1', familyName: 'Last 1' } });
    return place;
  }
  const students = makeStudents(1, 2, 3);

  it('elsewhere: it is read again, and what differs is sent over the new version; what others wrote stays', async () => {
    const place = await adopting();
    place.interfere('s1@school.example', { nickName: 'Kit' });
    expect((await place.world.sync(students))?.state).toBe('done');
    expect(count(place.statuses, 412)).toBe(1);
    expect(place.bulks()).toBe(mode.bulk ? 1 : 0);
    expect(place.userOf('1')).toMatchObject({ nickName: 'Kit', title: 'Seen 1', name: { givenName: 'First1' } });
    expect(place.world.results(1)).toMatchObject({ 1: 'confirmed adopted', 2: 'confirmed created' });
    expect(place.receiver.users).toHaveLength(3);
  });

  it('to what we want: nothing more is sent', async () => {
    const place = openPlace(mode);
    await place.world.sync(students);
    const moved = students.map((student) => ({ ...student, gradeLevel: '09' }));
    // Left under way by a run that was cancelled: they are read before anything is sent.
    await place.world.start(moved);
    await place.world.store.record(2, { sent: [1, 2, 3].map((studentId) => ({ studentId, effect: 'updated' })) });
    await place.world.store.setRunState(2, { state: 'cancelled', finishedAt: 1 });
    await place.world.start(moved);
    place.interfere('1', { [extension]: { studentId: '1', gradeLevel: '09', schoolCode: 'HS' } });
    place.statuses.length = 0;
    expect((await place.world.carryOn())?.state).toBe('done');
    expect(place.statuses.toSorted()).toEqual([200, 200, 412]);
    expect(place.receiver.users.map(gradeOf)).toEqual(['09', '09', '09']);
    expect(place.world.results(3)).toMatchObject({ 1: expect.stringContaining('confirmed') });
  });

  it('to another student’s: they are refused with a sentence, the account is not touched, the others go on', async () => {
    const place = await adopting();
    place.interfere('s1@school.example', { externalId: '77' });
    expect((await place.world.sync(students))?.state).toBe('done');
    expect(place.world.results(1)).toEqual({
      1: 'refused target-conflict',
      2: 'confirmed created',
      3: 'confirmed created',
    });
    expect(place.userOf('77')).toMatchObject({ userName: 's1@school.example', name: { givenName: 'FIRST-1' } });
    const failure = place.world.store.items.get(1)?.get(1)?.failure ?? { code: 'unexpected' };
    expect(presentFailure(failure).sentence).toContain('another student (student ID 77)');
  });

  it('to another email: it is no longer theirs, so they get an account of their own', async () => {
    const place = await adopting();
    place.interfere('s1@school.example', { userName: 'else@school.example' });
    await place.world.sync(students);
    expect(place.userOf('else@school.example')).toMatchObject({ name: { givenName: 'FIRST-1' } });
    expect(place.userOf('else@school.example')).not.toHaveProperty('externalId');
    expect(place.userOf('1')).toMatchObject({ userName: 's1@school.example', name: { givenName: 'First1' } });
    expect(place.receiver.users).toHaveLength(4);
  });

  it('again and again: they are refused with a sentence, nothing of theirs is overwritten, and the next sync ends it', async () => {
    const place = await adopting();
    place.interfere('s1@school.example', {}, Infinity);
    expect((await place.world.sync(students))?.state).toBe('done');
    expect(place.world.results(1)).toEqual({
      1: 'refused target-refused',
      2: 'confirmed created',
      3: 'confirmed created',
    });
    expect(place.userOf('s1@school.example')).toMatchObject({ name: { givenName: 'FIRST-1' } });
    const failure = place.world.store.items.get(1)?.get(1)?.failure ?? { code: 'unexpected' };
    expect(presentFailure(failure).sentence).toContain('Somebody else was changing this account');
    place.interfere('nobody');
    await place.world.sync(students);
    expect(place.userOf('1')).toMatchObject({ name: { givenName: 'First1' } });
    expect(place.receiver.users).toHaveLength(3);
  });

  it('of somebody who has left, where there is no PATCH: they are archived over the new version', async () => {
    const place = openPlace({ ...mode, dialect: { ...knowsVersions, patch: 'not-implemented' } });
    await place.world.sync(students);
    // Before the PATCH that isn't there, and before the PUT that follows it.
    place.interfere('1', { nickName: 'Kit' }, 2);
    expect((await place.world.sync([makeStudent(2), makeStudent(3)]))?.state).toBe('done');
    expect(count(place.statuses, 412)).toBe(1);
    expect(place.userOf('1')).toMatchObject({ active: false, nickName: 'Kit' });
  });
});
