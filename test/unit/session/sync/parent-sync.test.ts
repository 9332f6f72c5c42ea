import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { addressOf, audienceOf, targetOf } from '../../../../lib/records/audience-target.ts';
import type { FamilyCopy } from '../../../../lib/records/family.ts';
import { FamilyModel } from '../../../../lib/review/families/family-model.ts';
import { gatherParents } from '../../../../lib/review/families/parents-to-sync.ts';
import type { PeopleReading } from '../../../../lib/review/review-store.ts';
import { ReviewModel } from '../../../../lib/review/review-model.ts';
import { createSyncedParents } from '../../../../lib/session/sync/synced-people.ts';
import { createRunStore, readLatestRunRow } from '../../../../lib/store/index.ts';
import type { LedgerEntry } from '../../../../lib/sync/account.ts';
import { planSync, startRun } from '../../../../lib/sync/index.ts';
import { parentFields } from '../../../../lib/sync/parent-fields.ts';
import { toUserResource } from '../../../../lib/sync/targets/scim/user-resource.ts';
import { freshDatabase } from '../../store/fresh-database.ts';
import { makeSnapshot, makeStudent } from '../saved-rows.ts';

const url = 'https://scim.volunteers.example/scim/v2';
const allRead: PeopleReading = { failure: null, families: 'read', parents: null };

/** Ann (11) has children 1 and 3 in families 5 and 6, Ben (12) child 1 in 5; 13 is in a family of nobody enrolled. */
function copyOf(change: Partial<FamilyCopy> = {}): FamilyCopy {
  const place = (familyId: number, familyOrder: number) => ({ familyId, familyOrder, isParent: true });
  const parent = { readAt: 1, childIds: [] };
  return {
    version: 1,
    takenAt: 2,
    parents: [
      {
        ...parent,
        personId: 11,
        firstName: 'Ann',
        lastName: 'Ash',
        email: 'Ann@Home.example',
        places: [place(6, 1), place(5, 2)],
      },
      { ...parent, personId: 12, firstName: 'Ben', lastName: 'Ash', email: 'ben@home.example', places: [place(5, 1)] },
      { ...parent, personId: 13, firstName: 'Cy', lastName: 'Oak', email: 'cy@home.example', places: [place(7, 1)] },
    ],
    children: [
      { personId: 1, familyIds: [5] },
      { personId: 3, familyIds: [6] },
      { personId: 9, familyIds: [7] },
    ],
    ...change,
  };
}

function entryOf(studentId: number, email: string): LedgerEntry {
  const names = { givenName: 'G', familyName: 'F', gradeLevel: '', schoolCode: '' };
  const person = { externalId: String(studentId), userName: email, email, ...names };
  return { studentId, remoteId: `r${studentId}`, person, active: true, confirmedAt: 1 };
}

interface World {
  readonly parents?: readonly LedgerEntry[];
  readonly students?: readonly LedgerEntry[];
  readonly reading?: PeopleReading;
  readonly copy?: FamilyCopy;
  readonly leftOutGrades?: readonly string[];
  readonly unseen?: readonly number[];
  readonly studentEmail?: string;
}

/** The plan of a sync of parents; students 1 and 3 are enrolled. */
async function plan(world: World = {}) {
  const { parents = [], students = [], reading = allRead, copy = copyOf(), unseen = [] } = world;
  const model = new ReviewModel();
  model.setScope({ leftOutSchools: [], leftOutGrades: world.leftOutGrades ?? [] });
  const enrolled = [
    makeStudent(1, { gradeLevel: '05', ...(world.studentEmail ? { email: world.studentEmail } : {}) }),
    makeStudent(3, { gradeLevel: 'K' }),
  ];
  model.setSnapshot({ ...makeSnapshot(enrolled), unseen });
  const families = new FamilyModel(model);
  families.setCopy(copy);
  const ledgers: Record<string, readonly LedgerEntry[]> = { [url]: students, [targetOf(url, 'parents')]: parents };
  const synced = createSyncedParents(
    { model, ready: Promise.resolve(), watchRoster: () => () => {} },
    { toSync: async () => gatherParents(families, model, reading), watch: () => () => {} },
    { read: async (target) => new Map((ledgers[target] ?? []).map((entry) => [entry.studentId, entry])) },
  );
  const toPlan = await synced.toPlan(
    targetOf(url, 'parents'),
    parents.map(({ studentId }) => studentId),
  );
  const { items } = planSync({ ...toPlan, ledger: parents });
  return new Map(items.map((item) => [item.studentId, item]));
}

test('a target of parents is at the same place as that of students, and none of theirs', () => {
  for (const address of [url, 'file:track-it-forward']) {
    expect(targetOf(address, 'students')).toBe(address);
    expect(targetOf(address, 'parents')).not.toBe(address);
    for (const audience of ['students', 'parents'] as const) {
      expect(audienceOf(targetOf(address, audience))).toBe(audience);
      expect(addressOf(targetOf(address, audience))).toBe(address);
    }
  }
});

