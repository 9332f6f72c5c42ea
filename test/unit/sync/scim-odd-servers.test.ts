import { describe, expect, it } from 'vitest';
import { normaliseBaseUrl } from '../../../lib/sync/targets/scim/base-url.ts';
import { readRetryAfter } from '../../../lib/sync/targets/scim/retry-after.ts';
import { connect, failureOf, json, list, now, person, token, user, users } from './odd-server.ts';

describe('base address', () => {
  it.each([
    ['https://scim.example/v2/', 'https://scim.example/v2'],
    ['  https://SCIM.example//  ', 'https://scim.example'],
    ['https://scim.example:8443/a/b', 'https://scim.example:8443/a/b'],
  ])('%s becomes %s', (given, normal) => {
    expect(normaliseBaseUrl(given)).toBe(normal);
  });

  it.each([
    ['http://scim.example', 'not-https'],
    ['scim.example', 'not-an-address'],
    ['', 'not-an-address'],
    ['javascript:alert(1)', 'not-https'],
    ['https://scim.example/v2?key=1', 'query'],
    ['https://scim.example/v2#x', 'query'],
    ['https://user:secret@scim.example', 'credentials'],
  ])('%s is refused: %s', (given, reason) => {
    expect(() => normaliseBaseUrl(given)).toThrow(
      expect.objectContaining({ code: 'target-address', detail: { reason } }),
    );
  });
});

describe('Retry-After', () => {
  it.each([
    ['7', 7],
    ['0', 1],
    ['0.2', 1],
    ['99999999999', 3600],
    ['Mon, 02 Mar 2026 08:01:30 GMT', 90],
    ['Mon, 02 Mar 2026 07:00:00 GMT', 1],
    ['Mon, 02 Mar 2099 07:00:00 GMT', 3600],
    ['-5', 30],
    ['soon', 30],
    ['', 30],
    [null, 30],
  ])('%s means %s seconds', (header, seconds) => {
    expect(readRetryAfter(header, now)).toBe(seconds);
  });
});

describe('each request', () => {
  it('carries the token in its header only, follows no redirect, and times out after 20 s', async () => {
    const { target, calls, waits } = connect(() => json(user(1), { status: 201 }));
    await target.create(person);
    expect(waits).toEqual([20_000]);
    const [call] = calls;
    expect(call?.url.href).toBe('https://scim.example/v2/Users');
    expect(call?.init).toMatchObject({
      redirect: 'manual',
      credentials: 'omit',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
    });
    expect(JSON.stringify(call?.body)).not.toContain(token);
  });

  it.each([
    [401, 'target-unauthorized'],
    [403, 'target-forbidden'],
    [404, 'target-not-found'],
    [409, 'target-conflict'],
    [400, 'target-refused'],
    [413, 'target-refused'],
    [408, 'target-unavailable'],
    [500, 'target-unavailable'],
    [503, 'target-unavailable'],
    [302, 'target-answer'],
  ])('status %s is %s', async (status, code) => {
    const { target } = connect(() => json({}, { status }));
    expect(await failureOf(target.create(person))).toMatchObject({ code, detail: { status } });
  });

  it('keeps the type and words of a SCIM error, without token and emails', async () => {
    const detail = `userName s1@school.example is taken, says Bearer ${token}. ${'x'.repeat(400)}`;
    const { target } = connect(() => json({ scimType: 'uniqueness', detail, status: '409' }, { status: 409 }));
    const failure = await failureOf(target.create(person));
    expect(failure.detail).toMatchObject({ status: 409, scimType: 'uniqueness' });
    expect(failure.detail['message']).toMatch(/^userName … is taken, says Bearer …/);
    expect(String(failure.detail['message'])).toHaveLength(300);
  });

  it('states how long a limiting or failing server asks to wait', async () => {
    const headers = { 'retry-after': '12' };
    const limited = connect(() => json({}, { status: 429, headers }));
    expect(await failureOf(limited.target.create(person))).toMatchObject({
      code: 'target-rate-limited',
      detail: { retryAfterSeconds: 12 },
    });
    const failing = connect(() => json({}, { status: 503, headers }));
    expect((await failureOf(failing.target.create(person))).detail['retryAfterSeconds']).toBe(12);
  });

  it.each([
    ['an HTML page', () => new Response('<html>Sign in</html>', { headers: { 'content-type': 'text/html' } })],
    ['truncated JSON', () => new Response('{"id":"r1","userNa')],
    ['a user without an id', () => json({ userName: 'x' })],
    ['an empty answer', () => new Response('')],
    ['an array', () => json([])],
  ])('%s is no answer', async (_, answer) => {
    expect((await failureOf(connect(answer).target.create(person))).code).toBe('target-answer');
  });

  it('tells a timeout from a lost network', async () => {
    const aborted = new AbortController();
    const late = connect(() => {
      aborted.abort();
      throw new Error(`aborted ${token}`);
    }, aborted);
    expect(await failureOf(late.target.create(person))).toEqual({
      code: 'target-unavailable',
      detail: { reason: 'timeout' },
    });
    const offline = connect(() => Promise.reject(new TypeError(`fetch failed ${token}`)));
    expect(await failureOf(offline.target.create(person))).toEqual({
      code: 'target-unavailable',
      detail: { reason: 'network' },
    });
  });

  it('is lost when the body breaks off', async () => {
    const body = new ReadableStream({ start: (controller) => controller.error(new Error('reset')) });
    const { target } = connect(() => new Response(body));
    expect((await failureOf(target.create(person))).detail).toEqual({ reason: 'network' });
  });
});

