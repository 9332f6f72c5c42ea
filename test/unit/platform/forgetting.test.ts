import 'fake-indexeddb/auto';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { sweepAfterKill } from '../../../entrypoints/review/forget-everything.ts';
import { beginForgetting } from '../../../lib/platform/forgetting.ts';
import { createSettingsStore } from '../../../lib/platform/settings.ts';
import { createReviewStore, createVault, Database } from '../../../lib/store/index.ts';
import { failLoudly } from '../store/fresh-database.ts';

const facts = 'https://api.factsmgt.com/*';
const target = 'https://scim.school.example/*';
let allowed: { origins: readonly string[]; permissions: readonly string[] };
let made = 0;

type Asked = { readonly origins?: readonly string[]; readonly permissions?: readonly string[] };

/** As a browser that was killed before it wrote down what was given back. */
beforeEach(() => {
  fakeBrowser.reset();
  allowed = { origins: [facts, target], permissions: ['storage', 'contextMenus', 'scripting'] };
  Object.assign(fakeBrowser.runtime, {
    getManifest: () => ({ host_permissions: [facts], optional_permissions: ['contextMenus', 'scripting'] }),
  });
  Object.assign(fakeBrowser, {
    permissions: {
      getAll: async () => allowed,
      remove: async ({ origins = [], permissions = [] }: Asked) => {
        allowed = {
          origins: allowed.origins.filter((each) => !origins.includes(each)),
          permissions: allowed.permissions.filter((each) => !permissions.includes(each)),
        };
        return true;
      },
    },
  });
});

function begin() {
  const name = `killed-${process.pid}-${++made}`;
  const vault = createVault({ name: `${name}-key` });
  const db = new Database(name, vault);
  onTestFinished(() => db.close());
  return { name, vault, db };
}

const after = { nothingKept: [facts], untouched: [facts, target] };

test('where nothing is kept, what was allowed for a target goes, and no database does', async () => {
  const { name, vault, db } = begin();
  await db.state.put({ key: 'rate-window', sent: [1], closedUntil: 0 });
  await sweepAfterKill(db, vault);
  expect(allowed).toEqual({ origins: after.nothingKept, permissions: ['storage'] });
  expect(await db.state.count()).toBe(1);
  const names = (await indexedDB.databases()).map((each) => each.name);
  expect(names).toContain(name);
  expect(names).not.toContain('sync-review-sweep');
  expect(await vault.isNew()).toBe(true);
});

test('it is looked for once after each start of the browser: who begins with a school later is not disturbed', async () => {
  const { vault, db } = begin();
  await sweepAfterKill(db, vault);
  allowed = { ...allowed, origins: [facts, target] };
  await sweepAfterKill(db, vault);
  expect(allowed.origins).toEqual(after.untouched);
  await fakeBrowser.storage.session.clear();
  await sweepAfterKill(db, vault);
  expect(allowed.origins).toEqual(after.nothingKept);
});

const kept: Readonly<Record<string, (parts: ReturnType<typeof begin>) => Promise<unknown>>> = {
  'a setting': () => createSettingsStore().change({ targetUrl: 'https://scim.school.example' }),
  'a passphrase, before anything else': ({ vault }) => vault.setPassphrase('correct horse battery staple'),
  'a key': ({ db }) => db.secrets.put({ key: 'target-token:untested', value: { url: 'u', token: 't' } }),
  'a decision': ({ db }) => createReviewStore(db, failLoudly).saveDecisions([1], 'skip', 5),
  'a school that is to be forgotten': () => beginForgetting(),
};
test.each(Object.entries(kept))('where %s is kept, everything stays as it is', async (_, keep) => {
  const parts = begin();
  await keep(parts);
  await sweepAfterKill(parts.db, parts.vault);
  expect(allowed.origins).toEqual(after.untouched);
});

test('a store or choices that can’t be read prove nothing', async () => {
  const { vault, db } = begin();
  const broken = { isNew: () => Promise.reject(new DOMException('', 'NotReadableError')) };
  await expect(sweepAfterKill(db, broken)).rejects.toThrow();
  await fakeBrowser.storage.session.clear();
  const { get } = fakeBrowser.storage.local;
  fakeBrowser.storage.local.get = () => Promise.reject(new Error('IO error'));
  onTestFinished(() => void (fakeBrowser.storage.local.get = get));
  await expect(sweepAfterKill(db, vault)).rejects.toThrow('IO error');
  expect(allowed.origins).toEqual(after.untouched);
});

test('who begins while it is swept keeps what was allowed', async () => {
  const { vault, db } = begin();
  let looks = 0;
  const isNew = async (): Promise<boolean> => {
    looks += 1;
    if (looks === 2) await db.secrets.put({ key: 'facts-keys', value: { subscriptionKey: 's', apiKey: 'k' } });
    return vault.isNew();
  };
  await sweepAfterKill(db, { isNew });
  expect(looks).toBe(2);
  expect(allowed.origins).toEqual(after.untouched);
});
