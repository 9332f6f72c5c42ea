import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { isDue } from '../../../lib/facts/people-pull.ts';
import { emailKey } from '../../../lib/roster/index.ts';
import { createBatchStore, forgetSchool } from '../../../lib/store/index.ts';
import { readPeopleReading } from '../../../lib/store/people-pulls.ts';
import { startSchool, type School } from '../../school/index.ts';
import { failLoudly } from '../store/fresh-database.ts';
import { createFactsWorld, type FactsWorld, type WorldOptions } from './facts-world.ts';

// Whole pulls over HTTPS and a database in memory: seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const hour = 60 * 60_000;
let school: School;
let world: FactsWorld;
const time = { now: 0 };
beforeAll(async () => {
  school = await startSchool({ students: 24, now: () => time.now });
});
afterAll(() => school.close());
beforeEach(async () => {
  school.reset();
  await open();
});
afterEach(() => world.close());

async function open(options: WorldOptions = {}): Promise<void> {
  world = createFactsWorld(school, options);
  Object.defineProperty(time, 'now', { configurable: true, get: () => world.clock.time });
  await world.refresh();
}

/** Everybody of FACTS who has an email, with it. */
function withEmail(): Map<number, string> {
  const rows = school.facts.people.ids.map((id) => school.facts.person(id));
  return new Map(
    rows.flatMap((row) => (row && emailKey(row.email) ? [[row.personId, emailKey(row.email) ?? '']] : [])),
  );
}

describe('what it brings', () => {
  test('everybody with an email, each named as what FACTS says they are', async () => {
    expect(await world.pullPeople()).toMatchObject({ state: 'done', failure: null, restarts: 0 });
    const people = await world.people();
    const known = new Map(people.map((person) => [person.personId, person]));
    for (const [id, email] of withEmail()) expect(known.get(id)?.email, `person ${id}`).toBe(email);

    const enrolled = new Set(school.truth.enrolled);
    const parents = new Set(school.facts.personFamily.filter(({ parent }) => parent).map(({ personId }) => personId));
    for (const { personId, kind } of people) {
      const statuses = school.facts.studentRows(personId).map((row) => row.school.status);
      const wanted = enrolled.has(personId)
        ? 'student'
        : parents.has(personId)
          ? 'parent'
          : statuses.some((status) => ['Admissions', 'Pre-Enrolled', 'Inquiry'].includes(status))
            ? 'applicant'
            : statuses.length > 0
              ? 'former-student'
              : 'other';
      expect(kind, `person ${personId}`).toBe(wanted);
    }
    for (const id of [...school.truth.withdrawn, ...school.truth.graduated])
      expect(known.get(id)?.kind).toBe('former-student');
  });

  test('families, so that brothers, sisters and parents are found', async () => {
    await world.pullPeople();
    for (const { personId, familyIds } of await world.people()) {
      const rows = school.facts.personFamily.filter((row) => row.personId === personId);
      expect(familyIds.toSorted()).toEqual(rows.map((row) => row.familyId).toSorted());
    }
  });

  test('a second email of anybody', async () => {
    const [id = 0] = school.truth.missing;
    school.facts.editPerson(id, { email2: ' Second@Home.example ' });
    await world.pullPeople();
    expect((await world.people()).find(({ personId }) => personId === id)).toMatchObject({
      kind: 'student',
      email2: 'second@home.example',
    });
  });

  test('nothing that the product has no use for', async () => {
    await world.pullPeople();
    const people = await world.people();
    const fields = ['birthdate', 'email', 'email2', 'familyIds', 'firstName', 'kind', 'lastName', 'personId', 'phones'];
    for (const person of people) {
      expect(Object.keys(person).toSorted()).toEqual(fields);
      if (person.kind === 'parent' || person.kind === 'other') {
        expect(person.birthdate).toBeNull();
        expect([person.email, person.email2, ...person.phones].some((contact) => contact !== null)).toBe(true);
      }
    }
    expect(people.length).toBeLessThan(school.facts.people.ids.length);
    expect(await world.db.stagedRoles.count()).toBe(0);
  });

  test('of a school of the usual size in at most 26 requests', async () => {
    const whole = await startSchool({ rateLimit: 100 });
    const large = createFactsWorld(whole, { studentsPerPage: 1000, idsPerRequest: 200, rowsPerPage: 1000 });
    await large.refresh();
    const before = whole.requests.length;
    const pull = await large.pullPeople();
    expect(whole.facts.people.ids).toHaveLength(9176);
    expect(pull.requests).toBe(whole.requests.length - before);
    expect(pull.requests).toBeLessThanOrEqual(26);
    await large.close();
    await whole.close();
  });
});

