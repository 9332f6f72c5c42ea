import { describe, expect, it } from 'vitest';
import { presentFailure } from '../../../lib/errors.ts';
import { makeReceipt } from '../../../lib/sync/receipt/receipt.ts';
import { openLookup } from '../../../lib/sync/run/account-lookup.ts';
import { predictItem } from '../../../lib/sync/run/predict-item.ts';
import { createScimTarget } from '../../../lib/sync/targets/scim/scim-target.ts';
import { dialects } from '../../school/dialects/dialect.ts';
import type { DialectUser, SentUser } from '../../school/dialects/accounts.ts';
import { createReceiver, type Receiver } from '../../school/dialects/receiver.ts';
import { makeMortal } from './mortal.ts';
import { createSyncWorldAt, makeStudent, type SyncWorld } from './sync-world.ts';

const plain = dialects['finds emails only as they are written'];
/** As FACTS numbers students. */
const studentId = 4_571_203;
const chidi = makeStudent(studentId, { firstName: 'Chidi', lastName: 'Farah', email: 'chidi.farah@school.example' });
const other = makeStudent(4_571_204);

interface Place {
  readonly receiver: Receiver;
  readonly world: SyncWorld;
  seed(user: SentUser): Promise<DialectUser>;
  now(id: string): DialectUser | undefined;
}

function open(): Place {
  const receiver = createReceiver(plain);
  const world = createSyncWorldAt(receiver, receiver.fetch, receiver.clock);
  return {
    receiver,
    world,
    async seed(user) {
      const headers = { authorization: `Bearer ${receiver.targetToken}` };
      const init = { method: 'POST', headers, body: JSON.stringify(user) };
      return (await receiver.fetch(`${receiver.targetUrl}/Users`, init)).json() as Promise<DialectUser>;
    },
    now: (id) => receiver.users.find((user) => user.id === id),
  };
}

const emails = (value: string, type = 'work') => [{ value, type, primary: true }];
const email = 'chidi.farah@school.example';
const staff = { userName: email, name: { givenName: 'Ana', familyName: 'Farah' }, emails: emails(email) };
const theirs = { userName: email, name: { givenName: 'Chidi', familyName: 'Farah' }, emails: emails(email) };

function failureOf({ world }: Place, run = 1) {
  return world.store.items.get(run)?.get(studentId)?.failure ?? null;
}

