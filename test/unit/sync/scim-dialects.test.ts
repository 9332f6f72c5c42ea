import { describe, expect, it } from 'vitest';
import type { BulkOperation } from '../../../lib/sync/targets/target.ts';
import { failureOf, connect, json, list, person, user, users, type Call } from './odd-server.ts';

const extension = 'urn:ietf:params:scim:schemas:extension:syncreview:2.0:Student';
const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const isAt = ({ url }: Call, name: string) => url.pathname.endsWith(`/${name}`);
const paths = (calls: readonly Call[]) =>
  calls.map(({ method, url }) => `${method} ${url.pathname.slice(3)}${url.search}`);
const carries = ({ init }: Call) => String(init.body).includes(extension);
const refusal = (detail: string) => json({ scimType: 'invalidValue', detail }, { status: 400 });

describe('a service that doesn’t declare the extension', () => {
  const strict = (schemas: () => Response, detail = 'Unsupported schema') =>
    connect((call) => {
      if (isAt(call, 'Schemas')) return schemas();
      if (isAt(call, 'ServiceProviderConfig')) return json({});
      if (carries(call)) return refusal(detail);
      return json(user(1), { status: 201 });
    });
  const onlyCore = () => list(1, [{ id: core }]);

  it('gets everything else, and the next person at once without it', async () => {
    const { target, calls } = strict(onlyCore);
    await target.create(person);
    await target.create(person);
    expect(paths(calls)).toEqual(['POST /Users', 'GET /Schemas', 'POST /Users', 'POST /Users']);
    expect(calls.map(carries)).toEqual([true, false, false, false]);
    expect(calls.at(-1)?.body).toMatchObject({ schemas: [core], externalId: '1', userName: person.userName });
  });

  it.each<[string, () => Response]>([
    ['a bare list', () => json([{ id: core }])],
    ['a list', onlyCore],
  ])('may say so by %s', async (_, schemas) => {
    const { target, calls } = strict(schemas);
    expect(await target.create(person)).toMatchObject({ remoteId: 'r1' });
    expect(calls).toHaveLength(3);
  });

  it('need not be asked where its refusal names it', async () => {
    const { target, calls } = strict(() => json({}, { status: 404 }), `Unsupported schema ${extension}`);
    expect(await target.create(person)).toMatchObject({ remoteId: 'r1' });
    expect(paths(calls)).toEqual(['POST /Users', 'POST /Users']);
  });

  it('gets no PATCH that has nothing left in it, and is read instead', async () => {
    const { target, calls } = strict(onlyCore);
    const changes = [{ field: 'gradeLevel', from: '07', to: '08' }] as const;
    await target.update('r1', changes);
    const before = calls.length;
    await target.update('r1', changes);
    expect(paths(calls).slice(before)).toEqual(['GET /Users/r1']);
  });

  it('isn’t taken for one because of one person: neither a value that it refuses, nor who is refused without it too', async () => {
    let refuses: (call: Call) => boolean = (call) => String(call.init.body).includes('"PK4"');
    const { target, calls } = connect((call) => {
      if (isAt(call, 'Schemas')) return onlyCore();
      return refuses(call) ? refusal('gradeLevel "PK4" is not a canonical value') : json(user(1), { status: 201 });
    });
    expect(await target.create({ ...person, gradeLevel: 'PK4' })).toMatchObject({ remoteId: 'r1' });
    refuses = () => true;
    expect((await failureOf(target.create(person))).code).toBe('target-refused');
    refuses = () => false;
    await target.create(person);
    expect(carries(calls.at(-1) as Call)).toBe(true);
  });

  it('gets a bulk’s refused people again in one request, without those of whom nothing is left', async () => {
    const bulk = { supported: true, maxOperations: 100, maxPayloadSize: 1_000_000 };
    const { target, calls } = connect((call) => {
      if (isAt(call, 'ServiceProviderConfig')) return json({ bulk });
      if (isAt(call, 'Schemas')) return onlyCore();
      if (isAt(call, 'Users')) return carries(call) ? refusal('Unsupported schema') : json(user(1), { status: 201 });
      const { Operations } = call.body as { Operations: { bulkId: string; data: object }[] };
      return json({
        Operations: Operations.map(({ bulkId, data }) =>
          JSON.stringify(data).includes(extension)
            ? { bulkId, status: '400', response: { detail: 'Unsupported schema' } }
            : { bulkId, status: '201', location: `/Users/${bulkId}` },
        ),
      });
    });
    const operations: BulkOperation[] = [
      { kind: 'create', person },
      { kind: 'update', remoteId: 'r2', changes: [{ field: 'active', from: true, to: false }] },
      { kind: 'update', remoteId: 'r3', changes: [{ field: 'gradeLevel', from: '07', to: '08' }] },
      { kind: 'create', person: { ...person, externalId: '4' } },
    ];
    expect(await target.sendBulk(operations)).toMatchObject([
      { remoteId: 'r1' },
      { remoteId: 'r2' },
      { remoteId: 'r3', account: null, unsent: [{ field: 'gradeLevel' }] },
      { remoteId: 'op1' },
    ]);
    // The first shows by themselves what it is that the target refuses.
    const alone = ['POST /Users', 'POST /Users'];
    expect(paths(calls)).toEqual(['GET /ServiceProviderConfig', 'POST /Bulk', 'GET /Schemas', ...alone, 'POST /Bulk']);
    expect(await target.fitBulk(operations)).toBe(4);
    const asked = calls.length;
    expect(await target.sendBulk(operations.slice(2, 3))).toMatchObject([{ remoteId: 'r3', unsent: [{}] }]);
    expect(calls).toHaveLength(asked);
  });

  it.each<[string, () => Response]>([
    ['declares it', () => list(2, [{ id: core }, { id: extension }])],
    ['shows no schemas and doesn’t name it', () => json({}, { status: 403 })],
  ])('and one that %s refuses the person for another reason: nothing is sent again', async (_, schemas) => {
    const { target, calls } = strict(schemas, 'No such family');
    expect(await failureOf(target.create(person))).toMatchObject({
      code: 'target-refused',
      detail: { message: 'No such family' },
    });
    expect(calls.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('isn’t guessed at while it is down', async () => {
    const { target } = strict(() => json({}, { status: 503 }));
    expect((await failureOf(target.create(person))).code).toBe('target-unavailable');
  });
});

describe('a PATCH that', () => {
  const changes = [{ field: 'gradeLevel', from: '07', to: '08' }] as const;
  /** Keeps what PUT says, and of PATCH nothing. */
  const deaf = (keeps = true) => {
    let held: object = { ...user(1), [extension]: { gradeLevel: '07' } };
    return connect((call) => {
      if (isAt(call, 'ServiceProviderConfig')) return json({});
      if (call.method === 'PUT' && keeps) held = call.body as object;
      return json(held);
    });
  };

  it('is answered with success and does nothing is done by PUT, from then on at once', async () => {
    const { target, calls } = deaf();
    expect((await target.update('r1', changes)).person.gradeLevel).toBe('08');
    expect((await target.update('r1', [{ field: 'gradeLevel', from: '08', to: '09' }])).person.gradeLevel).toBe('09');
    expect(calls.slice(1).map(({ method }) => method)).toEqual(['PATCH', 'GET', 'PUT', 'GET', 'PUT']);
  });

  it('changes what PUT can’t either is not tried again', async () => {
    const { target, calls } = deaf(false);
    await target.update('r1', changes);
    expect((await target.update('r1', changes)).person.gradeLevel).toBe('07');
    expect(calls.slice(1).map(({ method }) => method)).toEqual(['PATCH', 'GET', 'PUT', 'GET']);
  });

  it('fails because somebody was faster at the PUT fails so', async () => {
    const { target } = connect((call) => {
      if (isAt(call, 'ServiceProviderConfig')) return json({});
      if (call.method === 'PUT') return json({}, { status: 412 });
      return json({ ...user(1), [extension]: { gradeLevel: '07' } });
    });
    expect((await failureOf(target.update('r1', changes))).detail).toMatchObject({ status: 412 });
  });

  it.each([405, 501])('is answered with %s is done by PUT, from then on at once', async (status) => {
    const { target, calls } = connect((call) => {
      if (isAt(call, 'ServiceProviderConfig')) return json({ patch: { supported: true } });
      if (call.method === 'PATCH') return json({}, { status });
      return json(call.method === 'PUT' ? call.body : user(1));
    });
    expect((await target.update('r1', changes)).person.gradeLevel).toBe('08');
    await target.archive('r1');
    expect(calls.slice(1).map(({ method }) => method)).toEqual(['PATCH', 'GET', 'PUT', 'GET', 'PUT']);
  });

  it.each([405, 501])('is refused, and so is PUT, with %s: no PUT is tried again', async (status) => {
    const { target, calls } = connect((call) => {
      if (isAt(call, 'ServiceProviderConfig')) return json({});
      if (call.method === 'GET') return json(user(1));
      return call.method === 'PUT' ? json({}, { status }) : refusal('Not so');
    });
    const refused = { code: 'target-refused', detail: { status: 400, message: 'Not so' } };
    expect(await failureOf(target.archive('r1'))).toMatchObject(refused);
    expect(await failureOf(target.archive('r1'))).toMatchObject(refused);
    expect(calls.slice(1).map(({ method }) => method)).toEqual(['PATCH', 'GET', 'PUT', 'PATCH']);
  });
});

describe('a filter', () => {
  const isFilter = ({ url }: Call) => url.searchParams.has('filter');
  const asked = (call: Call) =>
    JSON.parse(/eq (.*)$/.exec(call.url.searchParams.get('filter') ?? '')?.[1] ?? '""') as string;
  const serve = (find: (value: string) => unknown[]) =>
    connect((call) => {
      if (isAt(call, 'ServiceProviderConfig')) return json({});
      if (!isFilter(call)) return list(3, users(1, 3));
      const found = find(asked(call));
      return list(found.length, found);
    });

  it('that overlooks people who are there is not believed, and not asked again', async () => {
    const { target, calls } = serve(() => []);
    expect((await target.findAccount('externalId', '2'))?.remoteId).toBe('r2');
    expect((await target.findAccount('externalId', '3'))?.remoteId).toBe('r3');
    expect(calls.filter(isFilter)).toHaveLength(2);
  });

  it('that overlooks emails written in another case is not believed', async () => {
    const { target } = serve((value) => users(1, 3).filter(({ userName }) => userName === value));
    expect((await target.findAccount('userName', 's2@school.example'))?.remoteId).toBe('r2');
  });

  it('that has found somebody is believed from then on when it finds nobody', async () => {
    const { target, calls } = serve((value) => users(1, 3).filter(({ externalId }) => externalId === value));
    expect(await target.findAccount('externalId', '9')).toBeNull();
    expect(calls.filter(isFilter)).toHaveLength(2);
    expect(await target.findAccount('externalId', '8')).toBeNull();
    expect(calls.filter(isFilter)).toHaveLength(3);
  });

  it('at an empty service is believed', async () => {
    const { target } = connect((call) => (isAt(call, 'ServiceProviderConfig') ? json({}) : list(0, [])));
    expect(await target.findAccount('externalId', '9')).toBeNull();
  });
});

describe('the number of users that is announced', () => {
  const serve = (people: number, announced: number, pageSize: number, pastEnd?: () => Response) =>
    connect(({ url }) => {
      const start = Number(url.searchParams.get('startIndex'));
      if (start > people && pastEnd) return pastEnd();
      return list(announced, start > people ? [] : users(start, Math.min(people, start + pageSize - 1)));
    });

  it.each([
    [120, 50],
    [50, 50],
    [100, 25],
    [33, 16],
  ])('may be no more than one page holds: of %i all are read, %i at a time', async (people, pageSize) => {
    const { target } = serve(people, pageSize, pageSize);
    expect(await target.listAccounts()).toMatchObject({ complete: true, accounts: { length: people } });
  });

  it('still holds back a listing of more than are asked for', async () => {
    expect(await serve(120, 50, 50).target.listAccounts(60)).toBeNull();
  });

  it.each([
    [457, 3],
    [450, 4],
    [0, 1],
  ])('of %i costs %i requests: one more only where it might be a limit', async (people, requests) => {
    const { target, calls } = serve(people, people, 200);
    expect(await target.listAccounts()).toMatchObject({ complete: true, accounts: { length: people } });
    expect(calls).toHaveLength(requests);
  });

  it.each<[string, () => Response]>([
    ['an error', () => json({}, { status: 400 })],
    ['the first page again', () => list(50, users(1, 50))],
  ])('may be followed by %s', async (_, pastEnd) => {
    const { target } = serve(50, 50, 200, pastEnd);
    expect(await target.listAccounts()).toMatchObject({ complete: true, accounts: { length: 50 } });
  });
});

describe('names', () => {
  it('may be written in any case, except those that aren’t SCIM’s', async () => {
    const odd = {
      ID: 'r1',
      externalid: '1',
      USERNAME: 'S1@school.example',
      Name: { givenname: 'A', FamilyName: 'B' },
      Active: 'FALSE',
      [extension.toUpperCase()]: { gradelevel: 'K' },
    };
    const { target } = connect(() => json({ totalresults: 1, resources: [odd] }));
    expect((await target.listAccounts())?.accounts).toMatchObject([
      { remoteId: 'r1', active: false, person: { externalId: '1', givenName: 'A', familyName: 'B', gradeLevel: 'K' } },
    ]);
  });
});
