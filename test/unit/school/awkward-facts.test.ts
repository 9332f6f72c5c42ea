import { describe, expect, it } from 'vitest';
import type { School } from '../../school/index.ts';
import { askApi, patchEmail } from './request.ts';
import { shareSchool } from './share-school.ts';

let school: School;
let id: number;
let time = 1_000;
shareSchool({ students: 6, now: () => time, rateLimit: Infinity }, (shared) => {
  school = shared;
  id = school.truth.enrolled[0] as number;
  school.facts.changeEmail(id, 'old@school.example');
});

const read = async (): Promise<string> => (await askApi(school, `/People/${id}`)).json.email;
const write = (email: string) => patchEmail(school, id, [{ op: 'replace', path: '/email', value: email }]);

it('shows a write late when told to, alone and in the list, and the latest one in the end', async () => {
  school.facts.reads.lagMs = 3_000;
  await write('new@school.example');
  expect(school.facts.email(id)).toBe('new@school.example');
  expect(await read()).toBe('old@school.example');
  expect((await askApi(school, `/People?Filters=personId==${id}`)).json.results[0].email).toBe('old@school.example');
  time += 2_000;
  await write('newest@school.example');
  expect(await read()).toBe('old@school.example');
  time += 1_000;
  expect(await read()).toBe('new@school.example');
  time += 2_000;
  expect(await read()).toBe('newest@school.example');
});

describe('answers to a PATCH', () => {
  it.each([
    ['former', 200, 'old@school.example'],
    ['accepted', 202, '"Accepted"'],
    ['nothing', 204, ''],
    ['text', 200, 'The person was updated.'],
    ['empty', 200, ''],
  ] as const)('%s: %i, and it is written', async (kind, status, text) => {
    school.apiSettings.patchAnswer = kind;
    const reply = await write('new@school.example');
    expect(reply.status).toBe(status);
    expect(reply.text).toContain(text);
    expect(school.facts.email(id)).toBe('new@school.example');
  });

  it('an address is kept as FACTS keeps it', async () => {
    school.apiSettings.keepEmail = (email) => email.slice(0, 5);
    expect((await write('newest@school.example')).json.email).toBe('newes');
    expect(school.facts.email(id)).toBe('newes');
    school.reset();
    expect((await write('newest@school.example')).json.email).toBe('newest@school.example');
  });
});

describe('what stands in front of FACTS', () => {
  const path = { path: '/Students' };
  it.each([
    [403, { statusCode: 403, message: 'Forbidden' }, (s: School) => s.faults.forbid(path)],
    [
      403,
      { message: 'Out of call volume quota. Quota will be replenished in 03:21:05.' },
      (s: School) => s.faults.quota(path),
    ],
    [400, { errors: { Email: ['No.'] } }, (s: School) => s.faults.validation(path, { Email: ['No.'] })],
    [503, { status: 503, detail: 'Down.' }, (s: School) => s.faults.problem(path, 503, 'Down.')],
  ] as const)('%i %j', async (status, body, set) => {
    set(school);
    const reply = await askApi(school, '/Students');
    expect(reply.status).toBe(status);
    expect(reply.json).toMatchObject(body as object);
  });

  it('a sign-in page', async () => {
    school.faults.redirect(path);
    const reply = await askApi(school, '/Students');
    expect([reply.status, reply.headers.location]).toEqual([302, 'https://signin.school.example/?from=api']);
  });

  it.each([414, 400, '404.15'] as const)('%s for more than three ids', async (kind) => {
    school.faults.refuseLongFilter(3, kind);
    expect((await askApi(school, '/People?Filters=personId==1|2|3')).status).toBe(200);
    const long = await askApi(school, '/People?Filters=personId==1%7C2|3|4');
    expect(String(kind)).toContain(String(long.status));
  });
});