describe('an account with the student’s email that may be somebody else’s', () => {
  it.each([
    ['a member of staff, by the name', staff, 'whose-name', 'Ana Farah (no ID, active)'],
    [
      'a member of staff, by the name that is shown',
      { ...staff, name: undefined, displayName: 'Ms. A. Farah' },
      'whose-name',
      'Ms. A. Farah (no ID, active)',
    ],
    ['another system’s', { ...theirs, externalId: 'hr-0815' }, 'whose-system', 'Chidi Farah (ID hr-0815, active)'],
    [
      'deactivated, nobody knows by whom',
      { ...theirs, active: false },
      'whose-inactive',
      'Chidi Farah (no ID, deactivated)',
    ],
    [
      'a login with their address among the emails',
      { ...staff, userName: 'afarah' },
      'whose-name',
      'Ana Farah (no ID, active)',
    ],
  ])('%s: is not touched before a person says yes, and says whose it is', async (_, user, reason, words) => {
    const place = open();
    const { id } = await place.seed(user as SentUser);
    const before = structuredClone(place.now(id));
    expect((await place.world.sync([chidi, other]))?.state).toBe('done');
    expect(place.world.results(1)).toEqual({
      [studentId]: 'refused target-conflict',
      [other.studentId]: 'confirmed created',
    });
    expect(place.now(id)).toEqual(before);
    const failure = failureOf(place);
    expect(failure?.detail).toMatchObject({ reason, remoteId: id });
    expect(failure && presentFailure(failure).sentence).toContain(words);

    place.world.store.verdicts.set(studentId, { remoteId: id, take: true });
    await place.world.sync([chidi, other]);
    expect(place.world.results(2)).toEqual({ [studentId]: 'confirmed adopted' });
    expect(place.now(id)).toMatchObject({
      externalId: String(studentId),
      name: { givenName: 'Chidi', familyName: 'Farah' },
      userName: user.userName,
      active: true,
    });
    expect(place.receiver.users).toHaveLength(2);
    const [run, items] = [place.world.store.runs[1], place.world.store.items.get(2)?.values() ?? []];
    const receipt = run && makeReceipt(run, [...items], { target: 'x' });
    expect(receipt?.rows[0]?.was).toMatchObject({ remoteId: id, userName: user.userName });
  });

  it('is asked about before the student leaves: without a word nobody is renamed, woken or archived', async () => {
    const place = open();
    const { id } = await place.seed(staff);
    await place.world.sync([chidi, other]);
    await place.world.sync([other]);
    expect(place.now(id)).toMatchObject({ ...staff, active: true });
  });

  it('a yes for another account, or one that is gone, counts for nothing', async () => {
    const place = open();
    const { id } = await place.seed(staff);
    place.world.store.verdicts.set(studentId, { remoteId: 'd99', take: true });
    await place.world.sync([chidi]);
    expect(failureOf(place)?.detail).toMatchObject({ reason: 'whose-name' });
    expect(place.now(id)).toMatchObject(staff);
  });

  it('the dry run says the same, and shows whose account would be taken over', async () => {
    const place = open();
    await place.seed(theirs);
    const target = createScimTarget({
      baseUrl: place.receiver.targetUrl,
      token: place.receiver.targetToken,
      fetch: place.receiver.fetch,
      clock: place.receiver.clock,
      timeoutSignal: () => new AbortController().signal,
    });
    await place.world.start([chidi]);
    const [item] = await place.world.store.loadItems(1);
    const found = item && (await predictItem(await openLookup(target, 1), item, () => false));
    expect(found).toMatchObject({ effect: 'adopted', was: { name: 'Chidi Farah', externalId: '', active: true } });
  });

  it('an account with another student’s number of seven digits is never theirs, whatever a person says', async () => {
    const place = open();
    const { id } = await place.seed({ ...theirs, externalId: '4571999' });
    place.world.store.verdicts.set(studentId, { remoteId: id, take: true });
    await place.world.sync([chidi]);
    expect(failureOf(place)?.detail).toEqual({ reason: 'another-student', holder: '4571999' });
    expect(place.now(id)).toMatchObject({ externalId: '4571999', name: theirs.name });
    expect(place.receiver.users).toHaveLength(1);
  });

  it('a known account that has come to carry another student’s number is left alone', async () => {
    const place = open();
    await place.world.sync([chidi]);
    const [account] = place.receiver.users;
    if (account) account.externalId = '4571999';
    await place.world.sync([]);
    await place.world.sync([chidi]);
    expect(place.receiver.users.find(({ externalId }) => externalId === '4571999')).toBeDefined();
    expect(place.world.store.items.get(3)?.get(studentId)?.state).toBe('refused');
  });

  it('their own number of seven digits is theirs, with another email too', async () => {
    const place = open();
    const { id } = await place.seed({
      ...theirs,
      userName: 'old@school.example',
      emails: emails('old@school.example'),
      externalId: String(studentId),
    });
    await place.world.sync([chidi]);
    expect(place.now(id)).toMatchObject({ userName: email, emails: emails(email) });
    expect(place.receiver.users).toHaveLength(1);
  });

  it('their number on an account with neither their name nor their email is by chance, until a person says otherwise', async () => {
    const place = open();
    const janitor = {
      userName: 'j.doe@school.example',
      name: { givenName: 'Joe', familyName: 'Doe' },
      externalId: String(studentId),
      emails: emails('j.doe@school.example'),
    };
    const { id } = await place.seed(janitor);
    await place.world.sync([chidi]);
    expect(place.world.results(1)).toEqual({ [studentId]: 'refused target-conflict' });
    expect(place.now(id)).toMatchObject(janitor);
  });
});

