import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createFactsClient, type FactsClient } from '../../../lib/facts/client.ts';
import { checkKeys } from '../../../lib/facts/key-check.ts';
import type { Fetch } from '../../../lib/facts/ports.ts';

/** What each server was asked, with the keys that came along. */
let asked: { at: 'facts' | 'elsewhere'; method: string; path: string; keys: (string | undefined)[] }[];
let servers: Record<'facts' | 'elsewhere', Server>;
let answer: (keys: (string | undefined)[]) => [status: number, body: string];

beforeAll(async () => {
  const open = async (at: 'facts' | 'elsewhere'): Promise<Server> => {
    const server = createServer((req, res) => {
      const keys = ['ocp-apim-subscription-key', 'facts-api-key'].map(
        (name) => req.headers[name] as string | undefined,
      );
      asked.push({ at, method: req.method ?? '', path: (req.url ?? '').split('?')[0] ?? '', keys });
      const [status, body] = at === 'facts' ? answer(keys) : [200, '{"results":[],"rowCount":0}'];
      const moved = status >= 300 && status < 400 ? { Location: originOf('elsewhere') } : {};
      res.writeHead(status, { 'Content-Type': 'application/json', ...moved }).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return server;
  };
  servers = { facts: await open('facts'), elsewhere: await open('elsewhere') };
});
afterAll(() => Object.values(servers).forEach((server) => server.close()));
beforeEach(() => {
  asked = [];
});
afterEach(() =>
  expect(
    asked.filter(({ at }) => at === 'elsewhere'),
    'no key went anywhere else',
  ).toEqual([]),
);

function originOf(at: 'facts' | 'elsewhere'): string {
  return `http://127.0.0.1:${(servers[at].address() as AddressInfo).port}`;
}

/** The browser's own way of asking: what becomes of a redirect is decided by what the request says. */
const realFetch: Fetch = (url, init) => {
  const { origin, pathname, search } = new URL(url);
  expect(origin).toBe('https://api.factsmgt.com');
  return fetch(originOf('facts') + pathname + search, init);
};

function client(subscriptionKey: string, apiKey: string): FactsClient {
  return createFactsClient({
    fetch: realFetch,
    keys: { subscriptionKey, apiKey },
    window: { reserve: () => Promise.resolve(0), closeUntil: () => Promise.resolve() },
    now: () => 0,
    timeout: (ms) => AbortSignal.timeout(ms),
  });
}

describe('an answer that sends the request on to another address', () => {
  test.each([301, 302, 303, 307, 308])(
    '%s: is not followed, reading or writing, and said as a web page',
    async (status) => {
      answer = () => [status, ''];
      const each = client('sub', 'key');
      await expect(each.schools()).rejects.toMatchObject({ code: 'facts-web-page' });
      await expect(each.person(7)).rejects.toMatchObject({ code: 'facts-web-page' });
      await expect(each.replaceEmail(7, 'a@school.example')).rejects.toMatchObject({ code: 'facts-web-page' });
      expect(asked).toHaveLength(3);
    },
  );
});

describe('the check of keys that FACTS rejects', () => {
  const isSwapped = ([first]: (string | undefined)[]) => first === 'the api key';

  test('asks once more with each in the other’s place, the same host, and nothing is written', async () => {
    answer = (keys) =>
      isSwapped(keys)
        ? [401, '{"message":"Access denied due to invalid subscription key."}']
        : [200, '{"results":[],"rowCount":0}'];
    const check = checkKeys(
      client('the api key', 'the subscription key'),
      client('the subscription key', 'the api key'),
    );
    await expect(check).rejects.toMatchObject({ code: 'facts-keys-swapped' });
    expect(asked).toEqual([
      { at: 'facts', method: 'GET', path: '/Students', keys: ['the api key', 'the subscription key'] },
      { at: 'facts', method: 'GET', path: '/Students', keys: ['the subscription key', 'the api key'] },
    ]);
  });

  test('says what FACTS said when that is rejected as well', async () => {
    answer = () => [401, '{"message":"Access denied due to invalid subscription key."}'];
    await expect(checkKeys(client('one', 'two'), client('two', 'one'))).rejects.toMatchObject({
      code: 'facts-subscription-rejected',
    });
    expect(asked).toHaveLength(2);
  });

  test('is never asked for keys that FACTS takes', async () => {
    answer = () => [200, '{"results":[],"rowCount":0}'];
    const swapped = client('two', 'one');
    await checkKeys(client('one', 'two'), swapped);
    expect(asked.every(({ keys }) => keys[0] === 'one' && keys[1] === 'two')).toBe(true);
  });
});
