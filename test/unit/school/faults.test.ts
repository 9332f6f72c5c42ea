import { describe, expect, it } from 'vitest';
import { startSchool, type School } from '../../school/index.ts';
import { shareSchool } from './share-school.ts';
import { FaultSyntaxError, parseFault } from '../../school/faults/parse-fault.ts';
import { ask, askApi, askTarget, patchEmail } from './request.ts';

let school: School;

shareSchool({ students: 30, seed: 2, rateLimit: Infinity }, (shared) => {
  school = shared;
});

const students = { host: 'api', method: 'GET', path: '/Students' };
const getStudents = (query = 'PageSize=1000') => askApi(school, `/Students?Filters=school.status==Enrolled&${query}`);
type StudentKey = { studentId: number; configSchoolId: number };
const replaceEmail = [{ op: 'replace', path: '/email', value: 'new@stbrendan.example' }];

describe('faults strike', () => {
  it('the k-th matching request, as often as told, and no other', async () => {
    const fault = school.faults.fail({ ...students, nth: 2, times: 2 }, 500);
    const statuses: number[] = [];
    for (let i = 0; i < 4; i++) {
      statuses.push((await getStudents()).status);
      expect((await askApi(school, '/People?PageSize=1')).status).toBe(200);
    }
    expect(statuses).toEqual([200, 500, 500, 200]);
    expect(fault.hits).toBe(2);
  });

  it('by host, method, path, query and body', async () => {
    school.faults.fail({ host: 'target' }, 500);
    school.faults.fail({ host: 'api.factsmgt.com', method: 'patch', path: /^\/People\/\d+$/, body: /canary/ }, 500);
    school.faults.fail({ path: '/people*', query: /PageSize=7\b/ }, 500);
    const id = school.truth.enrolled[0]!;
    expect((await patchEmail(school, id, replaceEmail)).status).toBe(200);
    expect((await patchEmail(school, id, [{ op: 'replace', path: '/email', value: 'canary' }])).status).toBe(500);
    expect((await askApi(school, '/People?PageSize=6')).status).toBe(200);
    expect((await askApi(school, '/People/PersonFamily?PageSize=7')).status).toBe(500);
    expect((await askTarget(school, '/Users')).status).toBe(500);
    expect((await ask(school, school.hosts.staff, '/nowhere')).status).toBe(404);
  });

  it('until they are removed or cleared', async () => {
    const fault = school.faults.fail({ ...students, times: Infinity }, 500);
    expect((await getStudents()).status).toBe(500);
    fault.remove();
    expect((await getStudents()).status).toBe(200);
    school.faults.fail(students, 500);
    school.faults.clear();
    expect((await getStudents()).status).toBe(200);
  });
});