describe('an account with a login for a user name and the address among its emails', () => {
  const login = {
    ...theirs,
    userName: 'cfarah',
    emails: [...emails(email), { value: 'chidi@home.example', type: 'home' }],
  };

  it('is theirs, keeps its login over the year, and is never doubled', async () => {
    const place = open();
    const { id } = await place.seed(login);
    const year = async (...students: (typeof chidi)[]) => {
      await place.world.sync(students);
      return place.now(id);
    };
    expect(await year(chidi, other)).toMatchObject({ externalId: String(studentId), userName: 'cfarah', active: true });
    expect(place.world.plan([chidi, other]).counts).toMatchObject({ unchanged: 2, update: 0 });
    const next = { ...chidi, gradeLevel: '09', email: 'c.farah@school.example' };
    expect(place.world.plan([next, other]).items[0]?.changes).toMatchObject([
      { field: 'gradeLevel' },
      { field: 'email', from: email, to: 'c.farah@school.example' },
    ]);
    expect((await year(next, other))?.userName).toBe('cfarah');
    expect(place.now(id)?.emails?.[0]?.value).toBe('c.farah@school.example');
    expect(await year(other)).toMatchObject({ userName: 'cfarah', active: false });
    expect(await year(next, other)).toMatchObject({ userName: 'cfarah', active: true });
    expect(place.receiver.users).toHaveLength(2);
    // A computer that never synced before finds it by their number.
    const fresh = createSyncWorldAt(place.receiver, place.receiver.fetch, place.receiver.clock);
    await fresh.sync([next, other]);
    expect(Object.values(fresh.results(1))).toEqual(['confirmed none', 'confirmed none']);
    expect(place.now(id)?.userName).toBe('cfarah');
  });

  it('is adopted once, wherever the worker dies', async () => {
    for (let lastStep = 1; ; lastStep += 1) {
      const place = open();
      const { id } = await place.seed(login);
      await place.world.start([chidi]);
      const mortal = makeMortal(place.world.store, place.receiver.fetch, lastStep);
      const life = place.world.carryOn({ store: mortal.store, fetch: mortal.fetch });
      const lived = await Promise.race([life.then(() => true), mortal.died.then(() => false)]);
      await place.world.carryOn();
      expect(place.receiver.users).toHaveLength(1);
      expect(place.world.results(1)).toEqual({ [studentId]: 'confirmed adopted' });
      expect(place.now(id)).toMatchObject({ userName: 'cfarah', externalId: String(studentId) });
      expect(place.world.plan([chidi]).counts).toMatchObject({ unchanged: 1 });
      if (lived) return expect(lastStep).toBeGreaterThan(8);
    }
  });

  it('of another student who has the address as a second one stays theirs: the newcomer gets an account', async () => {
    const place = open();
    const sibling = {
      ...login,
      userName: 's.farah@school.example',
      externalId: '4571999',
      emails: emails(email, 'other'),
    };
    const { id } = await place.seed(sibling);
    await place.world.sync([chidi]);
    expect(place.world.results(1)).toEqual({ [studentId]: 'confirmed created' });
    expect(place.now(id)).toMatchObject(sibling);
  });

  it('that is not theirs by a person’s word is passed over: they get an account of their own', async () => {
    const place = open();
    const { id } = await place.seed({ ...staff, userName: 'afarah' });
    place.world.store.verdicts.set(studentId, { remoteId: id, take: false });
    await place.world.sync([chidi]);
    expect(place.world.results(1)).toEqual({ [studentId]: 'confirmed created' });
    expect(place.now(id)).toMatchObject({ ...staff, userName: 'afarah' });
  });
});

it('an adopted account with an empty or a wrong address gets the right one, and the preview says so from then on', async () => {
  const place = open();
  const { id } = await place.seed({ ...theirs, emails: emails('wrong@school.example') });
  await place.world.sync([chidi]);
  expect(place.now(id)?.emails?.[0]?.value).toBe(email);
  const [entry] = place.world.store.ledger.values();
  if (entry) place.world.store.ledger.set(studentId, { ...entry, person: { ...entry.person, email: '' } });
  expect(place.world.plan([chidi]).items[0]?.changes).toEqual([{ field: 'email', from: '', to: email }]);
});
