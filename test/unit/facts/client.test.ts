import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { AppError } from '../../../lib/errors.ts';
import { retryAfterSeconds } from '../../../lib/facts/answers.ts';
import { checkKeys } from '../../../lib/facts/key-check.ts';
import type { School } from '../../school/index.ts';
import { shareSchool } from '../school/share-school.ts';
import { createFactsWorld, type FactsWorld } from './facts-world.ts';

let school: School;
let world: FactsWorld;
shareSchool({ students: 12, rateLimit: Infinity }, (shared) => {
  school = shared;
  world = createFactsWorld(school);
});
afterEach(() => world.close());

async function failureOf(act: Promise<unknown>): Promise<{ code: string; detail: unknown }> {
  const thrown = await act.then(
    () => 'nothing',
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(AppError);
  const { code, detail } = thrown as AppError;
  return { code, detail };
}
const anyStudent = () => school.truth.enrolled[0] as number;

describe('every request', () => {
  test('carries both keys as headers, never in the address, and the version', async () => {
    const client = world.client();
    await client.enrolledStudents(1, 1000);
    await client.people([anyStudent()]);
    await client.person(anyStudent());
    await client.gradeLevels();
    await client.schools();
    await client.replaceEmail(anyStudent(), 'new@school.example');
    await client.probeWrite();
    expect(school.requests).toHaveLength(7);
    expect(world.sentHeaders).toHaveLength(7);
    for (const headers of world.sentHeaders) {
      expect(headers.get('Ocp-Apim-Subscription-Key')).toBe(school.keys.subscription);
      expect(headers.get('Facts-Api-Key')).toBe(school.keys.readWrite);
    }
    for (const { query, path, host } of school.requests) {
      expect(host).toBe('api.factsmgt.com');
      expect(query).toContain('api-version=1');
      expect(path + query).not.toMatch(/demo-/);
    }
  });

  test('asks for nothing that a browser adds by itself', async () => {
    const inits: RequestInit[] = [];
    const client = world.client({
      fetch: async (url, init) => {
        expect(new URL(url).origin).toBe('https://api.factsmgt.com');
        inits.push(init);
        return Response.json({ results: [] });
      },
    });
    await client.gradeLevels();
    expect(inits[0]).toMatchObject({ credentials: 'omit', redirect: 'manual', cache: 'no-store' });
  });

  test('is given 20 seconds', async () => {
    const asked: number[] = [];
    const timeout = (ms: number) => {
      asked.push(ms);
      return new AbortController().signal;
    };
    await world.client({ timeout }).schools();
    expect(asked).toEqual([20_000]);
  });

  test('that is aborted says that FACTS can’t be reached', async () => {
    const client = world.client({
      timeout: () => AbortSignal.abort(),
      fetch: async (_, init) => Promise.reject(init.signal?.reason),
    });
    expect(await failureOf(client.schools())).toEqual({ code: 'facts-unreachable', detail: {} });
  });

  test('that takes too long says so, also when its body does', async () => {
    const late = new DOMException('The operation timed out.', 'TimeoutError');
    const slow = world.client({ fetch: () => Promise.reject(late) });
    expect(await failureOf(slow.schools())).toEqual({ code: 'facts-timeout', detail: { seconds: 20 } });
    const body = new ReadableStream({ pull: (controller) => controller.error(late) });
    const slowBody = world.client({ fetch: async () => new Response(body) });
    expect((await failureOf(slowBody.schools())).code).toBe('facts-timeout');
  });

  test('that is led to another page says so, and does not follow', async () => {
    school.faults.redirect({ host: 'api' });
    expect(await failureOf(world.client().schools())).toEqual({ code: 'facts-web-page', detail: {} });
    expect(school.requests).toHaveLength(1);
    // What a browser tells of a redirect that it must not follow.
    const opaque = Object.create(Response.error(), {
      type: { value: 'opaqueredirect' },
      ok: { value: false },
      status: { value: 0 },
    });
    const client = world.client({ fetch: async () => opaque });
    expect((await failureOf(client.replaceEmail(anyStudent(), 'a@b.example'))).code).toBe('facts-web-page');
  });
});

test('a page of students is the enrolled ones, by id', async () => {
  const page = await world.client().enrolledStudents(2, 5);
  const rows = school.facts.students.filter((row) => row.school.status === 'Enrolled');
  expect(page).toMatchObject({ rowCount: rows.length, pageCount: Math.ceil(rows.length / 5) });
  expect(page.rows.map((row) => row.studentId)).toEqual(rows.slice(5, 10).map((row) => row.studentId));
});

test('people are asked for by id, at most 200 at once', async () => {
  const ids = school.truth.enrolled.slice(0, 3);
  expect((await world.client().people(ids)).rows.map((person) => person.personId)).toEqual(ids);
  const many = Array.from({ length: 201 }, (_, index) => index + 1);
  expect((await failureOf(world.client().people(many))).code).toBe('unexpected');
  expect(school.requests).toHaveLength(1);
});

test('200 ids of seven digits are not too long an address', async () => {
  const ids = Array.from({ length: 200 }, (_, index) => 1_000_000 + index);
  expect(await world.client().people(ids)).toMatchObject({ rows: [], rowCount: 0 });
});

describe('a write', () => {
  test('replaces the email of this person and nothing else', async () => {
    const before = { ...school.facts.person(anyStudent()) };
    await world.client().replaceEmail(anyStudent(), 'new@school.example');
    expect(school.facts.ledger).toHaveLength(1);
    const { modifiedDate: _, ...after } = school.facts.person(anyStudent()) ?? {};
    const { modifiedDate: __, ...expected } = { ...before, email: 'new@school.example' };
    expect(after).toEqual(expected);
    expect(school.requests[0]).toMatchObject({ method: 'PATCH', path: `/People/${anyStudent()}` });
  });

  test('of null clears the email', async () => {
    await world.client().replaceEmail(anyStudent(), null);
    expect(school.facts.email(anyStudent())).toBeNull();
  });

  test.each([0, -1, 1.5, Number.NaN, Infinity, 2 ** 60])('to person %s is not sent', async (studentId) => {
    expect((await failureOf(world.client().replaceEmail(studentId, null))).code).toBe('student-unknown');
    expect((await failureOf(world.client().person(studentId))).code).toBe('student-unknown');
    expect(school.requests).toEqual([]);
  });

  test('that FACTS finds too long tells FACTS’ reason', async () => {
    const failure = await failureOf(world.client().replaceEmail(anyStudent(), `${'a'.repeat(120)}@b.example`));
    expect(failure).toEqual({
      code: 'facts-refused',
      detail: { message: 'email must be at most 100 characters long.' },
    });
    expect(school.facts.ledger).toEqual([]);
  });

  test.each([
    ['problem details', JSON.stringify({ title: 'Bad', detail: 'Not like that.' }), 'Not like that.'],
    ['a title only', JSON.stringify({ title: 'Bad' }), 'Bad'],
    ['nothing readable', '<html>', 'error 400'],
    ['a long story', JSON.stringify({ error: { message: 'x'.repeat(500) } }), `${'x'.repeat(199)}…`],
  ])('refused with %s says so in short', async (_, body, message) => {
    school.faults.fail({ method: 'PATCH' }, 400, { body });
    const failure = await failureOf(world.client().replaceEmail(anyStudent(), 'a@b.example'));
    expect(failure).toEqual({ code: 'facts-refused', detail: { message } });
  });
});

describe('what FACTS answers', () => {
  test('401: the keys', async () => {
    const client = createFactsWorld(school, { apiKey: 'wrong-canary' }).client();
    expect(await failureOf(client.enrolledStudents(1, 1000))).toEqual({ code: 'facts-api-key-rejected', detail: {} });
  });

  test('403: which area may not be read, or that nothing may be written', async () => {
    const blind = createFactsWorld(school, { apiKey: school.keys.withoutPeople }).client();
    expect(await failureOf(blind.people([anyStudent()]))).toEqual({
      code: 'facts-forbidden',
      detail: { area: 'people', message: 'The API key does not have read access to people.' },
    });
    const reader = createFactsWorld(school, { apiKey: school.keys.readOnly }).client();
    expect((await failureOf(reader.replaceEmail(anyStudent(), null))).code).toBe('facts-write-forbidden');
    expect(school.facts.ledger).toEqual([]);
  });

  test('403 for want of calls says that, in FACTS’ words', async () => {
    for (const method of ['GET', 'PATCH']) school.faults.quota({ method }, '01:02:03');
    const words = { message: 'Out of call volume quota. Quota will be replenished in 01:02:03.' };
    expect(await failureOf(world.client().schools())).toEqual({ code: 'facts-quota', detail: words });
    const write = world.client().replaceEmail(anyStudent(), 'a@b.example');
    expect(await failureOf(write)).toEqual({ code: 'facts-quota', detail: words });
  });

  test('the reasons in ASP.NET’s errors and in problem details are kept', async () => {
    school.faults.validation({ method: 'PATCH' }, { Email: ['The Email field is not valid.'], '': ['Try again.'] });
    expect(await failureOf(world.client().replaceEmail(anyStudent(), 'a@b.example'))).toEqual({
      code: 'facts-refused',
      detail: { message: 'The Email field is not valid. Try again.' },
    });
    school.faults.problem({ path: '/Students', times: Infinity }, 500, 'The database is read-only.');
    expect(await failureOf(world.client().enrolledStudents(1, 1000))).toEqual({
      code: 'facts-unavailable',
      detail: { status: 500, message: 'The database is read-only.' },
    });
  });

  test('404: a person whom FACTS does not know, read or written', async () => {
    const expected = { code: 'facts-not-found', detail: { studentId: 99_999_999 } };
    expect(await failureOf(world.client().person(99_999_999))).toEqual(expected);
    expect(await failureOf(world.client().replaceEmail(99_999_999, 'a@b.example'))).toEqual(expected);
  });

  test('404 of a list is a fault of the other side', async () => {
    school.faults.fail({ path: '/Students' }, 404);
    expect(await failureOf(world.client().enrolledStudents(1, 1000))).toMatchObject({ code: 'facts-unavailable' });
  });

  test.each([400, 422, 500, 502, 503])('%s while reading is no statement about a record', async (status) => {
    school.faults.fail({ path: '/Students', times: Infinity }, status, {
      body: 'at Sieve.Services.SieveProcessor`3',
      contentType: 'text/plain',
    });
    expect(await failureOf(world.client().enrolledStudents(1, 1000))).toEqual({
      code: 'facts-unavailable',
      detail: { status },
    });
  });

  test('a cut connection', async () => {
    school.faults.reset({ path: '/Students' });
    expect(await failureOf(world.client().enrolledStudents(1, 1000))).toEqual({
      code: 'facts-unreachable',
      detail: {},
    });
  });

  test.each([
    ['half an answer', () => school.faults.truncate({ path: '/Students' }), 'the answer broke off'],
    ['nothing', () => school.faults.fail({ path: '/Students' }, 200, { body: '' }), 'an empty answer'],
  ])('%s instead of records', async (_, set, reason) => {
    set();
    expect(await failureOf(world.client().enrolledStudents(1, 1000))).toEqual({
      code: 'facts-answer',
      detail: { reason },
    });
  });

  test('a body that breaks off', async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error('cut')) });
    const client = world.client({ fetch: async () => new Response(body) });
    expect(await failureOf(client.schools())).toEqual({
      code: 'facts-answer',
      detail: { reason: 'the answer broke off' },
    });
  });

  test('JSON that is not a list', async () => {
    school.faults.rewriteJson({ path: '/Students' }, () => ({ ok: true }));
    expect(await failureOf(world.client().enrolledStudents(1, 1000))).toEqual({
      code: 'facts-answer',
      detail: { field: 'results', record: 'the list of students' },
    });
  });

  test('a student without an id is named by the row, and ends nothing', async () => {
    school.faults.breakRow({ path: '/Students' }, 3, 'studentId');
    const { rows, received, odd } = await world.client().enrolledStudents(1, 1000);
    expect(odd).toEqual([{ field: 'studentId', record: 'student in row 4', id: null }]);
    expect(rows.length).toBe(received - 1);
  });

  test('no failure holds a key', async () => {
    const client = createFactsWorld(school, { apiKey: 'canary-key' }).client();
    const failure = await failureOf(client.people([anyStudent()]));
    expect(JSON.stringify(failure)).not.toContain('canary');
  });
});