describe('capabilities', () => {
  it.each([
    ['nothing said', {}, { patch: true, filter: true, etag: false, bulk: null }],
    [
      'bulk without numbers',
      { bulk: { supported: true } },
      { patch: true, filter: true, etag: false, bulk: { maxOperations: 1, maxPayloadSize: 1 } },
    ],
    ['odd bulk', { bulk: 'no', patch: { supported: true } }, { patch: true, filter: true, etag: false, bulk: null }],
    [
      'little',
      { patch: { supported: false }, filter: { supported: false } },
      { patch: false, filter: false, etag: false, bulk: null },
    ],
  ])('%s', async (_, config, capabilities) => {
    expect(await connect(() => json(config)).target.describe()).toEqual(capabilities);
  });

  it('are assumed where there is no ServiceProviderConfig, and asked for once', async () => {
    const { target, calls } = connect(() => json({}, { status: 404 }));
    await target.describe();
    expect(await target.describe()).toEqual({ patch: true, filter: true, etag: false, bulk: null });
    expect(calls).toHaveLength(1);
  });

  it('without PATCH the whole user is read and written back, with what is unknown to us', async () => {
    const held = {
      id: 'r1',
      externalId: '1',
      userName: 's1@school.example',
      title: 'Captain',
      name: { givenName: 'A' },
    };
    const { target, calls } = connect(({ method, url, body }) => {
      if (url.pathname.endsWith('/ServiceProviderConfig')) return json({ patch: { supported: false } });
      return json(method === 'PUT' ? body : held);
    });
    const account = await target.update('r1', [
      { field: 'familyName', from: '', to: 'B' },
      { field: 'gradeLevel', from: '', to: 'K' },
      { field: 'active', from: true, to: false },
    ]);
    expect(account).toMatchObject({ active: false, person: { givenName: 'A', familyName: 'B', gradeLevel: 'K' } });
    expect(calls.at(-1)).toMatchObject({ method: 'PUT', body: { title: 'Captain' } });
  });
});

