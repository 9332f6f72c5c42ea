import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, test } from 'vitest';
import { closeStorageToPages, createSettingsStore, layoutStore } from '../../../lib/platform/settings.ts';
import type { Settings } from '../../../lib/records/settings.ts';
import type { PanelLayout } from '../../../lib/records/page.ts';
import { collect } from '../store/fresh-database.ts';

beforeEach(() => fakeBrowser.reset());

const defaults: Settings = {
  leftOutSchools: [],
  leftOutGrades: [],
  parentChoice: 'all',
  targetUrl: null,
  targetName: '',
  writeAccess: 'unknown',
  unreadableLists: [],
  syncMode: 'full',
  dailyCheck: true,
  pausedUntil: null,
  personName: '',
  spreadsheetColumns: null,
  spreadsheetOwn: [],
  targetFields: [],
  targetNeeds: [],
  fileTexts: {},
  keepDays: 30,
  keepYears: 2,
  lockAfterMinutes: 15,
  sameSchool: null,
  factsClient: null,
  knownSchools: [],
  knownGrades: [],
};

describe('settings', () => {
  test('are what was chosen, the rest as by default', async () => {
    const store = createSettingsStore();
    expect(await store.read()).toEqual(defaults);
    await store.change({ leftOutSchools: ['SBE'] });
    await store.change({ writeAccess: 'write' });
    expect(await createSettingsStore().read()).toEqual({ ...defaults, leftOutSchools: ['SBE'], writeAccess: 'write' });
  });

  test.each([
    ['leftOutSchools', 'SBE'],
    ['leftOutSchools', [7]],
    ['leftOutGrades', {}],
    ['writeAccess', 'admin'],
    ['targetUrl', 7],
    ['syncMode', 'everything'],
    ['spreadsheetColumns', [{ header: 'Phone', field: 'phone' }]],
    ['knownSchools', [{ name: 'x' }]],
  ])('%s that can’t be read any more (%o) counts as not chosen, the others as chosen', async (field, stored) => {
    await fakeBrowser.storage.local.set({ [`settings.${field}`]: stored });
    await createSettingsStore().change({ knownGrades: [{ name: 'K', sortOrder: 1 }] });
    expect(await createSettingsStore().read()).toEqual({ ...defaults, knownGrades: [{ name: 'K', sortOrder: 1 }] });
  });

  test('that two pages change at once are both kept', async () => {
    const [page, worker] = [createSettingsStore(), createSettingsStore()];
    await Promise.all([page.change({ targetUrl: 'https://t.example' }), worker.change({ writeAccess: 'read-only' })]);
    expect(await page.read()).toMatchObject({ targetUrl: 'https://t.example', writeAccess: 'read-only' });
  });

  test('are told at once and after each change of anybody, until stopped', async () => {
    const seen = collect<Settings>();
    const stop = createSettingsStore().watch(seen.tell);
    await seen.until((told) => told.length === 1);
    await createSettingsStore().change({ targetUrl: 'https://t.example' });
    await seen.until((told) => told.length === 2);
    await fakeBrowser.storage.local.set({ other: 1 });
    stop();
    await createSettingsStore().change({ targetUrl: null });
    expect(seen.told.map(({ targetUrl }) => targetUrl)).toEqual([null, 'https://t.example']);
  });
});

describe('the layout', () => {
  test('is kept, and falls back when it can’t be read', async () => {
    const layout: PanelLayout = { open: false, width: 500, side: 'left' };
    const first = await layoutStore.read();
    await layoutStore.write(layout);
    expect(await layoutStore.read()).toEqual(layout);
    await fakeBrowser.storage.local.set({ layout: { ...layout, width: 5 } });
    expect(await layoutStore.read()).toEqual(first);
  });
});

describe('closing the storage to content scripts', () => {
  test('asks for trusted contexts only, where the browser can', async () => {
    const asked: unknown[] = [];
    const area = fakeBrowser.storage.local as { setAccessLevel?: unknown };
    const before = area.setAccessLevel;
    area.setAccessLevel = async (level: unknown) => void asked.push(level);
    await closeStorageToPages();
    area.setAccessLevel = undefined;
    await closeStorageToPages();
    area.setAccessLevel = before;
    expect(asked).toEqual([{ accessLevel: 'TRUSTED_CONTEXTS' }]);
  });
});
