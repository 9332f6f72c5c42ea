import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { createConnections } from '../../../entrypoints/background/connections.ts';
import { createSettingsStore } from '../../../lib/platform/settings.ts';
import { acceptSecret, createSecretStore, createTargetMemory } from '../../../lib/store/index.ts';
import { createScimTarget, type ScimConnection } from '../../../lib/sync/index.ts';
import { failLoudly, freshDatabase } from '../store/fresh-database.ts';
import { json, person } from '../sync/odd-server.ts';

const [here, other] = ['https://volunteers.example/scim/v2', 'https://other.example/scim'];
const now = (): number => 1_000;

afterEach(() => vi.unstubAllGlobals());

/** A target whose every answer names another host as the place of what was asked for. */
function follow(): { url: string; init: RequestInit }[] {
  const calls: { url: string; init: RequestInit }[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    calls.push({ url, init });
    const place = 'https://elsewhere.example/Users/u1';
    const account = { id: 'u1', externalId: '1', userName: person.userName, meta: { location: place }, $ref: place };
    const list = { totalResults: 2, itemsPerPage: 1, startIndex: 1, Resources: [account], next: place };
    return json(url.includes('/Users') && !url.includes('/Users/') && init.method !== 'POST' ? list : account, {
      headers: { location: place, link: `<${place}>; rel="next"` },
    });
  });
  return calls;
}

async function workWith(connection: ScimConnection | null, db: ReturnType<ReturnType<typeof freshDatabase>['open']>) {
  if (!connection) throw new Error('There is no token.');
  const target = createScimTarget(connection, createTargetMemory(db, connection.baseUrl));
  const ways = [
    () => target.describe(),
    () => target.listAccounts(),
    () => target.findAccount('userName', person.userName),
    () => target.readAccount('u1'),
    () => target.create(person),
    () => target.update('https://elsewhere.example/x?y=', [{ field: 'givenName', from: 'A', to: 'B' }]),
    () => target.archive('//elsewhere.example'),
  ];
  for (const way of ways) await way().catch(() => {});
}

test('a token goes to the address that it was given for, and nowhere else, whatever the target answers', async () => {
  const db = freshDatabase().open();
  const secrets = createSecretStore(db, failLoudly);
  const connections = createConnections(db, createSettingsStore(), now);
  await secrets.putUntestedToken({ url: here, token: 'token-of-here' });
  await acceptSecret(db, 'target-token');
  await secrets.putUntestedToken({ url: other, token: 'token-of-other' });
  const calls = follow();
  await workWith(await connections.target('tested'), db);
  const first = calls.length;
  await workWith(await connections.target('untested'), db);

  expect(first).toBeGreaterThanOrEqual(7);
  expect(calls.length).toBeGreaterThanOrEqual(first + 7);
  for (const [place, { url, init }] of calls.entries()) {
    const [base, token] = place < first ? [here, 'token-of-here'] : [other, 'token-of-other'];
    expect(url.startsWith(`${base}/`), url).toBe(true);
    expect(new URL(url).host).toBe(new URL(base).host);
    expect(JSON.stringify(init.headers)).toContain(token);
  }
});
