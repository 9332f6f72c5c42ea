import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askTarget } from '../../../lib/sync/run/account-lookup.ts';
import type { BulkOperation } from '../../../lib/sync/targets/target.ts';
import type { TargetPerson } from '../../../lib/sync/account.ts';
import type { RunItem } from '../../../lib/sync/run/run-record.ts';
import { sendItem } from '../../../lib/sync/run/send-item.ts';
import { connect, failureOf, json, list, person, token, type Call } from './odd-server.ts';

const isConfig = ({ url }: Call) => url.pathname.endsWith('/ServiceProviderConfig');
const isBulk = ({ url }: Call) => url.pathname.endsWith('/Bulk');
const create = (part: Partial<TargetPerson> = {}): BulkOperation => ({
  kind: 'create',
  person: { ...person, ...part },
});
const update = (remoteId: string, version?: string): BulkOperation => ({
  kind: 'update',
  remoteId,
  changes: [{ field: 'gradeLevel', from: 'K', to: '01' }],
  ...(version === undefined ? {} : { version }),
});

/** A server with bulk (and what else is given) that answers operations as `answer` says. */
function connectBulk(config: object, answer: (call: Call) => Response = () => json({ Operations: [] })) {
  const bulk = { supported: true, maxOperations: 1000, maxPayloadSize: 1_000_000 };
  return connect((call) => (isConfig(call) ? json({ bulk, ...config }) : answer(call)));
}