describe('429', () => {
  test.each([
    ['7', 7],
    [' 7 ', 7],
    ['2.4', 3],
    ['0', 1],
    ['86400', 300],
    ['99999999999999999999', 300],
    ['-5', 60],
    ['soon', 60],
    ['5 minutes', 60],
    ['2026-03-02T08:00:30Z', 30],
    ['', 60],
    [null, 60],
    ['Infinity', 60],
    ['Mon, 02 Mar 2026 08:00:30 GMT', 30],
    ['Mon, 02 Mar 2026 07:00:00 GMT', 1],
    ['Tue, 03 Mar 2026 08:00:00 GMT', 300],
  ])('Retry-After %j is %s seconds', (header, seconds) => {
    expect(retryAfterSeconds(header, Date.parse('2026-03-02T08:00:00Z'))).toBe(seconds);
  });

  test('closes the window for everybody until then, and no request leaves before', async () => {
    school.faults.fail({ path: '/Students' }, 429, { retryAfter: 5 });
    const first = await failureOf(world.client().enrolledStudents(1, 1000));
    expect(first).toEqual({ code: 'facts-rate-limited', detail: { seconds: 5 } });
    world.clock.time += 4_999;
    expect(await failureOf(world.client().schools())).toEqual({
      code: 'facts-rate-limited',
      detail: { seconds: 1, sent: 0 },
    });
    expect(school.requests).toHaveLength(1);
    world.clock.time += 1;
    expect(await world.client().schools()).toHaveLength(3);
  });

  test('is not waited for when our own window is full', async () => {
    const client = world.client({ window: { reserve: async () => 1_200, closeUntil: async () => {} } });
    expect(await failureOf(client.schools())).toEqual({
      code: 'facts-rate-limited',
      detail: { seconds: 2, sent: 0 },
    });
    expect(school.requests).toEqual([]);
  });
});