describe('the list of users', () => {
  const startOf = (url: URL) => Number(url.searchParams.get('startIndex'));
  const countOf = (url: URL) => Number(url.searchParams.get('count'));

  it('reads what servers send instead of texts and booleans', async () => {
    const odd = { id: 7, externalId: 12, userName: ' Ada@X.org ', active: 'False', name: null, emails: 'none' };
    const listing = await connect(() => list(1, [odd])).target.listAccounts();
    expect(listing?.accounts).toEqual([
      {
        remoteId: '7',
        active: false,
        person: {
          externalId: '12',
          userName: 'ada@x.org',
          givenName: '',
          familyName: '',
          gradeLevel: '',
          schoolCode: '',
          email: '',
        },
        emails: [],
      },
    ]);
  });

  it('is complete from a server that ignores count', async () => {
    const { target, calls } = connect(() => list(501, users(1, 501)));
    expect(await target.listAccounts()).toMatchObject({ complete: true, accounts: { length: 501 } });
    expect(calls).toHaveLength(1);
  });

  it('takes the smaller pages of a server with its own limit', async () => {
    const { target, calls } = connect(({ url }) => {
      const count = Math.min(countOf(url), 50);
      return list(121, users(startOf(url), Math.min(121, startOf(url) + count - 1)));
    });
    expect(await target.listAccounts()).toMatchObject({ complete: true, accounts: { length: 121 } });
    expect(calls.map(({ url }) => [startOf(url), countOf(url)])).toEqual([
      [1, 200],
      [51, 50],
      [101, 50],
    ]);
  });

  it('does not go round in circles with a server that ignores startIndex', async () => {
    const { target, calls } = connect(() => list(500, users(1, 200)));
    expect(await target.listAccounts()).toMatchObject({ complete: false, accounts: { length: 200 } });
    // It was tried with a cursor too; from then on its first page is all that is asked for.
    expect(calls).toHaveLength(3);
    expect(await target.listAccounts()).toMatchObject({ complete: false });
    expect(calls).toHaveLength(4);
  });

  it('is incomplete when a server gives fewer than it announced', async () => {
    const { target } = connect(({ url }) => list(500, startOf(url) === 1 ? users(1, 200) : []));
    expect(await target.listAccounts()).toMatchObject({ complete: false, accounts: { length: 200 } });
  });

  it('is incomplete when somebody came or went between two pages', async () => {
    const { target } = connect(({ url }) =>
      startOf(url) === 1 ? list(300, users(1, 200)) : list(299, users(202, 300)),
    );
    expect((await target.listAccounts())?.complete).toBe(false);
  });

  it('goes on past a user that cannot be read', async () => {
    const { target } = connect(() => list(3, [user(1), { userName: 'no id' }, user(2)]));
    expect(await target.listAccounts()).toMatchObject({ complete: false, accounts: { length: 2 } });
  });

  it('may be empty', async () => {
    const { target } = connect(() => json({ totalResults: 0 }));
    expect(await target.listAccounts()).toEqual({ complete: true, accounts: [] });
  });
});

describe('finding one', () => {
  const isFilter = (url: URL) => url.searchParams.has('filter');
  const whole = () => list(3, users(1, 3));

  it.each([
    ['ignores filters', () => whole()],
    ['refuses filters', () => json({ scimType: 'invalidFilter' }, { status: 400 })],
  ])('works with a server that %s', async (_, answerFilter) => {
    const { target } = connect(({ url }) => {
      if (url.pathname.endsWith('/ServiceProviderConfig')) return json({});
      return isFilter(url) ? answerFilter() : whole();
    });
    expect((await target.findAccount('externalId', '2'))?.remoteId).toBe('r2');
    expect(await target.findAccount('userName', 's9@school.example')).toBeNull();
  });

  it('asks no filter of a server without', async () => {
    const { target, calls } = connect(({ url }) =>
      url.pathname.endsWith('/ServiceProviderConfig') ? json({ filter: { supported: false } }) : whole(),
    );
    expect((await target.findAccount('userName', 's3@school.example'))?.remoteId).toBe('r3');
    expect(calls.some(({ url }) => isFilter(url))).toBe(false);
  });

  it('never chooses between two accounts of one student', async () => {
    const twins = [user(1), { ...user(1), id: 'r1-again' }];
    const { target } = connect(({ url }) => (isFilter(url) ? list(2, twins) : json({})));
    expect(await failureOf(target.findAccount('externalId', '1'))).toEqual({
      code: 'target-conflict',
      detail: { reason: 'several-accounts', field: 'externalId' },
    });
  });
});
