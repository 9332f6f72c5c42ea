// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { manyStudents } from './gallery/students.ts';
import { openPage } from './open-page.ts';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const head = (name: string): HTMLElement => screen.getByRole('columnheader', { name });
const press = (name: string): Promise<boolean> => fireEvent.click(within(head(name)).getByRole('button'));

it('a preview of thousands is sorted a little at a time, the last press on a head counts', async () => {
  openPage('#/sync', { students: manyStudents(3_000) });
  const table = await screen.findByRole('table', { name: 'Preview' }, { timeout: 5_000 });
  const all = table.getAttribute('aria-rowcount');
  expect(Number(all)).toBeGreaterThan(2_000);
  await press('ID');
  await press('Email');
  await press('Grade');
  await press('Grade');
  expect(head('Grade').getAttribute('aria-sort')).toBe('descending');
  expect(head('ID').getAttribute('aria-sort')).toBeNull();
  expect(table.getAttribute('aria-rowcount')).toBe(all);
  await press('Grade');
  expect(head('Grade').getAttribute('aria-sort')).toBeNull();
});