describe('testing keys', () => {
  test.each([
    ['readWrite', 'write'],
    ['readOnly', 'read-only'],
  ] as const)('%s may %s', async (key, writeAccess) => {
    const check = await checkKeys(createFactsWorld(school, { apiKey: school.keys[key] }).client());
    expect(check.writeAccess).toBe(writeAccess);
    expect(check.schools.map(({ schoolCode, inactive }) => [schoolCode, inactive])).toEqual([
      ['SBE', undefined],
      ['SBH', undefined],
      ['SBP', true],
    ]);
    expect(check.gradeLevels.map((grade) => grade.name).join(' ')).toBe('PK K 01 02 03 04 05 06 07 08 09 10 11 12');
    expect(school.facts.ledger).toEqual([]);
    expect(check.unreadableLists).toEqual([]);
  });

  test('every needed list that may not be read is named, before the keys are called accepted', async () => {
    const keys = (apiKey: string) => failureOf(checkKeys(createFactsWorld(school, { apiKey }).client()));
    expect(await keys(school.keys.withoutPeople)).toMatchObject({
      code: 'facts-forbidden',
      detail: { area: 'students and people' },
    });
    school.faults.forbid({ path: '/Students' });
    expect(await keys(school.keys.readWrite)).toMatchObject({ code: 'facts-forbidden', detail: { area: 'students' } });
    expect(school.requests.some(({ method }) => method === 'PATCH')).toBe(false);
  });

  test('a needed list that FACTS can’t give now is no statement about the key', async () => {
    school.faults.fail({ path: '/Students' }, 503);
    expect(await failureOf(checkKeys(world.client()))).toMatchObject({ code: 'facts-unavailable' });
  });

  test('a key without Academics is good for students, and nothing is said of schools that it can’t tell', async () => {
    const { client } = createFactsWorld(school, { apiKey: school.keys.withoutAcademics });
    expect(await checkKeys(client())).toMatchObject({ unreadableLists: ['schools', 'grades'], schools: [] });
  });

  test('lists that it works without are noted, and end nothing', async () => {
    school.faults.html({ path: '/SchoolConfigurations' });
    school.faults.fail({ path: '/Academics/GradeLevels' }, 404);
    school.faults.forbid({ path: '/People/PersonFamily' });
    school.faults.forbid({ path: '/People/Staff' });
    school.faults.fail({ path: '/People/StudentsHomeroom' }, 500);
    expect(await checkKeys(world.client())).toMatchObject({
      writeAccess: 'write',
      unreadableLists: ['families', 'staff'],
    });
  });

  describe('that FACTS rejects', () => {
    const clientWith = (subscriptionKey: string, apiKey: string) => world.client({ keys: { subscriptionKey, apiKey } });
    const { subscription, readWrite } = {
      subscription: () => school.keys.subscription,
      readWrite: () => school.keys.readWrite,
    };
    const check = (subscriptionKey: string, apiKey: string) =>
      failureOf(checkKeys(clientWith(subscriptionKey, apiKey), clientWith(apiKey, subscriptionKey)));

    test('each wrong one, and both in the other’s place, has a sentence of its own', async () => {
      const codes = [
        await check('wrong', readWrite()),
        await check(subscription(), 'wrong'),
        await check(readWrite(), subscription()),
      ].map(({ code }) => code);
      expect(codes).toEqual(['facts-subscription-rejected', 'facts-api-key-rejected', 'facts-keys-swapped']);
    });

    test('without a word of why: both are named', async () => {
      school.faults.fail({ host: 'api', times: Infinity }, 401, { body: '' });
      expect((await check('wrong', 'wrong')).code).toBe('facts-key-rejected');
    });
  });

  test.each([
    [400, 'write'],
    [404, 'write'],
    [422, 'write'],
    [403, 'read-only'],
    [200, 'unknown'],
    [401, 'unknown'],
  ])('the write that changes nothing of nobody, answered with %i: %s', async (status, access) => {
    school.faults.fail({ method: 'PATCH' }, status);
    expect(await world.client().probeWrite()).toBe(access);
    expect(school.requests.map(({ method, path, body }) => [method, path, JSON.parse(String(body))])).toEqual([
      ['PATCH', '/People/0', []],
    ]);
  });

  test('what a key may read is looked at with one row of each list', async () => {
    await world.client().probeRead('students');
    const [{ method, path, query } = { method: '', path: '', query: '' }] = school.requests;
    expect([method, path]).toEqual(['GET', '/Students']);
    expect(query).toContain('Page=1');
    expect(query).toContain('PageSize=1');
  });

  test('a probe that FACTS fails at tells nothing', async () => {
    school.faults.fail({ method: 'PATCH' }, 500);
    expect(await world.client().probeWrite()).toBe('unknown');
  });
});
