import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Student } from '../../../../lib/roster/index.ts';
import { checkTarget } from '../../../../lib/sync/targets/check-target.ts';
import { readBack } from '../../../../lib/sync/receipt/read-back.ts';
import type { Fetch } from '../../../../lib/sync/targets/scim/request.ts';
import { createScimTarget } from '../../../../lib/sync/targets/scim/scim-target.ts';
import type { SyncRun } from '../../../../lib/sync/run/run-record.ts';
import { makeMortal } from '../mortal.ts';
import { createSyncWorldAt, type SyncWorld, type TargetPlace } from '../sync-world.ts';
import { askTarget, readPeople, type SeenPerson } from './read-people.ts';

export interface TargetUnderTest {
  readonly place: TargetPlace;
  readonly fetch: Fetch;
  /** Set apart from whoever is there: part of each email and, as digits, of each student ID. */
  readonly label: number;
  readonly people: number;
  /** The service's own. */
  readonly clock?: SyncWorld['clock'];
  /** All that it holds, also what it doesn't show. */
  readonly everybody?: () => readonly object[];
}

/**
 * What every SCIM target must come to, whatever its dialect. Deletes nobody and leaves everybody of this run inactive, so it may be pointed at a
 * service that others use. `grade` is only looked at where the service keeps it.
 */