describe('instead of an answer', () => {
  it.each([401, 403, 429, 500, 503])('can send %i with a body of FACTS', async (status) => {
    school.faults.fail(students, status, { retryAfter: 'Wed, 21 Oct 2026 07:28:00 GMT' });
    const reply = await getStudents();
    expect(reply.status).toBe(status);
    expect(reply.headers['retry-after']).toBe('Wed, 21 Oct 2026 07:28:00 GMT');
    expect(reply.json.error.message).toEqual(expect.any(String));
  });

  it('can send a web page, with status 200 and 502', async () => {
    school.faults.html(students);
    school.faults.html({ ...students, nth: 2 }, 502);
    for (const status of [200, 502]) {
      const reply = await getStudents();
      expect(reply.status).toBe(status);
      expect(reply.headers['content-type']).toContain('text/html');
      expect(reply.json).toBeUndefined();
    }
  });

  it('can cut the JSON in half', async () => {
    school.faults.truncate(students);
    const reply = await getStudents();
    expect(reply.status).toBe(200);
    expect(reply.text).toMatch(/^\{"results":\[\{/);
    expect(reply.json).toBeUndefined();
  });

  it('can cut the connection before the write, or after it', async () => {
    const [first, second] = school.truth.missing as readonly [number, number];
    school.faults.reset({ host: 'api', path: `/People/${first}` });
    await expect(patchEmail(school, first, replaceEmail)).rejects.toThrow();
    expect(school.facts.ledger).toEqual([]);
    school.faults.applyThenReset({ host: 'api', path: `/People/${second}` });
    await expect(patchEmail(school, second, replaceEmail)).rejects.toThrow();
    expect(school.facts.ledger).toMatchObject([{ personId: second, to: 'new@stbrendan.example' }]);
    expect(school.requests.map((each) => each.status)).toEqual([0, 0]);
  });

  it('lets no connection be used twice while a cut waits, because browsers would repeat the request', async () => {
    const fault = school.faults.reset({ ...students, nth: 5 });
    const again = () => askApi(school, '/Students', { headers: { Connection: 'keep-alive' } });
    expect((await again()).headers.connection).toBe('close');
    fault.remove();
    expect((await again()).headers.connection).toBe('keep-alive');
  });

  it('can cut the connection of the target after it created a user', async () => {
    school.faults.applyThenReset({ host: 'target', method: 'POST' });
    await expect(askTarget(school, '/Users', { method: 'POST', body: { userName: 'ann' } })).rejects.toThrow();
    expect(school.target.users).toHaveLength(1);
  });
});

describe('a barrier', () => {
  it('keeps a request in front of the handlers until it is released', async () => {
    const id = school.truth.missing[0]!;
    const hold = school.faults.hold({ method: 'PATCH' });
    const reply = patchEmail(school, id, replaceEmail);
    await hold.reached;
    expect(school.facts.ledger).toEqual([]);
    hold.release();
    expect((await reply).status).toBe(200);
    expect(school.facts.ledger).toHaveLength(1);
  });

  it('keeps an answer back after the write', async () => {
    const id = school.truth.missing[0]!;
    const hold = school.faults.applyThenHold({ method: 'PATCH' });
    const reply = patchEmail(school, id, replaceEmail);
    await hold.reached;
    expect(school.facts.email(id)).toBe('new@stbrendan.example');
    hold.release();
    expect((await reply).json.email).toBe('new@stbrendan.example');
  });

  it('does not keep the school from closing', async () => {
    const other = await startSchool({ students: 0 });
    const hold = other.faults.hold({});
    const reply = expect(askTarget(other, '/Users')).rejects.toThrow();
    await hold.reached;
    await other.close();
    await reply;
  });
});

describe('the world may change', () => {
  // A student in two schools has two rows; rows are told apart by both ids.
  const readPages = async () => {
    const ids: string[] = [];
    for (let page = 1; page <= 3; page++) {
      const { json } = await getStudents(`PageSize=12&Page=${page}`);
      ids.push(...json.results.map((row: StudentKey) => `${row.studentId}/${row.configSchoolId}`));
    }
    return ids;
  };

  it('by rows inserted between two pages: one comes twice', async () => {
    school.faults.insertStudentsBefore({ ...students, nth: 2 }, 1);
    const ids = await readPages();
    expect(new Set(ids).size).toBe(ids.length - 1);
  });

  it('by rows removed between two pages: one never comes', async () => {
    const all = await readPages();
    school.faults.removeStudentsBefore({ ...students, nth: 2 }, 1);
    const ids = await readPages();
    const gone = all.filter((id) => !ids.includes(id));
    expect(gone).toHaveLength(1);
    expect(school.facts.enrolledIds()).toContain(parseInt(gone[0]!));
  });

  it('by people inserted between two pages', async () => {
    school.faults.insertPeopleBefore({ path: '/People', nth: 2 }, 3);
    const first = (await askApi(school, '/People?PageSize=5')).json;
    const second = (await askApi(school, '/People?PageSize=5&Page=2')).json;
    expect(second.rowCount).toBe(first.rowCount + 3);
    const seen = new Set(first.results.map((row: { personId: number }) => row.personId));
    expect(second.results.filter((row: { personId: number }) => seen.has(row.personId))).toHaveLength(3);
  });

  it('by someone else’s change just before a write', async () => {
    const id = school.truth.missing[0]!;
    school.faults.changeEmailBefore({ method: 'PATCH' }, id, 'someone@else.example');
    const tested = [{ op: 'test', path: '/email', value: school.facts.email(id) }, ...replaceEmail];
    expect((await patchEmail(school, id, tested)).status).toBe(422);
    expect(school.facts.ledger.map((entry) => [entry.by, entry.to])).toEqual([['test', 'someone@else.example']]);
  });

  it('by a record that breaks the schema', async () => {
    school.faults.breakRow(students, 2, 'studentId', 'abc');
    school.faults.breakRow({ path: '/People' }, 0, 'personId');
    school.faults.breakRow({ ...students, nth: 2 }, 1, 'school.status', 7);
    expect((await getStudents()).json.results[2].studentId).toBe('abc');
    expect((await getStudents()).json.results[1].school.status).toBe(7);
    expect((await askApi(school, '/People?PageSize=2')).json.results[0]).not.toHaveProperty('personId');
    expect((await getStudents()).json.results[2].studentId).toEqual(expect.any(Number));
  });

  it('slowly', async () => {
    const fault = school.faults.latency({ host: 'api' }, 1);
    await getStudents();
    await getStudents();
    expect(fault.hits).toBe(2);
  });
});

describe('a fault on the command line', () => {
  it.each([
    ['GET api /Students 1 500', 500],
    ['get api /students 1 429:30', 429],
    ['* * * 1+ html:502', 502],
  ])('%s', async (text, status) => {
    parseFault(text).set(school.faults);
    expect((await getStudents()).status).toBe(status);
  });

  it('reads the effects that change the world', async () => {
    const id = school.truth.enrolled[0]!;
    parseFault('GET api /Students 1 insert:2').set(school.faults);
    parseFault(`GET api /Students 2 change:${id}:x@y.example`).set(school.faults);
    parseFault('GET api /Students 3 break:0:studentId').set(school.faults);
    const before = school.facts.enrolledIds().length;
    await getStudents();
    await getStudents();
    const { json } = await getStudents();
    expect(school.facts.enrolledIds()).toHaveLength(before + 2);
    expect(school.facts.email(id)).toBe('x@y.example');
    expect(json.results[0]).not.toHaveProperty('studentId');
  });

  it.each([
    '',
    'GET api /People',
    'GET moon / 1 500',
    'GET api / 0 500',
    'GET api / 1 boom',
    'GET api / 1 insert:x',
    'GET api / 1 break:1',
  ])('refuses "%s" with a sentence', (text) => {
    expect(() => parseFault(text)).toThrow(FaultSyntaxError);
  });
});
