import { describe, expect, it } from 'vitest';
import { startSchool, type School } from '../../school/index.ts';
import { shareSchool } from './share-school.ts';
import { studentExtensionUrn } from '../../school/target/student-extension.ts';
import { ask, askTarget } from './request.ts';

let school: School;

shareSchool({ students: 0, now: () => Date.UTC(2026, 8, 1) }, (shared) => {
  school = shared;
});

const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
const makeUser = (number: number) => ({
  schemas: [userSchema, studentExtensionUrn],
  userName: `user${number}@stbrendan.example`,
  externalId: String(number),
  name: { givenName: 'Ann', familyName: 'Lee' },
  emails: [{ value: `user${number}@stbrendan.example`, type: 'work', primary: true }],
  active: true,
  [studentExtensionUrn]: { studentId: String(number), gradeLevel: 'K', schoolCode: 'SBE' },
});
const create = (number: number) => askTarget(school, '/Users', { method: 'POST', body: makeUser(number) });
const find = (filter: string) => askTarget(school, `/Users?filter=${encodeURIComponent(filter)}`);

describe('the sync target', () => {
  it('wants the bearer token', async () => {
    const reply = await ask(school, school.hosts.target, '/scim/v2/Users', {
      headers: { Authorization: 'Bearer nope' },
    });
    expect(reply.status).toBe(401);
  });

  it('creates a user and gives the extension back', async () => {
    const reply = await create(1);
    expect(reply.status).toBe(201);
    expect(reply.json[studentExtensionUrn]).toEqual({ studentId: '1', gradeLevel: 'K', schoolCode: 'SBE' });
    expect(reply.json.meta.location).toBe(`${school.targetUrl}/Users/${reply.json.id}`);
    expect(school.target.users).toMatchObject([{ externalId: '1', active: true }]);
    expect(school.target.ledger).toMatchObject([{ action: 'create', externalId: '1', from: null }]);
  });

  it('finds users by externalId, userName and email', async () => {
    await create(1);
    await create(2);
    for (const filter of [
      'externalId eq "2"',
      'userName eq "USER2@stbrendan.example"',
      'emails.value eq "user2@stbrendan.example"',
    ]) {
      const { json } = await find(filter);
      expect(
        json.Resources?.map((user: { externalId: string }) => user.externalId),
        filter,
      ).toEqual(['2']);
      expect(json.totalResults, filter).toBe(1);
    }
    expect((await find('externalId eq "3"')).json).toMatchObject({ totalResults: 0, Resources: [] });
  });

  it('finds by email although a stored user has none', async () => {
    school.target.seed({ userName: 'bare' });
    await create(1);
    expect((await find('emails.value eq "user1@stbrendan.example"')).json.totalResults).toBe(1);
  });

  it('answers 409 uniqueness to a userName that is taken, in any case', async () => {
    school.target.seed({ userName: 'USER1@stbrendan.example' });
    const reply = await create(1);
    expect(reply.status).toBe(409);
    expect(reply.json.scimType).toBe('uniqueness');
  });

  it('gives every user exactly once, in aligned pages and in odd ones', async () => {
    for (let i = 1; i <= 53; i++) school.target.seed({ userName: `u${i}`, externalId: String(i) });
    const all = Array.from({ length: 53 }, (_, i) => String(i + 1));
    for (const [first, count] of [
      [1, 20],
      [1, 53],
      [1, 200],
      [5, 10],
      [18, 18],
      [27, 27],
      [2, 26],
      [40, 20],
    ] as const) {
      const { json } = await askTarget(school, `/Users?startIndex=${first}&count=${count}`);
      const ids = json.Resources.map((user: { externalId: string }) => user.externalId);
      expect(ids, `${first}+${count}`).toEqual(all.slice(first - 1, first - 1 + count));
      expect(json.totalResults).toBe(53);
    }
  });

  it('changes a user by PATCH and PUT, and says nothing when a PATCH changes nothing', async () => {
    const { id } = (await create(1)).json;
    const schemas = ['urn:ietf:params:scim:api:messages:2.0:PatchOp'];
    const patch = { schemas, Operations: [{ op: 'replace', path: 'active', value: false }] };
    expect((await askTarget(school, `/Users/${id}`, { method: 'PATCH', body: patch })).json.active).toBe(false);
    expect((await askTarget(school, `/Users/${id}`, { method: 'PATCH', body: patch })).status).toBe(204);
    const put = await askTarget(school, `/Users/${id}`, { method: 'PUT', body: makeUser(1) });
    expect(put.json.active).toBe(true);
    expect(school.target.ledger.map((entry) => entry.action)).toEqual(['create', 'replace', 'replace']);
    expect((await askTarget(school, `/Users/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await askTarget(school, `/Users/${id}`)).status).toBe(404);
  });

  it('refuses what is no JSON', async () => {
    expect((await askTarget(school, '/Users', { method: 'POST', body: '{"userName":' })).status).toBe(400);
    const plain = { method: 'POST', body: makeUser(1), headers: { 'Content-Type': 'text/plain' } };
    expect((await askTarget(school, '/Users', plain)).status).toBe(400);
  });
});

describe('bulk', () => {
  const bulk = (numbers: number[]) => ({
    schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],
    Operations: numbers.map((number) => ({
      method: 'POST',
      path: '/Users',
      bulkId: `b${number}`,
      data: makeUser(number),
    })),
  });
  const send = (numbers: number[]) => askTarget(school, '/Bulk', { method: 'POST', body: bulk(numbers) });

  it('creates many users', async () => {
    const reply = await send([1, 2, 3]);
    expect(reply.json.Operations.map((op: { status: string }) => op.status)).toEqual(['201', '201', '201']);
    expect(school.target.users).toHaveLength(3);
  });

  it('fails only the users it was told to refuse, alone as in a bulk', async () => {
    const lift = school.target.refuse((write) => write.externalId === '2', { status: 500, detail: 'No room' });
    const { json } = await send([1, 2, 3]);
    expect(json.Operations.map((op: { status: string }) => op.status)).toEqual(['201', '500', '201']);
    expect((await create(2)).status).toBe(500);
    lift();
    expect((await create(2)).status).toBe(201);
  });

  it('can be switched off or made small', async () => {
    school.target.settings.maxOperations = 2;
    expect((await send([1, 2, 3])).status).toBe(413);
    school.target.settings.bulk = false;
    expect((await send([1])).status).toBe(501);
    expect((await askTarget(school, '/ServiceProviderConfig')).json.bulk).toMatchObject({
      supported: false,
      maxOperations: 2,
    });
    expect(school.target.ledger).toEqual([]);
  });

  it('keeps the accounts of two schools in one process apart', async () => {
    const other = await startSchool({ students: 0 });
    other.target.settings.bulk = false;
    await askTarget(other, '/Users', { method: 'POST', body: makeUser(9) });
    expect((await send([1])).status).toBe(200);
    expect(other.target.users.map((user) => user.externalId)).toEqual(['9']);
    expect(school.target.users.map((user) => user.externalId)).toEqual(['1']);
    await other.close();
  });
});
