import { beforeAll, describe, expect, it } from 'vitest';
import type { Student } from '../../../../lib/roster/index.ts';
import { checkTarget } from '../../../../lib/sync/targets/check-target.ts';
import { readBack } from '../../../../lib/sync/receipt/read-back.ts';
import { createScimTarget } from '../../../../lib/sync/targets/scim/scim-target.ts';
import type { Dialect } from '../../../school/dialects/dialect.ts';
import { createReceiver, type Receiver } from '../../../school/dialects/receiver.ts';
import { ourExtension } from '../../../school/dialects/check-user.ts';
import { twists } from '../../../school/dialects/twists.ts';
import { createSyncWorldAt, makeStudent, type SyncWorld } from '../sync-world.ts';

/** More than this for a school of sixteen is no way to talk to a service. */
const maxRequestsAStep = 250;
const people = 16;
const privateAddress = { value: 'ada.private@home.example', type: 'home', primary: false };
const staff = {
  userName: 'head@school.example',
  externalId: 'staff-1',
  displayName: 'The Head',
  name: { givenName: 'The', familyName: 'Head', formatted: 'The Head' },
  emails: [{ value: 'head@school.example', type: 'work', primary: true }],
};

/** A whole school year at a service of that dialect, one step after the other: what every service must come to. */
export function describeYear(name: string, dialect: Dialect): void {
  describe(name, () => {
    let receiver: Receiver;
    let world: SyncWorld;
    let students: Student[];
    let left: Student[] = [];
    const keepsGrade = dialect.extension === 'kept' && !dialect.strict;
    const keepsGradeChanges = keepsGrade && !(dialect.extensionPath === 'refused' && dialect.put === 'not-allowed');
    const keepsEmailChanges = !(isStubborn(dialect) && dialect.put === 'not-allowed');

    beforeAll(async () => {
      receiver = createReceiver(dialect);
      world = createSyncWorldAt(receiver, receiver.fetch, receiver.clock);
      students = Array.from({ length: people }, (_, index) => makeStudent(1001 + index * 7));
      await make(staff);
      // Whom somebody entered there by hand, with a second address.
      const [first] = students;
      const { email, firstName = '', lastName = '' } = first ?? {};
      const name = { givenName: firstName, familyName: lastName, formatted: `${firstName} ${lastName}` };
      await make({
        userName: String(email).toUpperCase(),
        displayName: name.formatted,
        name,
        emails: [{ value: email, type: 'work', primary: true }, privateAddress],
      });
      // Nothing at all tells of an account that is not shown yet and whose user name may be taken twice.
      if (dialect.unique.length === 0) receiver.clock.time += 60_000;
    });

    async function make(user: object): Promise<void> {
      const headers = { authorization: `Bearer ${receiver.targetToken}`, 'content-type': 'application/json' };
      const body = JSON.stringify({ schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], active: true, ...user });
      for (let status = 429; status === 429;) {
        ({ status } = await receiver.fetch(`${receiver.targetUrl}/Users`, { method: 'POST', headers, body }));
        expect(status).toBeOneOf([200, 201, 202, 429]);
      }
    }

    const connection = () => ({
      baseUrl: receiver.targetUrl,
      token: receiver.targetToken,
      fetch: receiver.fetch,
      clock: world.clock,
      timeoutSignal: () => new AbortController().signal,
    });

    /** Syncs until the run is over, and holds it to what every step must come to. */
    async function sync(at = world): Promise<void> {
      const before = receiver.requests.length;
      // A change that the target doesn't keep is none.
      const isNothing = at.plan(students).counts.unchanged === students.length && !at.plan(students).counts.archive;
      let run = await at.sync(students);
      for (let i = 0; i < 12 && run?.state === 'waiting'; i++) {
        at.clock.time = run.notBefore ?? 0;
        run = await at.carryOn();
      }
      if (!isNothing) expect(run).toMatchObject({ state: 'done' });
      const results = Object.entries(at.results(run?.runId ?? 0)).filter(([, result]) => result.startsWith('refused'));
      expect(results).toEqual([]);
      const sent = receiver.requests.slice(before);
      expect(sent.length).toBeLessThan(maxRequestsAStep);
      expect(sent.filter(({ method }) => method === 'DELETE')).toEqual([]);
      expect(sent.filter(({ body }) => JSON.stringify(body ?? '').includes('"Operations":[]'))).toEqual([]);
      expectPeople();
      expect(at.plan(students).counts).toMatchObject({ unchanged: students.length, add: 0, update: 0, archive: 0 });
    }

    /** Exactly these, once each, and nobody else touched. */
    function expectPeople(): void {
      const all = [...students, ...left].sort((a, b) => a.studentId - b.studentId);
      const isStaff = ({ externalId }: { externalId?: string }) => externalId === staff.externalId;
      expect(receiver.users.filter(isStaff)).toMatchObject([{ ...staff, active: true }]);
      const held = receiver.users
        .filter((user) => !isStaff(user))
        .sort((a, b) => Number(a.externalId) - Number(b.externalId));
      expect(held.map(({ externalId, active }) => `${externalId} ${active}`)).toEqual(
        all.map((student) => `${student.studentId} ${students.includes(student)}`),
      );
      const isNamed = dialect.twist !== twists['lets nobody change a user name'];
      if (isNamed) expect(held.map(({ userName }) => userName.toLowerCase())).toEqual(all.map(({ email }) => email));
      expect(held.map((user) => user['name'])).toMatchObject(
        all.map(({ firstName, lastName }) => ({ givenName: firstName, familyName: lastName })),
      );
      if (keepsEmailChanges) {
        // One that is not shown may be written a second time.
        const distinct = (values: string[]) =>
          dialect.emails === 'never-shown' ? [...new Set(values)].sort() : values;
        expect(held.map(({ emails = [] }) => distinct(emails.map(({ value }) => value)))).toEqual(
          all.map(({ email, studentId }) =>
            studentId === 1001 ? distinct([String(email), privateAddress.value]) : [email],
          ),
        );
      }
      if (keepsGradeChanges) {
        expect(held.map((user) => user[ourExtension])).toMatchObject(all.map(({ gradeLevel }) => ({ gradeLevel })));
      }
    }

    const change = (which: (index: number) => boolean, part: (student: Student) => Partial<Student>) => {
      students = students.map((student, index) => (which(index) ? { ...student, ...part(student) } : student));
    };

    it('passes the check of the settings', async () => {
      for (let tries = 0; tries < 3; tries++) {
        const check = await checkTarget(connection()).catch((error: { code: string }) => error);
        if (!('code' in check)) return expect(check.url).toBe(receiver.targetUrl);
        expect(check.code).toBe('target-rate-limited');
      }
    });

    it('adds everybody, and takes over whom it has', () => sync());

    it('takes new grades', async () => {
      change(
        (index) => index % 4 === 1,
        () => ({ gradeLevel: '09' }),
      );
      await sync();
    });

    it('takes new names', async () => {
      change(
        (index) => index % 5 < 2,
        ({ lastName }) => ({ lastName: `${lastName}-Née` }),
      );
      await sync();
      for (const user of receiver.users.filter(({ externalId }) => externalId !== staff.externalId)) {
        const { givenName, familyName, formatted } = user['name'] as Record<string, string>;
        if (!dialect.patchRefuses.includes('displayName') && user['displayName'] !== undefined) {
          expect([user['displayName'], formatted]).toEqual(Array(2).fill(`${givenName} ${familyName}`));
        }
      }
    });

    it('takes new addresses, and leaves a second one alone', async () => {
      change(
        (index) => index < 4,
        ({ studentId }) => ({ email: `new${studentId}@school.example` }),
      );
      await sync();
    });

    it('makes inactive who leaves', async () => {
      left = students.slice(2, 5);
      students = students.filter((student) => !left.includes(student));
      await sync();
    });

    it('brings back who returns, with the grade of then', async () => {
      const [first] = left as [Student, ...Student[]];
      left = left.filter((student) => student !== first);
      students = [...students, { ...first, gradeLevel: '10' }];
      await sync();
    });

    it('moves all up in the new school year, lets some go and takes others in', async () => {
      const leaving = students.slice(-3);
      left = [...left, ...leaving];
      students = students.slice(0, -3);
      change(
        () => true,
        ({ gradeLevel }) => ({ gradeLevel: String(Number(gradeLevel) + 1).padStart(2, '0') }),
      );
      students = [
        ...students,
        ...Array.from({ length: 5 }, (_, index) => makeStudent(5001 + index, { gradeLevel: '07' })),
      ];
      await sync();
    });

    it('is found as it is by a computer that never synced before', async () => {
      receiver.clock.time += 60_000;
      await sync(createSyncWorldAt(receiver, receiver.fetch, receiver.clock));
    });

    it('is read back as it was sent', async () => {
      const drift = await readBack(createScimTarget(connection()), world.store.ledger.values()).catch(
        (error: { code: string }) => error.code,
      );
      if (typeof drift === 'string') return expect(drift).toBeOneOf(['target-rate-limited', 'target-unavailable']);
      const isDropped = (field: string) =>
        (!keepsGradeChanges && ['gradeLevel', 'schoolCode'].includes(field)) ||
        (!keepsEmailChanges && field === 'email');
      const left = (drift as Awaited<ReturnType<typeof readBack>>).filter(
        ({ kind, changes }) => kind !== 'different' || changes.some(({ field }) => !isDropped(field)),
      );
      expect(left).toEqual([]);
    });
  });
}

/** It takes no change of emails by PATCH. */
function isStubborn({ emails }: Dialect): boolean {
  return emails === 'refused' || emails === 'ignored';
}