describe('when it begins', () => {
  test.each([
    ['without a snapshot', { snapshotVersion: 0, pulledFor: null, copiedAt: null }, false],
    ['after the first refresh', { snapshotVersion: 1, pulledFor: null, copiedAt: null }, true],
    ['once for each refresh', { snapshotVersion: 1, pulledFor: 1, copiedAt: null }, false],
    ['after the next refresh, the copy being young', { snapshotVersion: 2, pulledFor: 1, copiedAt: 1 * hour }, false],
    ['after the next refresh, the copy being a day old', { snapshotVersion: 2, pulledFor: 1, copiedAt: 0 }, true],
  ])('%s', (_when, standing, due) => {
    const links = { askedLinks: false, hasLinks: false };
    expect(isDue({ ...standing, ...links, busy: false }, 24 * hour)).toBe(due);
  });

  test.each([
    ['at once, where none asked for it', { pulledFor: 1, askedLinks: false, hasLinks: false }, true],
    [
      'not again after the same refresh, where one asked in vain',
      { pulledFor: 1, askedLinks: true, hasLinks: false },
      false,
    ],
    ['after the next refresh in that case', { pulledFor: 0, askedLinks: true, hasLinks: false }, true],
    ['not where the copy has it', { pulledFor: 1, askedLinks: true, hasLinks: true }, false],
  ])('for a choice of parents that needs the list of parents: %s', (_when, standing, due) => {
    expect(isDue({ ...standing, snapshotVersion: 1, copiedAt: 23 * hour, busy: false }, 24 * hour, true)).toBe(due);
  });

  test('a second one is pulled a day later, and takes the place of the first as a whole', async () => {
    await world.pullPeople();
    await world.refresh();
    const asked = school.requests.length;
    expect(await world.stepPeople()).toBe('idle');
    expect(school.requests).toHaveLength(asked);

    const added = school.facts.insertPerson({ firstName: 'Nova', lastName: 'New', email: 'nova@new.example' });
    world.clock.time += 25 * hour;
    await world.refresh();
    await world.pullPeople();
    const people = await world.people();
    expect(people.find(({ personId }) => personId === added)).toMatchObject({ kind: 'other', firstName: 'Nova' });
    const packs = await world.db.peoplePacks.toArray();
    expect(packs.flatMap((pack) => pack.people)).toEqual(people);
    expect(await world.db.peoplePulls.count()).toBe(1);
  });

  test('it steps aside while a refresh is under way or an email waits, and goes on where it was', async () => {
    await world.stepPeople();
    await world.stepPeople();
    const asked = school.requests.length;
    await world.startRefresh();
    expect(await world.stepPeople()).toBeGreaterThan(world.clock.time);
    await world.cancelRefresh();
    await world.queue(school.truth.missing[0] ?? 0, null, 'new@stbrendan.example');
    expect(await world.stepPeople()).toBeGreaterThan(world.clock.time);
    expect(school.requests).toHaveLength(asked);
    await world.finishWrites();
    expect(await world.pullPeople()).toMatchObject({ state: 'done' });
  });

  test('for an email that waits in a paused batch it does not step aside', async () => {
    // Each step is a new worker's, with the database opened anew.
    const batches = (): ReturnType<typeof createBatchStore> => createBatchStore(world.db, failLoudly);
    const fix = { studentId: school.truth.missing[0] ?? 0, from: null, to: 'new@stbrendan.example' };
    const batchId = await batches().start({ origin: 'pattern', label: 'Grade 05' }, [fix], world.clock.time);
    await world.stepPeople();
    expect(await world.stepPeople()).toBeGreaterThan(world.clock.time);
    await batches().steer(batchId, 'pause', world.clock.time);
    expect(await world.pullPeople()).toMatchObject({ state: 'done' });
  });
});