export function describeTarget(name: string, open: () => Promise<TargetUnderTest>): void {
  describe(name, () => {
    let target: TargetUnderTest;
    let world: SyncWorld;
    let domain = '';
    let keepsGrade = false;
    let students: Student[] = [];

    beforeAll(async () => {
      target = await open();
      domain = `.${target.label}@sync-review.example`;
      world = openWorld();
      students = Array.from({ length: target.people }, (_, index) => makeStudent(index + 1));
    });

    const openWorld = () => createSyncWorldAt(target.place, target.fetch, target.clock);
    // A month lies between two steps of the year.
    beforeEach(() => void (world.clock.time += 30 * 86_400_000));

    const makeStudent = (number: number, part: Partial<Student> = {}): Student => ({
      studentId: target.label * 10_000 + number,
      firstName: `Ána${number}`,
      lastName: `O'Test-${number}`,
      email: emailOf(number),
      gradeLevel: '08',
      schoolCode: 'HS',
      birthdate: null,
      ...part,
    });
    const emailOf = (number: number | string) => `s${number}${domain}`;
    const connection = () => ({
      baseUrl: target.place.targetUrl,
      token: target.place.targetToken,
      fetch: target.fetch,
      clock: world.clock,
      timeoutSignal: () => new AbortController().signal,
    });
    const seen = () => readPeople(target.place, target.fetch, domain, target.everybody?.());
    const finish = async (run: SyncRun | null, at = world): Promise<SyncRun | null> => {
      for (let i = 0; i < 20 && run?.state === 'waiting'; i++) {
        world.clock.time = run.notBefore ?? 0;
        run = await at.carryOn();
      }
      return run;
    };
    const sync = async (list: readonly Student[], at = world) => finish(await at.sync(list), at);

    /** Exactly these, once each. */
    async function expectPeople(active: readonly Student[], inactive: readonly Student[] = []): Promise<SeenPerson[]> {
      const people = await seen();
      const wanted = [...active, ...inactive].sort((a, b) => a.studentId - b.studentId);
      expect(people.map(({ externalId, userName, email, name }) => ({ externalId, userName, email, name }))).toEqual(
        wanted.map(({ studentId, email, firstName, lastName }) => ({
          externalId: String(studentId),
          userName: email,
          email,
          name: `${firstName} ${lastName}`,
        })),
      );
      expect(people.filter((each) => each.active).map(({ externalId }) => externalId)).toEqual(
        active.map(({ studentId }) => String(studentId)).sort(),
      );
      if (keepsGrade) expect(people.map(({ grade }) => grade)).toEqual(wanted.map(({ gradeLevel }) => gradeLevel));
      return people;
    }

    it('passes the check of the settings', async () => {
      expect(await checkTarget(connection())).toMatchObject({ url: target.place.targetUrl });
    });

    it('gets everybody once', async () => {
      expect(await sync(students)).toMatchObject({ state: 'done' });
      keepsGrade = (await seen())[0]?.grade !== '';
      await expectPeople(students);
      expect(world.plan(students).counts).toMatchObject({ unchanged: students.length, add: 0, update: 0 });
    });

    it('is found as it is by a computer that never synced before, which writes nothing', async () => {
      const other = openWorld();
      const before = await seen();
      expect(await sync(students, other)).toMatchObject({ state: 'done' });
      expect(await seen()).toEqual(before);
      expect(new Set([...other.store.ledger.values()].map(({ remoteId }) => remoteId))).toEqual(
        new Set(before.map(({ id }) => id)),
      );
    });

    it('takes new names, grades and emails', async () => {
      students = students.map((student, index) => ({
        ...student,
        gradeLevel: '09',
        ...(index % 3 === 0 ? { lastName: `${student.lastName}-New` } : {}),
        ...(index % 4 === 0 ? { email: emailOf(`${index + 1}-new`) } : {}),
      }));
      expect(await sync(students)).toMatchObject({ state: 'done' });
      await expectPeople(students);
      expect(world.plan(students).counts).toMatchObject({ unchanged: students.length });
    });

    it('is never given a second account for somebody with a new email, by a computer that never synced before', async () => {
      const before = await seen();
      students = students.map((student, index) => (index === 1 ? { ...student, email: emailOf('2-moved') } : student));
      const other = openWorld();
      expect(await sync(students, other)).toMatchObject({ state: 'done' });
      const after = await expectPeople(students);
      expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
      world = other;
    });

    it('lets three exchange their emails in a circle', async () => {
      const emails = students.slice(0, 3).map(({ email }) => email);
      students = students.map((student, index) =>
        index < 3 ? { ...student, email: emails[(index + 1) % 3] ?? null } : student,
      );
      expect(await sync(students)).toMatchObject({ state: 'done' });
      await expectPeople(students);
    });

    it('makes inactive who left, and brings back who returns', async () => {
      const [first, second, ...others] = students as [Student, Student, ...Student[]];
      await sync(others);
      await expectPeople(others, [first, second]);
      await sync(students);
      await expectPeople(students);
    });

    it('has an account with the email adopted, however it is written', async () => {
      const newcomer = makeStudent(5000);
      const [local = '', host = ''] = (newcomer.email ?? '').split('@');
      const made = (await askTarget(target.place, target.fetch, 'POST', '/Users', {
        schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
        userName: `${local.toUpperCase()}@${host}`,
        name: { givenName: 'ÁNA 5000', familyName: 'Otest 5000' },
        emails: [{ value: newcomer.email, type: 'work', primary: true }],
        active: true,
      })) as { id: string };
      students = [...students, newcomer];
      expect(await sync(students)).toMatchObject({ state: 'done' });
      expect((await expectPeople(students)).find(({ id }) => id === made.id)?.externalId).toBe(
        String(newcomer.studentId),
      );
    });

    it('is read back: as sent, and what somebody changed there is named', async () => {
      const scim = createScimTarget(connection());
      const kept = (await readBack(scim, world.store.ledger.values())).filter(
        ({ kind, changes }) => kind !== 'different' || changes.some(({ field }) => !isExtra(field)),
      );
      expect(kept).toEqual([]);
      const [entry] = [...world.store.ledger.values()];
      const { remoteId = '', studentId = 0, person } = entry ?? {};
      await scim.update(remoteId, [{ field: 'familyName', from: person?.familyName ?? '', to: 'Changed-There' }]);
      const drift = await readBack(scim, world.store.ledger.values());
      expect(drift.find((each) => each.studentId === studentId)).toMatchObject({ kind: 'different' });
      expect(drift.find((each) => each.studentId === studentId)?.changes).toContainEqual({
        field: 'familyName',
        from: 'Changed-There',
        to: person?.familyName,
      });
      const renamed = { firstName: 'Seen' };
      students = students.map((student) => (student.studentId === studentId ? { ...student, ...renamed } : student));
      await sync(students);
      // What was changed there stays until somebody sends it again.
      const stays = { lastName: 'Changed-There' };
      await expectPeople(
        students.map((student) => (student.studentId === studentId ? { ...student, ...stays } : student)),
      );
      const seen = (await readBack(scim, world.store.ledger.values())).find(
        (each) => each.studentId === studentId,
      )?.seen;
      const now = world.store.ledger.get(studentId);
      if (seen && now) world.store.ledger.set(studentId, { ...now, person: seen.person });
      await sync(students);
      await expectPeople(students);
    });

    const isExtra = (field: string) => !keepsGrade && (field === 'gradeLevel' || field === 'schoolCode');

    it('ends with everybody once although the worker dies again and again', async () => {
      const joining = Array.from({ length: 6 }, (_, index) => makeStudent(6000 + index));
      students = [...students, ...joining].map((student) => ({ ...student, gradeLevel: '10', firstName: 'Later' }));
      const runId = await world.start(students);
      let lives = 0;
      while (world.store.runs[runId - 1]?.state !== 'done' && lives < 300) {
        const mortal = makeMortal(world.store, target.fetch, 12 + lives);
        const life = world.carryOn({ store: mortal.store, fetch: mortal.fetch });
        await Promise.race([life, mortal.died]);
        lives += 1;
        // An alarm wakes the next one.
        world.clock.time = Math.max(world.clock.time, world.store.runs[runId - 1]?.notBefore ?? 0);
      }
      expect(lives).toBeGreaterThan(1);
      await expectPeople(students);
    });

    it('loses nobody at the end: all are inactive', async () => {
      await sync([]);
      await expectPeople([], students);
    });
  });
}
