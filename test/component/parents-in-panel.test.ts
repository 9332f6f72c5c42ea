// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import PanelView from '../../components/views/panel-view.svelte';
import type { FamilyCopy, KeptParent } from '../../lib/records/family.ts';
import type { PageContext } from '../../lib/records/page.ts';
import type { Scene } from './gallery/scene.ts';
import { buildSources } from './gallery/sources.ts';
import { ids } from './gallery/students.ts';
import { createVisibility } from './visibility.ts';

const parentIds = { missing: 9_000_011, clean: 9_000_012 } as const;
const parent = (personId: number, firstName: string, email: string | null, familyOrder: number): KeptParent => ({
  personId,
  firstName,
  lastName: 'Alvarez',
  email,
  readAt: 0,
  childIds: [],
  places: [{ familyId: 5, familyOrder, isParent: true }],
});
const families: FamilyCopy = {
  version: 1,
  takenAt: 1,
  parents: [parent(parentIds.missing, 'Ida', null, 2), parent(parentIds.clean, 'Jon', 'jon@home.example', 1)],
  children: [{ personId: ids.clean, familyIds: [5] }],
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

async function open(page: PageContext, scene: Partial<Scene> = {}): Promise<ReturnType<typeof buildSources>> {
  const sources = buildSources({ view: 'panel', page, families, peopleReading: { families: 'read' }, ...scene });
  const visibility = createVisibility();
  visibility.see();
  const { source, parents } = sources;
  render(PanelView, { source, page: sources.page, parents, visibility: visibility.world });
  await vi.advanceTimersByTimeAsync(600);
  return sources;
}
const onParent = (parentId: number): PageContext => ({ kind: 'parent', studentId: null, parentId });

it('shows a parent with what is wrong, the family as FACTS lists it, children with grades', async () => {
  await open(onParent(parentIds.missing));
  const card = screen.getByRole('article', { name: 'Ida Alvarez' });
  expect(within(card).getByText('Enter it here. We’ll save it to FACTS.')).toBeTruthy();
  expect(within(card).getByRole('textbox', { name: 'New email' })).toBeTruthy();
  expect(within(card).getByRole('list', { name: 'Parents' }).textContent).toMatch(
    /Jon Alvarez\s*Listed first.*Ida Alvarez/s,
  );
  expect(within(card).getByRole('list', { name: 'Children' }).textContent).toMatch(/Maria Alvarez\s*Grade/);
  await fireEvent.click(within(card).getByRole('button', { name: 'Jon Alvarez' }));
  await vi.advanceTimersByTimeAsync(0);
  expect(screen.getByRole('article', { name: 'Jon Alvarez' })).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Back to the page' }));
  await vi.advanceTimersByTimeAsync(0);
  expect(screen.getByRole('article', { name: 'Ida Alvarez' })).toBeTruthy();
});

it('lists a student’s parents below the student; one is opened there and left again', async () => {
  const { page } = await open({ kind: 'student', studentId: ids.clean });
  const list = screen.getByRole('region', { name: 'Parents' });
  expect(list.textContent).toMatch(/Jon Alvarez.*Ida Alvarez.*No email/s);
  await fireEvent.click(within(list).getByRole('button', { name: 'Ida Alvarez' }));
  await vi.advanceTimersByTimeAsync(0);
  expect(screen.queryByRole('article', { name: 'Student' })).toBeNull();
  expect(screen.getByRole('article', { name: 'Ida Alvarez' })).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Back to the student' }));
  await vi.advanceTimersByTimeAsync(0);
  expect(screen.getByRole('article', { name: 'Student' })).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Ida Alvarez' }));
  await page.showStudent(ids.missing);
  await vi.advanceTimersByTimeAsync(0);
  expect(screen.queryByRole('article', { name: 'Ida Alvarez' })).toBeNull();
  expect(screen.getByText('FACTS lists no parent for this student.')).toBeTruthy();
});

it('shows a family with its parents and children', async () => {
  await open({ kind: 'family', studentId: null, familyId: 5 });
  const card = screen.getByRole('article', { name: 'Family' });
  await fireEvent.click(within(card).getByRole('button', { name: 'Ida Alvarez' }));
  await vi.advanceTimersByTimeAsync(0);
  expect(screen.getByRole('article', { name: 'Ida Alvarez' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Back to the family' })).toBeTruthy();
});

it.each([
  ['a parent whom it doesn’t know', onParent(99), 'Sync Review doesn’t know this parent.'],
  [
    'a family that it doesn’t know',
    { kind: 'family', studentId: null, familyId: 99 } as const,
    'Sync Review doesn’t know this family.',
  ],
])('says so of %s', async (_, page, sentence) => {
  await open(page);
  expect(screen.getByText(sentence)).toBeTruthy();
});

it('of parents who were not read yet it says that they come', async () => {
  await open(onParent(parentIds.missing), {
    families: { version: 0, takenAt: null, parents: [], children: [] },
  });
  expect(screen.getByText('Reading parents from FACTS…')).toBeTruthy();
  expect(screen.queryByText('Sync Review doesn’t know this parent.')).toBeNull();
});

it('a parent without a child in scope can still be fixed', async () => {
  await open(onParent(parentIds.missing), {
    leftOutGrades: ['PK', 'K', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'],
  });
  expect(screen.getByText('None of this parent’s children is in the schools and grades you chose.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Change email' })).toBeTruthy();
});