describe('pages that the refresh has read', () => {
  const pages = { rowsPerPage: 100, idsPerRequest: 1 };
  const asked = (from: number) =>
    school.requests.slice(from).filter(({ path, query }) => path === '/People' && !query.includes('PageSize=1&'))
      .length;
  beforeEach(async () => {
    await world.close();
    await open(pages);
  });

  test('serve the pull, which brings the same as by itself', async () => {
    const shared = await world.db.keptPages.count();
    expect(shared).toBeGreaterThan(1);
    const before = school.requests.length;
    expect(await world.pullPeople()).toMatchObject({ state: 'done', restarts: 0 });
    const all = Math.ceil(school.facts.people.ids.length / pages.rowsPerPage);
    expect(asked(before)).toBe(all - shared);
    const copy = await world.people();
    expect(await world.db.keptPages.count()).toBe(0);

    await world.close();
    await open({ keepsPages: false });
    expect(await world.db.keptPages.count()).toBe(0);
    await world.pullPeople();
    expect(await world.people()).toEqual(copy);
  });

  test('are read anew when rows have moved since, and nobody is lost', async () => {
    const [gone = 0] = school.facts.people.ids;
    school.facts.remove(gone);
    const added = school.facts.insertPerson({ email: 'nova@new.example' });
    expect(await world.pullPeople()).toMatchObject({ state: 'done', restarts: 1 });
    const known = new Set((await world.people()).map(({ personId }) => personId));
    expect(known.has(added)).toBe(true);
    expect(known.has(gone)).toBe(false);
  });

  test('are not used an hour later, nor after the next refresh was begun', async () => {
    world.clock.time += hour + 1;
    let before = school.requests.length;
    await world.pullPeople();
    const all = Math.ceil(school.facts.people.ids.length / pages.rowsPerPage);
    expect(asked(before)).toBe(all);

    world.clock.time += 25 * hour;
    await world.refresh();
    expect(await world.db.keptPages.count()).toBeGreaterThan(0);
    await world.startRefresh();
    expect(await world.db.keptPages.count()).toBe(0);
    await world.cancelRefresh();
    before = school.requests.length;
    await world.pullPeople();
    expect(asked(before)).toBe(all);
  });

  test('are not kept while the copy is young: others’ records are dropped at once', async () => {
    await world.pullPeople();
    world.clock.time += hour;
    expect(await world.refresh()).toMatchObject({ state: 'done', isCopyDue: false });
    expect(await world.db.keptPages.count()).toBe(0);
    const students = new Set(school.facts.enrolledIds());
    await world.startRefresh();
    for (let step = await world.stepRefresh(); step === 'again'; step = await world.stepRefresh())
      for (const { personId } of await world.db.stagedPeople.toArray()) expect(students.has(personId)).toBe(true);
  });
});

