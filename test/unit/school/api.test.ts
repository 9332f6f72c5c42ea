import { describe, expect, it } from 'vitest';
import type { School } from '../../school/index.ts';
import { shareSchool } from './share-school.ts';
import { askApi, ask, patchEmail } from './request.ts';

let school: School;
let time = 0;

shareSchool({ students: 40, seed: 3, now: () => time }, (shared) => {
  school = shared;
  time = Date.UTC(2026, 8, 1);
});

const replaceEmail = (value: string) => [{ op: 'replace', path: '/email', value }];

describe('authorisation', () => {
  it.each([
    ['no subscription', { 'Ocp-Apim-Subscription-Key': '' }],
    ['a wrong subscription', { 'Ocp-Apim-Subscription-Key': 'nope' }],
    ['a wrong school key', { 'Facts-Api-Key': 'nope' }],
  ])('answers 401 with the error body for %s', async (_name, headers) => {
    const reply = await askApi(school, '/Students', { headers });
    expect(reply.status).toBe(401);
    expect(reply.json).toEqual({ statusCode: 401, message: expect.any(String) });
  });

  it('answers 403 where the key has no right', async () => {
    expect((await askApi(school, '/People', { key: school.keys.withoutPeople })).status).toBe(403);
    expect((await askApi(school, '/Students', { key: school.keys.withoutPeople })).status).toBe(403);
    expect((await askApi(school, '/SchoolConfigurations', { key: school.keys.withoutPeople })).status).toBe(200);
    expect((await askApi(school, '/Academics/GradeLevels', { key: school.keys.withoutAcademics })).status).toBe(403);
    expect((await askApi(school, '/People', { key: school.keys.withoutAcademics })).status).toBe(200);
    expect(
      (await patchEmail(school, school.truth.enrolled[0]!, replaceEmail('a@b.example'), school.keys.readOnly)).status,
    ).toBe(403);
    expect(school.facts.ledger).toEqual([]);
  });

  it('authorises before it looks the person up, so that an empty patch probes the right to write', async () => {
    expect((await patchEmail(school, 0, [], school.keys.readOnly)).status).toBe(403);
    expect((await patchEmail(school, 0, [], school.keys.readWrite)).status).toBe(404);
  });

  it('takes api-version=1, or none', async () => {
    const reply = await askApi(school, '/Students?api-version=');
    expect(reply.status).toBe(400);
    expect((await askApi(school, '/Students?api-version=2')).json.error.code).toBe('UnsupportedApiVersion');
    const headers = { 'Ocp-Apim-Subscription-Key': school.keys.subscription, 'Facts-Api-Key': school.keys.readOnly };
    const unversioned = await ask(school, school.hosts.api, '/Students', { headers });
    expect(unversioned.status).toBe(200);
  });

  it('sends no CORS headers', async () => {
    const reply = await askApi(school, '/Students', { headers: { Origin: 'https://renweb1.renweb.com' } });
    expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('lists', () => {
  it('gives pages in the envelope until nextPage is empty', async () => {
    const ids: number[] = [];
    let path = '/Students?Filters=school.status==Enrolled&PageSize=7&Page=1';
    for (let page = 1; path !== ''; page++) {
      const { json } = await askApi(school, path);
      expect(json).toMatchObject({ currentPage: page, pageSize: 7, pageCount: 6, rowCount: 41 });
      ids.push(...json.results.map((row: { studentId: number }) => row.studentId));
      path = json.nextPage === '' ? '' : new URL(json.nextPage).pathname + new URL(json.nextPage).search;
    }
    expect(ids).toHaveLength(41);
    expect([...new Set(ids)]).toEqual(school.truth.enrolled);
  });

  it('gives an empty page behind the last', async () => {
    const { json } = await askApi(school, '/Students?Page=99&PageSize=1000');
    expect(json).toMatchObject({ results: [], currentPage: 99, nextPage: '' });
  });

  it('cuts PageSize to 1000 and refuses what is no number', async () => {
    expect((await askApi(school, '/People?PageSize=6000')).json).toMatchObject({ pageSize: 1000 });
    expect((await askApi(school, '/People?Page=0')).status).toBe(400);
    expect((await askApi(school, '/People?PageSize=x')).json.error.target).toBe('PageSize');
  });

  it('takes 200 ids in one filter and refuses 1,000', async () => {
    const filter = (count: number) =>
      encodeURIComponent(`personId==${school.facts.people.ids.slice(0, count).join('|')}`);
    const taken = await askApi(school, `/People?PageSize=1000&Filters=${filter(200)}`);
    expect(taken.json.rowCount).toBe(200);
    const refused = await askApi(
      school,
      `/People?PageSize=1000&Filters=${encodeURIComponent(`personId==${'1234567|'.repeat(1000)}`)}`,
    );
    expect(refused.status).toBe(404);
    expect(refused.text).toContain('404.15');
  });

  it('answers a field that cannot be filtered or sorted with 500 and a stack trace', async () => {
    for (const query of ['Filters=nickname2==x', 'Sorts=foo', 'Filters=studentId==abc', 'Filters=studentId']) {
      const reply = await askApi(school, `/Students?${query}`);
      expect(reply.status, query).toBe(500);
      expect(reply.headers['content-type'], query).toContain('text/plain');
      expect(reply.text, query).toMatch(/Exception: .*\r\n {3}at Sieve/);
    }
  });

  it('ignores includes', async () => {
    expect((await askApi(school, '/Students?includes=person&PageSize=1')).json.results).toHaveLength(1);
  });

  it('has every documented resource', async () => {
    const grades = await askApi(school, '/Academics/GradeLevels?Sorts=sortOrder');
    const rows = grades.json.results as { gradeLevelName: string; schoolReference: { schoolCode: string } }[];
    const of = (code: string) =>
      rows.flatMap((row) => (row.schoolReference.schoolCode === code ? row.gradeLevelName : []));
    expect(of('SBE')).toEqual(['PK', 'K', '01', '02', '03', '04', '05', '06', '07', '08']);
    expect(of('SBH')).toEqual(['09', '10', '11', '12']);
    expect(grades.json.results.map((row: { sortOrder: number }) => row.sortOrder).slice(0, 4)).toEqual([1, 1, 2, 2]);
    expect((await askApi(school, '/SchoolConfigurations')).json.rowCount).toBe(3);
    const studentId = school.truth.enrolled[0]!;
    const parents = await askApi(school, `/People/ParentStudent?Filters=studentID==${studentId}`);
    expect(parents.json.results[0]).toMatchObject({ studentID: studentId, parentID: expect.any(Number) });
    const family = await askApi(school, `/People/PersonFamily?Filters=personId==${studentId}`);
    const { familyId } = family.json.results[0];
    const families = await askApi(school, `/Families?Filters=familyID==${familyId}`);
    expect(families.json.results).toHaveLength(1);
    expect((await askApi(school, '/Nothing')).status).toBe(404);
  });
});

describe('writing a person', () => {
  it('replaces an email, answers the person and writes it into the ledger', async () => {
    const id = school.truth.missing[0]!;
    const reply = await patchEmail(school, id, replaceEmail('new@stbrendan.example'));
    expect(reply.status).toBe(200);
    expect(reply.json).toMatchObject({
      personId: id,
      email: 'new@stbrendan.example',
      modifiedDate: '2026-09-01T00:00:00.000Z',
    });
    expect((await askApi(school, `/People/${id}`)).json).toEqual(reply.json);
    const entry = { by: 'api', action: 'edit', personId: id, field: 'email', to: 'new@stbrendan.example' };
    expect(school.facts.ledger).toMatchObject([entry]);
  });

  it('changes nothing by an empty patch', async () => {
    const id = school.truth.enrolled[0]!;
    const before = school.facts.person(id);
    expect(before).toMatchObject((await patchEmail(school, id, [])).json);
    expect(school.facts.ledger).toEqual([]);
  });

  it('does all of a patch or nothing, and obeys test', async () => {
    const id = school.truth.padded[0]!;
    const from = school.facts.email(id);
    const stale = [{ op: 'test', path: '/email', value: 'other' }, ...replaceEmail('x@y.example')];
    const refused = await patchEmail(school, id, stale);
    expect(refused.status).toBe(422);
    expect(refused.json.error).toMatchObject({ code: 'TestFailed', target: '/email' });
    expect(school.facts.email(id)).toBe(from);
    const fresh = [{ op: 'test', path: '/email', value: from }, ...replaceEmail('x@y.example')];
    expect((await patchEmail(school, id, fresh)).status).toBe(200);
    school.apiSettings.honoursTest = false;
    expect((await patchEmail(school, id, stale)).status).toBe(200);
    school.apiSettings.honoursTest = true;
  });

  it('knows add and remove', async () => {
    const id = school.truth.padded[0]!;
    expect((await patchEmail(school, id, [{ op: 'remove', path: '/email' }])).json).not.toHaveProperty('email');
    expect((await patchEmail(school, id, [{ op: 'add', path: '/email', value: 'a@b.example' }])).json.email).toBe(
      'a@b.example',
    );
  });

  it.each([
    ['no array', { op: 'replace' }, 400],
    ['an unknown path', [{ op: 'replace', path: '/mail', value: '' }], 400],
    ['an unknown operation', [{ op: 'swap', path: '/email', value: '' }], 400],
    ['a number as email', [{ op: 'replace', path: '/email', value: 5 }], 422],
    ['a change of the id', [{ op: 'replace', path: '/personId', value: 5 }], 422],
  ])('refuses %s with the error body', async (_name, patch, status) => {
    const reply = await patchEmail(school, school.truth.enrolled[0]!, patch);
    expect(reply.status).toBe(status);
    expect(reply.json.error.message).toEqual(expect.any(String));
    expect(school.facts.ledger).toEqual([]);
  });

  it('answers 415 to another content type', async () => {
    const options = {
      method: 'PATCH',
      body: replaceEmail('x@y.example'),
      headers: { 'Content-Type': 'application/json' },
    };
    expect((await askApi(school, `/People/${school.truth.enrolled[0]}`, options)).status).toBe(415);
  });

  it('takes a whole person by PUT', async () => {
    const id = school.truth.enrolled[0]!;
    const person = (await askApi(school, `/People/${id}`)).json;
    const put = (body: object) =>
      askApi(school, `/People/${id}`, { method: 'PUT', body, headers: { 'Content-Type': 'application/json' } });
    expect((await put({ ...person, email: 'put@stbrendan.example' })).json.email).toBe('put@stbrendan.example');
    expect(school.facts.ledger.map((entry) => entry.field)).toEqual(['email']);
    expect((await put({ ...person, personId: 5 })).status).toBe(400);
  });
});

describe('the rate limit', () => {
  it('lets 100 requests pass in any 60 seconds and says when to come back', async () => {
    for (let i = 0; i < 100; i++) {
      time += 100;
      expect((await askApi(school, '/SchoolConfigurations')).status).toBe(200);
    }
    time += 10_000;
    const refused = await askApi(school, '/SchoolConfigurations');
    expect(refused.status).toBe(429);
    expect(refused.headers['retry-after']).toBe('41');
    time += 41_000;
    expect((await askApi(school, '/SchoolConfigurations')).status).toBe(200);
  });

  it('can be set, and does not count requests without a subscription', async () => {
    school.rateLimit.limit = 1;
    await askApi(school, '/Students', { headers: { 'Ocp-Apim-Subscription-Key': 'nope' } });
    expect((await askApi(school, '/Students')).status).toBe(200);
    expect((await askApi(school, '/Students')).status).toBe(429);
    school.rateLimit.limit = 100;
  });
});