describe('what fits into one bulk', () => {
  it('is nothing without bulk, and as many as the server allows with it', async () => {
    const three = [create(), create(), create()];
    expect(await connect(() => json({})).target.fitBulk(three)).toBe(0);
    expect(await connectBulk({}).target.fitBulk(three)).toBe(3);
    const bulk = { supported: true, maxOperations: 2, maxPayloadSize: 1_000_000 };
    expect(await connectBulk({ bulk }).target.fitBulk(three)).toBe(2);
  });

  it('is counted in bytes of the very request, whatever the names', async () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'é', '—', '"', '\n', '學', '🎓'), maxLength: 12 });
    const people = fc.array(name, { minLength: 1, maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(people, fc.integer({ min: 100, max: 5000 }), async (names, maxPayloadSize) => {
        const operations = names.map((givenName, index) =>
          index % 3 ? create({ givenName }) : update(`r${givenName}`),
        );
        const bulk = { supported: true, maxOperations: 1000, maxPayloadSize };
        const { target, calls } = connectBulk({ bulk });
        const fits = await target.fitBulk(operations);
        for (const count of [fits, fits + 1].filter((each) => each > 0 && each <= operations.length)) {
          await target.sendBulk(operations.slice(0, count));
          const bytes = Buffer.byteLength(String(calls.at(-1)?.init.body));
          if (count > fits) expect(bytes).toBeGreaterThan(maxPayloadSize);
          else expect(bytes).toBeLessThanOrEqual(maxPayloadSize);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('ends before a change on a server without PATCH', async () => {
    const { target } = connectBulk({ patch: { supported: false } });
    expect(await target.fitBulk([create(), update('r1'), create()])).toBe(1);
  });
});

describe('the answer to a bulk', () => {
  const answerWith = (Operations: unknown) => connectBulk({}, () => json({ Operations })).target;

  it('may come in any order', async () => {
    const target = answerWith([
      { method: 'POST', bulkId: 'op2', status: '201', location: 'https://scim.example/v2/Users/second' },
      { method: 'PATCH', status: '200', location: 'https://scim.example/v2/Users/third%20one' },
      { method: 'POST', bulkId: 'op1', status: '201', location: '/Users/first/' },
    ]);
    expect(await target.sendBulk([create(), create(), update('third one')])).toEqual([
      { remoteId: 'first', account: null },
      { remoteId: 'second', account: null },
      { remoteId: 'third one', account: null },
    ]);
  });

  it.each<[string, unknown]>([
    ['a number', 201],
    ['an object', { code: '201' }],
  ])('may give a status as %s', async (_, status) => {
    const target = answerWith([{ bulkId: 'op1', status, location: 'https://scim.example/v2/Users/x' }]);
    expect(await target.sendBulk([create()])).toEqual([{ remoteId: 'x', account: null }]);
  });

  it('may carry the account, which then counts', async () => {
    const response = { id: 'x', externalId: '1', userName: 'OTHER@school.example', active: false };
    const target = answerWith([{ bulkId: 'op1', status: '201', response }]);
    expect(await target.sendBulk([create()])).toMatchObject([
      { remoteId: 'x', account: { active: false, person: { userName: 'other@school.example' } } },
    ]);
  });

  it('fails whom it doesn’t mention, or for whom it gives no id', async () => {
    const target = answerWith([{ bulkId: 'op1', status: '201' }]);
    expect(await target.sendBulk([create(), create(), update('r9')])).toMatchObject([
      { code: 'target-answer' },
      { code: 'target-answer' },
      { code: 'target-answer' },
    ]);
  });

  it.each([
    ['400', 'target-refused'],
    ['404', 'target-not-found'],
    ['409', 'target-conflict'],
    ['412', 'target-refused'],
    ['429', 'target-rate-limited'],
    ['500', 'target-unavailable'],
  ])('fails one with %s: %s, in the words of the server without token and emails', async (status, code) => {
    const response = { scimType: 'x', detail: `s1@school.example and Bearer ${token} are bad` };
    const target = answerWith([{ bulkId: 'op1', status, response }]);
    expect(await target.sendBulk([create()])).toEqual([
      { code, detail: { status: Number(status), scimType: 'x', message: '… and Bearer … are bad' } },
    ]);
  });

  it.each<[string, unknown]>([
    ['no operations', {}],
    ['an operation without a status', { Operations: [{ bulkId: 'op1' }] }],
    ['a list', []],
  ])('that has %s is none', async (_, body) => {
    const { target } = connectBulk({}, () => json(body));
    expect((await failureOf(target.sendBulk([create()]))).code).toBe('target-answer');
  });
});

describe('versions', () => {
  const etag = { supported: true };
  const account = (version: string, gradeLevel: string) => ({
    id: 'r1',
    userName: person.userName,
    externalId: person.externalId,
    name: { givenName: person.givenName, familyName: person.familyName },
    'urn:ietf:params:scim:schemas:extension:syncreview:2.0:Student': { gradeLevel, schoolCode: person.schoolCode },
    meta: { version },
  });
  const ifMatch = ({ init }: Call) => (init.headers as Record<string, string>)['if-match'];
  const changes = [{ field: 'gradeLevel', from: 'K', to: '01' }] as const;

  it('are named only to a server that says it knows them', async () => {
    const answer = (call: Call) => (isBulk(call) ? json({ Operations: [] }) : json(account('W/"2"', '01')));
    for (const [config, expected] of [
      [{ etag }, 'W/"1"'],
      [{}, undefined],
    ] as const) {
      const { target, calls } = connectBulk(config, answer);
      await target.update('r1', changes, 'W/"1"');
      expect(ifMatch(calls.at(-1) as Call)).toBe(expected);
      await target.sendBulk([update('r1', 'W/"1"')]);
      expect((calls.at(-1)?.body as { Operations: { version?: string }[] }).Operations[0]?.version).toBe(expected);
    }
  });

  it('are named to a server without PATCH as they were read', async () => {
    const { target, calls } = connectBulk({ etag, patch: { supported: false } }, () => json(account('W/"7"', 'K')));
    await target.update('r1', changes);
    // Its answer shows nothing of the change: once it is read whether that is so.
    expect(calls.map(({ method }) => method)).toEqual(['GET', 'GET', 'PUT', 'GET']);
    expect(ifMatch(calls[2] as Call)).toBe('W/"7"');
  });

  it('that are old lead to another look, and then only what still differs is sent', async () => {
    let version = 1;
    const { target, calls } = connectBulk({ etag }, (call) => {
      if (call.url.searchParams.has('filter')) return list(1, [account('W/"1"', '00')]);
      if (call.method === 'GET') return json(account(`W/"${version}"`, '00'));
      version += call.method === 'PATCH' && version === 1 ? 1 : 0;
      if (ifMatch(call) !== `W/"${version}"`) return json({}, { status: 412 });
      return json(account('W/"3"', person.gradeLevel));
    });
    const item: RunItem = {
      studentId: 1,
      action: 'add',
      firstName: 'A',
      lastName: 'B',
      person,
      remoteId: null,
      changes: [],
      state: 'pending',
      attempts: 0,
      effect: null,
      failure: null,
    };
    expect(await sendItem(target, askTarget(target), item)).toMatchObject({ effect: 'updated', account: { person } });
    expect(calls.filter(({ method }) => method === 'PATCH').map(ifMatch)).toEqual(['W/"1"', 'W/"2"']);
  });
});
