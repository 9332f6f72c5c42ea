// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import ReviewView from '../../components/views/review-view.svelte';
import type { FamilyCopy } from '../../lib/records/family.ts';
import { keepForThisPage, type ScreenStore } from '../../lib/records/screen-choices.ts';
import type { HashLink } from '../../lib/session/pages/hash-link.ts';
import type { Scene } from './gallery/scene.ts';
import { buildSources } from './gallery/sources.ts';
import { fewStudents } from './gallery/students.ts';
import { Watched } from './gallery/watched.ts';

const [one, two] = fewStudents.map(({ studentId }) => studentId) as [number, number];
const parent = (personId: number, firstName: string, lastName: string, email: string | null, familyOrder: number) => ({
  ...{ personId, firstName, lastName, email, readAt: 0, childIds: [] },
  places: [{ familyId: personId < 9_000_020 ? 5 : 6, familyOrder, isParent: true }],
});
const families: FamilyCopy = {
  version: 1,
  takenAt: 1,
  parents: [
    parent(9_000_011, 'Ida', 'Zeppelin', null, 1),
    parent(9_000_012, 'Jon', 'Zeppelin', 'jon@home.example', 2),
    parent(9_000_021, 'Ann', 'Yarrow', 'ann@home.example', 1),
  ],
  children: [
    { personId: one, familyIds: [5] },
    { personId: two, familyIds: [6] },
  ],
};

let hash: Watched<string>;
let screenStore: ScreenStore;
beforeEach(() => {
  hash = new Watched('#/parents');
  screenStore = keepForThisPage();
});
afterEach(cleanup);

function open(scene: Partial<Scene> = {}, at = '#/parents'): void {
  const sources = buildSources({ view: 'review', families, peopleReading: { families: 'read' }, ...scene });
  const { source, families: parents, sync, settings, history, similar, batches } = sources;
  const link: HashLink = { watch: hash.watch, go: (next) => hash.set(next) };
  hash.set(at);
  const rest = { sync, settings, history, similar, batches, hash: link, screen: screenStore };
  render(ReviewView, { source, families: parents, ...rest });
}

const counter = (name: string): Promise<HTMLElement> => screen.findByRole('button', { name: new RegExp(name) });

it('counts families and parents, and a counter narrows the table', async () => {
  open();
  expect((await counter('Importable families')).textContent).toContain('2');
  const missing = await counter('Missing emails, listed first');
  expect(missing.textContent).toContain('1');
  expect(screen.getByText('2 of 2 families')).toBeTruthy();
  await fireEvent.click(missing);
  expect(hash.value).toBe('#/parents?status=missing-first');
  expect(await screen.findByText('1 of 2 families')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(hash.value).toBe('#/parents');
});

it('says that nothing matches, and leads back', async () => {
  open({}, '#/parents?q=nobody');
  expect(await screen.findByText('No family matches')).toBeTruthy();
  expect(screen.getByText('0 of 2 families')).toBeTruthy();
});

it('shows a parent with the family and what to do, and saves nothing before it is asked to', async () => {
  open({}, '#/parents?parent=9000011');
  const pane = await screen.findByRole('complementary', { name: 'Parent details' });
  expect(await within(pane).findByText('Enter it here. We’ll save it to FACTS.')).toBeTruthy();
  expect(within(pane).getByRole('textbox', { name: 'New email' })).toBeTruthy();
  expect(within(pane).getByRole('link', { name: 'Jon Zeppelin' })).toBeTruthy();
  expect(within(pane).getByText('Needs fixing.')).toBeTruthy();
  await fireEvent.click(within(pane).getByRole('switch', { name: 'Sync Ida Zeppelin' }));
  expect(await screen.findByText('Saved. Ida Zeppelin will be skipped.')).toBeTruthy();
  expect(await within(pane).findByText('Skipped until you change it.')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await within(pane).findByText('Needs fixing.')).toBeTruthy();
});

it('with a key that may only read it tells where to fix the email', async () => {
  open({ writeAccess: 'read-only' }, '#/parents?parent=9000011');
  const pane = await screen.findByRole('complementary', { name: 'Parent details' });
  expect(await within(pane).findByText('Enter it in FACTS, then refresh.')).toBeTruthy();
  expect(within(pane).queryByRole('textbox', { name: 'New email' })).toBeNull();
});

it('somebody who is no parent is said to be none', async () => {
  open({}, '#/parents?parent=77');
  expect(await screen.findByText('This parent is not in the list.')).toBeTruthy();
});

it.each<[string, Partial<Scene>, string]>([
  [
    'before the first reading',
    { families: { ...families, version: 0, takenAt: null, parents: [], children: [] }, peopleReading: {} },
    'Reading parents from FACTS…',
  ],
  ['of a school without families', { families: { ...families, parents: [], children: [] } }, 'No families yet'],
  [
    'where the key may not read families',
    { families: { ...families, parents: [], children: [] }, peopleReading: { families: { code: 'facts-forbidden' } } },
    'FACTS didn’t give Sync Review the families, so it can’t tell who is whose parent.',
  ],
  [
    'where the list of parents can’t be read',
    { peopleReading: { families: 'read', parents: { code: 'facts-forbidden' } } },
    'FACTS doesn’t say of everybody who is a parent, and its list of parents couldn’t be read. Some parents may be missing.',
  ],
])('%s it says so', async (_, scene, sentence) => {
  open(scene);
  expect(await screen.findByText(sentence)).toBeTruthy();
});

it('a choice that could not be saved is told, and nothing changes', async () => {
  open({ refusal: { code: 'store-full' } }, '#/parents?parent=9000011');
  const pane = await screen.findByRole('complementary', { name: 'Parent details' });
  const choice = await within(pane).findByRole('switch', { name: 'Sync Ida Zeppelin' });
  await fireEvent.click(choice);
  expect((await screen.findAllByRole('alert')).length).toBeGreaterThan(0);
  expect(within(pane).getByText('Needs fixing.')).toBeTruthy();
});

it('the switch in the header is remembered, and changes the places beside it', async () => {
  open({}, '#/students');
  expect((await screen.findByRole<HTMLInputElement>('radio', { name: 'Students' })).checked).toBe(true);
  expect(screen.getByRole('link', { name: 'Missing emails' })).toBeTruthy();
  await fireEvent.click(screen.getByRole('radio', { name: 'Parents' }));
  expect(hash.value).toBe('#/parents');
  expect(screen.queryByRole('link', { name: 'Missing emails' })).toBeNull();
  cleanup();
  open({}, '');
  await screen.findByText('2 of 2 families');
  expect(hash.value).toBe('#/parents');
  cleanup();
  open({}, '#/students?status=missing');
  expect(hash.value, 'an address that names a page counts').toBe('#/students?status=missing');
});
