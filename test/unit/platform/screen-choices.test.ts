import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, it } from 'vitest';
import { createScreenStore } from '../../../lib/platform/screen-choices.ts';
import { screenDefaults, type ScreenChoices } from '../../../lib/records/screen-choices.ts';
import { collect } from '../store/fresh-database.ts';

beforeEach(() => fakeBrowser.reset());

const filter = { name: 'To ask', route: '#/students?status=missing' };

async function choicesNow(): Promise<ScreenChoices> {
  const seen = collect<ScreenChoices>();
  const stop = createScreenStore().watch(seen.tell);
  const told = await seen.until((all) => all.length === 1);
  stop();
  return told[0] as ScreenChoices;
}

const remembered = {
  key: '1f',
  columns: {
    studentId: 0,
    wholeName: null,
    firstName: null,
    lastName: null,
    gradeLevel: null,
    newEmail: 2,
    presentEmail: null,
  },
};

it('keeps columns, saved filters and shortcuts, each under its own key', async () => {
  expect(await choicesNow()).toEqual(screenDefaults);
  const [one, other] = [createScreenStore(), createScreenStore()];
  await Promise.all([
    one.change({ tableColumns: { email: { width: 300 }, id: { hidden: true } } }),
    other.change({ savedFilters: [filter], shortcuts: false, badges: false, lookUpMenu: true }),
    other.change({ reportColumns: [remembered] }),
    one.change({ audience: 'parents', language: 'es' }),
  ]);
  expect(await choicesNow()).toEqual({
    tableColumns: { email: { width: 300 }, id: { hidden: true } },
    savedFilters: [filter],
    shortcuts: false,
    badges: false,
    lookUpMenu: true,
    audience: 'parents',
    language: 'es',
    reportColumns: [remembered],
  });
});

it.each([
  ['tableColumns', { email: 300 }],
  ['savedFilters', [{ name: 'x', route: 'https://elsewhere.example' }]],
  ['shortcuts', 'yes'],
  ['badges', 0],
  ['audience', 'teachers'],
  ['reportColumns', [{ ...remembered, columns: { ...remembered.columns, newEmail: -1 } }]],
])('%s that can’t be read counts as not chosen', async (field, stored) => {
  await fakeBrowser.storage.local.set({ [`screen.${field}`]: stored });
  expect(await choicesNow()).toEqual(screenDefaults);
});

it('forgets a column that there is no more, and keeps the others', async () => {
  await fakeBrowser.storage.local.set({ 'screen.tableColumns': { shoeSize: { width: 9 }, id: { hidden: true } } });
  expect((await choicesNow()).tableColumns).toEqual({ id: { hidden: true } });
});

it('tells a change of another tab', async () => {
  const seen = collect<ScreenChoices>();
  const stop = createScreenStore().watch(seen.tell);
  await seen.until((all) => all.length === 1);
  await createScreenStore().change({ shortcuts: false });
  const told = await seen.until((all) => all.length === 2);
  expect(told[1]?.shortcuts).toBe(false);
  stop();
});