describe('what goes wrong', () => {
  test('the worker dies at any step: the copy before stays whole until the new one is', async () => {
    await world.pullPeople();
    const before = await world.people();
    school.facts.insertPerson({ email: 'nova@new.example' });
    world.clock.time += 25 * hour;
    await world.refresh();
    // Each step is a new worker's first.
    for (let step = await world.stepPeople(); step !== 'idle'; step = await world.stepPeople()) {
      const live = await world.db.peoplePulls.where('state').equals('running').count();
      if (live > 0) expect(await world.people()).toEqual(before);
    }
    expect(await world.people()).toHaveLength(before.length + 1);
  });

  test('FACTS asks to wait: it waits as long as told and goes on', async () => {
    school.faults.fail({ path: '/People/PersonFamily' }, 429, { retryAfter: 40 });
    await world.stepPeople();
    const began = world.clock.time;
    expect(await world.stepPeople()).toBe(began + 40_000);
    expect(await world.pullPeople()).toMatchObject({ state: 'done', failure: null });
  });

  test('three 503s in a row do not end it: it goes on where it was', async () => {
    for (const path of ['/People/PersonFamily', '/Students', '/People']) school.faults.fail({ path, times: 3 }, 503);
    expect(await world.pullPeople()).toMatchObject({ state: 'done', failure: null });
    expect((await world.people()).length).toBeGreaterThan(0);
  });

  test('FACTS can’t be reached for longer: the copy stays, and the next refresh tries again', async () => {
    const outage = school.faults.reset({ path: '/People', times: Infinity });
    expect(await world.pullPeople()).toMatchObject({ state: 'failed', failure: { code: 'facts-unreachable' } });
    expect(await world.people()).toEqual([]);
    expect(await world.db.peoplePacks.count()).toBe(0);
    expect(await world.stepPeople()).toBe('idle');
    expect(await readPeopleReading(world.db)).toMatchObject({ failure: { code: 'facts-unreachable' } });
    outage.remove();
    await world.refresh();
    expect(await world.pullPeople()).toMatchObject({ state: 'done' });
    expect(await readPeopleReading(world.db)).toEqual({ failure: null, families: 'read', parents: null });
  });

  test.each([
    [403, 'facts-forbidden'],
    [404, 'facts-unavailable'],
    [500, 'facts-unavailable'],
  ])('FACTS answers %s for families: it still tells whose an email is, and what is missing', async (status, code) => {
    school.faults.fail({ path: '/People/PersonFamily', times: Infinity }, status);
    expect(await world.pullPeople()).toMatchObject({ state: 'done' });
    const kinds = new Set((await world.people()).map(({ kind }) => kind));
    expect(kinds.has('parent')).toBe(false);
    expect(kinds.has('student')).toBe(true);
    expect(kinds.has('other')).toBe(true);
    expect(await readPeopleReading(world.db)).toMatchObject({ failure: null, families: { code } });
  });

  test('rows move between pages: it begins anew, and nobody is lost', async () => {
    const [gone = 0] = school.facts.people.ids;
    school.faults.before({ path: '/People', query: /Page=3/ }, () => {
      school.facts.remove(gone);
      school.facts.insertPerson({ email: 'nova@new.example' });
    });
    expect(await world.pullPeople()).toMatchObject({ state: 'done', restarts: 1 });
    const known = new Set((await world.people()).map(({ personId }) => personId));
    for (const id of withEmail().keys()) expect(known.has(id), `person ${id}`).toBe(true);
  });

  test('a list that never stands still ends it', async () => {
    school.faults.before({ path: '/People', query: /Page=2/, times: Infinity }, () => {
      school.facts.insertPerson({}, 'first');
    });
    expect(await world.pullPeople()).toMatchObject({ state: 'failed', failure: { code: 'facts-moving' } });
    expect(await world.db.peoplePacks.count()).toBe(0);
  });

  test('far too many people are not pulled', async () => {
    school.faults.rewriteJson({ path: '/People' }, (json) => ({
      ...(json as object),
      pageCount: 900,
      rowCount: 900_000,
    }));
    expect(await world.pullPeople()).toMatchObject({
      state: 'failed',
      failure: { code: 'facts-answer', detail: { reason: '900000 people, too many to copy' } },
    });
  });

  test('the school is forgotten meanwhile: nothing of it comes back', async () => {
    await world.stepPeople();
    await world.stepPeople();
    const hold = school.faults.hold({ path: '/People/PersonFamily' });
    const step = world.stepPeople();
    await hold.reached;
    await forgetSchool(world.db);
    hold.release();
    await step;
    expect(await world.stepPeople()).toBe('idle');
    for (const table of [world.db.peoplePacks, world.db.peoplePulls, world.db.stagedRoles])
      expect(await table.count()).toBe(0);
  });
});
