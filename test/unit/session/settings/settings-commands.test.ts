import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { wholeSchool } from '../../../../lib/roster/index.ts';
import { AppError } from '../../../../lib/errors.ts';
import type { SettingsCommands } from '../../../../lib/session/settings/settings-port.ts';
import {
  createSettingsCommands,
  type SettingsCommandsParts,
} from '../../../../lib/session/settings/settings-commands.ts';
import type { SettingsView } from '../../../../lib/session/settings/settings-view.ts';
import { createSecretStore, readFactsKeys, readTargetAccess } from '../../../../lib/store/index.ts';
import { normaliseBaseUrl } from '../../../../lib/sync/index.ts';
import { collect, failLoudly } from '../../store/fresh-database.ts';
import { makeStudent } from '../saved-rows.ts';
import { openSessionWorld, type SessionWorld } from '../session-world.ts';

let world: SessionWorld;
beforeEach(() => {
  world = openSessionWorld();
});
afterEach(() => world.close());

const keys = { subscriptionKey: 'sub', apiKey: 'api' };
const schools = [{ schoolCode: 'SBE', name: 'St. Brendan' }];
const gradeLevels = [{ name: 'K', sortOrder: 1 }];
const target = { url: ' https://SCIM.example/scim/v2/ ', token: 'tok' };

type Option = [key: string, label: string, students: number | null];
const toOption = ([key, label, students]: Option) => ({ key, label, students });
const optionsOf = (school: Option, ...grades: Option[]) => ({
  schools: [toOption(school)],
  grades: grades.map(toOption),
});

function openCommands(parts: Partial<SettingsCommandsParts> = {}): SettingsCommands {
  return createSettingsCommands({
    settings: world.settings,
    store: world.store,
    secrets: createSecretStore(world.db, failLoudly),
    checkKeys: async () => ({ writeAccess: 'write', unreadableLists: [], schools, gradeLevels }),
    checkTarget: async () => ({
      url: 'https://scim.example/scim/v2',
      supportsBulk: true,
      supportsPatch: true,
      needs: [],
    }),
    allowHost: async () => true,
    allowLookUpMenu: async () => true,
    normaliseUrl: normaliseBaseUrl,
    forgetSchool: async () => {},
    ...parts,
  });
}

describe('keys', () => {
  test('wait untested in the store while the worker tries them', async () => {
    let found: unknown;
    const checkKeys = async () => {
      found = [await readFactsKeys(world.db), await readFactsKeys(world.db, 'untested')];
      return { writeAccess: 'read-only', unreadableLists: ['staff'], schools, gradeLevels } as const;
    };
    const check = await openCommands({ checkKeys }).saveKeys(keys);
    expect(found).toEqual([null, keys]);
    expect(check.writeAccess).toBe('read-only');
    expect(await world.settings.read()).toMatchObject({
      writeAccess: 'read-only',
      unreadableLists: ['staff'],
      knownSchools: schools,
      knownGrades: gradeLevels,
    });
  });

  test('that FACTS refuses change no setting', async () => {
    const before = await world.settings.read();
    const refuse = () => Promise.reject(new AppError('facts-key-rejected'));
    await expect(openCommands({ checkKeys: refuse }).saveKeys(keys)).rejects.toMatchObject({
      code: 'facts-key-rejected',
    });
    expect(await world.settings.read()).toEqual(before);
  });

  test('are never told', async () => {
    await openCommands().saveKeys({ subscriptionKey: 'canary-a', apiKey: 'canary-b' });
    await world.saveKeys();
    const seen = collect<SettingsView>();
    const stop = openCommands().watch(seen.tell);
    await seen.until((told) => told.at(-1)?.keysSaved === true);
    stop();
    expect(JSON.stringify(seen.told)).not.toContain('canary');
    expect(JSON.stringify(await world.settings.read())).not.toContain('canary');
  });
});

