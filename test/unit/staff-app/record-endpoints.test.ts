import { afterEach, describe, expect, it } from 'vitest';
import { createSampleBackend } from '../../school/staff-app/sample-backend.ts';
import { serveStaffApp, type ServedStaffApp } from '../../school/staff-app/serve-alone.ts';

let app: ServedStaffApp | undefined;
afterEach(async () => {
  await app?.close();
  app = undefined;
});

async function serveSchool(studentCount: number, failingIds: readonly number[] = []) {
  app = await serveStaffApp(createSampleBackend(studentCount, failingIds));
  const api = `${app.origin}/renweb1/api`;
  return {
    get: (path: string) => fetch(`${api}/${path}`),
    saveEmail: (studentId: number, body: string) =>
      fetch(`${api}/students/${studentId}/email`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body,
      }),
  };
}

describe('the list of students', () => {
  it('comes 50 to a page, with the number of all rows', async () => {
    const { get } = await serveSchool(120);
    const first = await (await get('students')).json();
    const last = await (await get('students?page=3')).json();
    expect(first).toMatchObject({ page: 1, pageSize: 50, rowCount: 120 });
    expect(first.rows).toHaveLength(50);
    expect(last.rows).toHaveLength(20);
  });

  it('finds by name in any order, or by id', async () => {
    const { get } = await serveSchool(40);
    const byName = await (await get('students?query=abbott%2C%20ben')).json();
    const byId = await (await get('students?query=1015')).json();
    expect(byName.rows[0]).toMatchObject({ lastName: 'Abbott', firstName: 'Benjamin' });
    expect(byId.rows).toMatchObject([{ studentId: 1015 }]);
  });

  it('gives at most 1,000 rows, and 50 from page 1 when the numbers make no sense', async () => {
    const { get } = await serveSchool(1100);
    const large = await (await get('students?pageSize=50000')).json();
    const senseless = await (await get('students?page=-2&pageSize=x')).json();
    expect(large.rows).toHaveLength(1000);
    expect(senseless).toMatchObject({ page: 1, pageSize: 50 });
  });

  it('reaches the last page of 50,000 students', async () => {
    const { get } = await serveSchool(50_000);
    const last = await (await get('students?page=50&pageSize=1000')).json();
    expect(last).toMatchObject({ rowCount: 50_000 });
    expect(last.rows).toHaveLength(1000);
  });
});

describe('one record', () => {
  it('is the student, or the family with its members', async () => {
    const { get } = await serveSchool(4);
    expect(await (await get('students/1003')).json()).toMatchObject({ studentId: 1003, familyIds: [5002] });
    const family = await (await get('families/5002')).json();
    expect(family.members.map((member: { personId: number }) => member.personId)).toEqual([905002, 1003, 1004]);
  });

  it.each(['students/999999', 'families/999999', 'students/abc', 'students/12345678901', 'nothing'])(
    'answers 404 with a message for %s',
    async (path) => {
      const { get } = await serveSchool(4);
      const response = await get(path);
      expect(response.status).toBe(404);
      expect((await response.json()).message).toMatch(/not found/i);
    },
  );

  it('lists families by page', async () => {
    const { get } = await serveSchool(8);
    const found = await (await get('families?page=2&pageSize=3')).json();
    expect(found).toMatchObject({ page: 2, pageSize: 3, rowCount: 4, rows: [{ familyId: 5004 }] });
  });
});

describe('saving an email', () => {
  it('answers what was stored, and the student has it', async () => {
    const { get, saveEmail } = await serveSchool(4);
    const saved = await saveEmail(1001, '{"email":"ava@demo.example"}');
    expect(await saved.json()).toEqual({ email: 'ava@demo.example' });
    expect(await (await get('students/1001')).json()).toMatchObject({ email: 'ava@demo.example' });
  });

  it('stores an emptied address as none', async () => {
    const { saveEmail } = await serveSchool(4);
    expect(await (await saveEmail(1002, '{"email":""}')).json()).toEqual({ email: null });
  });

  it.each([
    ['no address', '{}'],
    ['an address of 255 characters', JSON.stringify({ email: 'a'.repeat(255) })],
    ['half a document', '{"email":'],
  ])('refuses %s and changes nothing', async (_what, body) => {
    const { get, saveEmail } = await serveSchool(4);
    const response = await saveEmail(1002, body);
    expect(response.status).toBe(400);
    expect(await (await get('students/1002')).json()).toMatchObject({ email: 'student1002@demo-school.example' });
  });

  it('answers 404 for a person who is no student', async () => {
    const { saveEmail } = await serveSchool(4);
    expect((await saveEmail(905001, '{"email":"a@b.example"}')).status).toBe(404);
  });

  it('says only that it failed when the school throws', async () => {
    const { saveEmail } = await serveSchool(4, [1001]);
    const response = await saveEmail(1001, '{"email":"a@b.example"}');
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ message: 'Something went wrong. Please try again.' });
  });
});