describe('a plan for parents', () => {
  test('has each parent of an enrolled student once, with families, places, children and grades', async () => {
    const items = await plan();
    expect([...items.keys()].sort()).toEqual([11, 12]);
    expect(items.get(11)).toMatchObject({ action: 'add', reason: 'new' });
    expect(items.get(11)?.person).toMatchObject({
      externalId: '11',
      userName: 'ann@home.example',
      email: 'ann@home.example',
      gradeLevel: '',
      schoolCode: '',
      [parentFields.userType]: 'parent',
      [parentFields.familyIds]: '5, 6',
      [parentFields.familyPlaces]: '2, 1',
      [parentFields.studentIds]: '1, 3',
      [parentFields.gradeLevels]: '05, K',
    });
  });

  test('archives whose last child has left, and leaves alone whose child is enrolled outside the scope', async () => {
    const parents = [entryOf(12, 'ben@home.example'), entryOf(13, 'cy@home.example'), entryOf(99, 'gone@home.example')];
    const items = await plan({ parents, leftOutGrades: ['05'] });
    expect(items.get(12)).toMatchObject({ action: 'skip', reason: 'outside-scope' });
    expect(items.get(13)).toMatchObject({ action: 'archive', reason: 'left-school' });
    expect(items.get(99)).toMatchObject({ action: 'archive', reason: 'left-school' });
  });

  test.each<[string, World]>([
    ['the latest pull failed', { reading: { ...allRead, failure: { code: 'facts-forbidden' } } }],
    ['FACTS gives no families', { reading: { ...allRead, families: { code: 'facts-forbidden' } } }],
    ['nobody says who is a parent', { reading: { ...allRead, parents: { code: 'facts-forbidden' } } }],
    ['there is no copy', { copy: copyOf({ version: 0, parents: [], children: [] }) }],
    ['a student is missing from one list', { unseen: [9] }],
  ])('archives nobody when %s', async (_, world) => {
    const items = await plan({ ...world, parents: [entryOf(13, 'cy@home.example'), entryOf(12, 'ben@home.example')] });
    expect([...items.values()].filter(({ action }) => action === 'archive')).toEqual([]);
    expect(items.get(13)).toMatchObject({ action: 'skip', reason: 'not-listed' });
  });

  test('keeps out whose email a student has, or is to have, at the same destination; not where no student is', async () => {
    const there = [entryOf(8, 'ben@home.example')];
    expect((await plan({ students: there })).get(12)).toMatchObject({
      action: 'exclude',
      reason: 'shared-between-kinds',
    });
    const known = await plan({ students: there, parents: [entryOf(12, 'ben@home.example')] });
    expect(known.get(12)).toMatchObject({ action: 'hold', reason: 'shared-between-kinds', person: null });
    const soon = { students: [entryOf(8, 'x@home.example')], studentEmail: 'ben@home.example' };
    expect((await plan(soon)).get(12)).toMatchObject({ action: 'exclude', reason: 'shared-between-kinds' });
    expect((await plan({ studentEmail: 'ben@home.example' })).get(12)).toMatchObject({ action: 'add' });
  });
});

test('a parent’s account is no student’s, and has nothing of the extension where the service refuses it', async () => {
  const person = (await plan()).get(12)?.person;
  if (!person) throw new Error('nobody is planned');
  const texts = JSON.stringify(toUserResource(person));
  expect(texts).toContain('2.0:Parent');
  expect(texts).not.toContain('2.0:Student');
  const plain = toUserResource(person, false);
  expect(plain).toMatchObject({ userType: 'parent', externalId: '12' });
  expect(JSON.stringify(plain)).not.toContain('extension');
});

describe('runs of both at one destination', () => {
  test('wait for each other: neither ends the other’s, nor takes it for its own', async () => {
    const db = freshDatabase().open();
    const clock = { now: () => 5 };
    const [students, parents] = [createRunStore(db, url), createRunStore(db, targetOf(url, 'parents'))];
    const one = planSync({
      entries: [{ student: makeStudent(1), flags: [], outcome: 'importable' }],
      enrolledIds: new Set([1]),
      ledger: [],
    });
    const approval = { digest: one.digest, typed: null };
    await startRun({ store: parents, clock }, one, approval);
    expect(await students.loadLiveRun()).toBeNull();
    await expect(startRun({ store: students, clock }, one, approval)).rejects.toMatchObject({ code: 'sync-running' });
    expect(await parents.loadLiveRun()).toMatchObject({ state: 'running' });
    expect(await readLatestRunRow(db, 'students')).toBeNull();
    expect(await readLatestRunRow(db, 'parents')).toMatchObject({ target: targetOf(url, 'parents') });
  });
});