describe('the target', () => {
  test('is kept by its own form of address, after the host was allowed and tried', async () => {
    const order: string[] = [];
    const commands = openCommands({
      allowHost: async (url) => {
        order.push(`allow ${url}`);
        return true;
      },
      checkTarget: async () => {
        order.push(`check ${(await readTargetAccess(world.db, 'untested'))?.url}`);
        return { url: 'x', supportsBulk: true, supportsPatch: true, needs: [] };
      },
    });
    await commands.saveTarget(target);
    expect(order).toEqual(['allow https://scim.example/scim/v2', 'check https://scim.example/scim/v2']);
    expect((await world.settings.read()).targetUrl).toBe('https://scim.example/scim/v2');
  });

  test('goes by the name that the school gave it, which another service does not inherit', async () => {
    const commands = openCommands({
      allowHost: async () => true,
      checkTarget: async () => ({ url: 'x', supportsBulk: true, supportsPatch: true, needs: ['title'] }),
    });
    await commands.saveTarget(target);
    expect((await world.settings.read()).targetNeeds).toEqual(['title']);
    await commands.nameTarget(' Volunteer portal ');
    await commands.saveTarget({ ...target, token: 'a new one' });
    expect((await world.settings.read()).targetName).toBe('Volunteer portal');
    await commands.saveTarget({ ...target, url: 'https://other.example/scim' });
    expect((await world.settings.read()).targetName).toBe('');
  });

  test('asks for the host before anything else is awaited, as browsers want it', async () => {
    let asked = false;
    const allowHost = async () => (asked = true);
    const saving = openCommands({ allowHost }).saveTarget(target);
    expect(asked).toBe(true);
    await saving;
  });

  test.each<[string, Partial<SettingsCommandsParts>, string, object]>([
    ['whose host is not allowed', { allowHost: async () => false }, 'target-permission', { host: 'scim.example' }],
    [
      'that refuses the token',
      { checkTarget: () => Promise.reject(new AppError('target-unauthorized')) },
      'target-unauthorized',
      {},
    ],
  ])('%s is not kept', async (_, parts, code, detail) => {
    await world.settings.change({ targetUrl: 'https://before.example' });
    await expect(openCommands(parts).saveTarget(target)).rejects.toMatchObject({ code, detail });
    expect((await world.settings.read()).targetUrl).toBe('https://before.example');
    expect(await readTargetAccess(world.db)).toBeNull();
  });

  test.each(['http://scim.example', 'ftp://x', 'not an address', 'javascript:alert(1)', ''])(
    '%j is no address, and nobody is asked',
    async (url) => {
      let asked = 0;
      const allowHost = async () => ++asked > 0;
      await expect(openCommands({ allowHost }).saveTarget({ url, token: 't' })).rejects.toMatchObject({
        code: 'target-address',
      });
      expect(asked).toBe(0);
    },
  );
});

describe('watching', () => {
  test('tells nothing before all was read, then each change', async () => {
    const seen = collect<SettingsView>();
    const stop = openCommands().watch(seen.tell);
    await seen.until((told) => told.length > 0);
    expect(seen.told[0]).toEqual({
      keysSaved: false,
      dailyCheck: true,
      pausedUntil: null,
      unreadableLists: [],
      writeAccess: 'unknown',
      options: { schools: [], grades: [] },
      students: null,
      leftOutSchools: [],
      leftOutGrades: [],
      targetUrl: null,
      targetName: '',
      targetFields: [],
      targetNeeds: [],
      tokenSaved: false,
    });
    await openCommands().saveScope({ leftOutSchools: ['SBE'], leftOutGrades: [''] });
    await seen.until((told) => told.at(-1)?.leftOutSchools[0] === 'SBE');
    expect(seen.told.at(-1)).toMatchObject({ leftOutGrades: [''] });
    stop();
    const told = seen.told.length;
    await openCommands().saveScope(wholeSchool);
    expect(seen.told).toHaveLength(told);
  });

  test('shows what the key test told until a refresh tells newer', async () => {
    await openCommands().saveKeys(keys);
    const seen = collect<SettingsView>();
    const stop = openCommands().watch(seen.tell);
    await seen.until((told) => told.length > 0);
    expect(seen.told[0]).toMatchObject({
      options: optionsOf(['SBE', 'St. Brendan', null], ['K', 'K', null]),
      students: null,
    });
    await world.pull([makeStudent(1)]);
    await seen.until((told) => told.at(-1)?.students !== null);
    stop();
    expect(seen.told.at(-1)).toMatchObject({
      options: optionsOf(['SBE', 'St. Brendan', 1], ['K', 'K', 0], ['08', '08', 1]),
      students: { enrolled: 1, leftOut: 0 },
    });
  });

  test('a scope saved keeps the other settings', async () => {
    await world.settings.change({ targetUrl: 'https://t.example', writeAccess: 'write' });
    await openCommands().saveScope({ leftOutSchools: ['SBE'], leftOutGrades: [] });
    expect(await world.settings.read()).toMatchObject({
      targetUrl: 'https://t.example',
      writeAccess: 'write',
      leftOutSchools: ['SBE'],
    });
  });
});
