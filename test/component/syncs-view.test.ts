// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import SyncsView from '../../components/views/syncs-view.svelte';
import SyncView from '../../components/views/sync-view.svelte';
import type { TargetReading } from '../../lib/records/run.ts';
import type { Scene } from './gallery/scene.ts';
import { scenes } from './gallery/scenes.ts';
import { buildSources } from './gallery/sources.ts';

afterEach(cleanup);

function open(runId: number | null, more: Partial<Scene> = {}) {
  const commands = buildSources({ ...scenes['syncs'], ...more }).sync.receipts;
  const files: [string, string][] = [];
  let printed = 0;
  const onsave = (name: string, text: string): void => void files.push([name, text]);
  render(SyncsView, { commands, runId, onsave, print: () => void (printed += 1) });
  return { files, printed: () => printed };
}

it('lists past syncs with result, target and who, each a link to its receipt', async () => {
  open(null);
  const table = await screen.findByRole('table', { name: 'Syncs' });
  const lines = within(table).getAllByRole('row').slice(1);
  expect(lines).toHaveLength(4);
  expect(lines[0]?.textContent).toMatch(
    /Some refused.*412.*406 confirmed, 6 refused.*volunteers\.example\.org.*Dana Whitfield/s,
  );
  expect(within(lines[0]!).getByRole('link').getAttribute('href')).toBe('#/syncs?run=7');
  expect(lines[2]?.textContent).toContain('Track it Forward spreadsheet');
});

it('shows a receipt, hands its results out and prints everybody', async () => {
  const { files, printed } = open(7);
  expect(await screen.findByText('412 students')).toBeTruthy();
  const table = screen.getByRole('table', { name: 'Results' });
  // Of a long list only the rows in sight are drawn.
  expect(table.getAttribute('aria-rowcount')).toBe('413');
  expect(within(table).getAllByRole('row').length).toBeLessThan(100);
  await fireEvent.click(screen.getByRole('button', { name: 'Download results' }));
  expect(files[0]?.[0]).toMatch(/^sync-results-\d{4}-\d\d-\d\d\.csv$/);
  expect(files[0]?.[1].trim().split('\r\n')).toHaveLength(413);
  await fireEvent.click(screen.getByRole('button', { name: 'Print' }));
  expect(printed()).toBe(1);
  expect(document.querySelectorAll('.paper tbody tr')).toHaveLength(412);
  await fireEvent(window, new Event('afterprint'));
  expect(document.querySelector('.paper')).toBeNull();
});

it('says that a sync is not there', async () => {
  open(99);
  expect(await screen.findByText('There is no such sync')).toBeTruthy();
});

it('keeps the name for the receipts to come', async () => {
  open(null);
  const field = await screen.findByRole('textbox', { name: 'Your name on receipts' });
  const save = screen.getByRole('button', { name: 'Save' });
  expect(save.getAttribute('aria-disabled')).toBe('true');
  await fireEvent.input(field, { target: { value: ' Dana ' } });
  expect(save.hasAttribute('aria-disabled')).toBe(false);
  await fireEvent.click(save);
  await expect.poll(() => save.getAttribute('aria-disabled')).toBe('true');
});

const reading: TargetReading = {
  readAt: Date.now(),
  people: 412,
  differences: [
    { studentId: 1, name: 'Ann Lee', kind: 'missing', changes: [], seen: null },
    {
      studentId: 2,
      name: 'Bo Kim',
      kind: 'different',
      changes: [{ field: 'userName', from: 'x@y.org', to: 'bo@y.org' }],
      seen: null,
    },
  ],
};

it.each(['receipt', 'sync page'])(
  'looks at the target from the %s and says that all is as it was sent',
  async (place) => {
    const all = { ...scenes['syncs'].run, counts: { pending: 0, sent: 0, confirmed: 412, refused: 0 }, results: [] };
    if (place === 'receipt') open(7, { run: all });
    else
      render(SyncView, { commands: buildSources({ ...scenes['sync-failed'], run: { ...all, state: 'failed' } }).sync });
    await fireEvent.click(await screen.findByRole('button', { name: 'Check volunteers.example.org' }));
    expect(await screen.findByText('All 412 students are in volunteers.example.org as they were synced.')).toBeTruthy();
  },
);

it('names who is not at the target as sent, and how', async () => {
  open(7, { reading });
  await fireEvent.click(await screen.findByRole('button', { name: 'Check volunteers.example.org' }));
  expect(
    await screen.findByText('2 of 412 students in volunteers.example.org differ from what was synced.'),
  ).toBeTruthy();
  const [, ann, bo] = within(screen.getByRole('table', { name: 'Differences in volunteers.example.org' })).getAllByRole(
    'row',
  );
  expect(within(ann!).getByRole('link').getAttribute('href')).toBe('#/students?student=1');
  expect(ann?.textContent).toMatch(/Ann Lee.*No longer has an account in volunteers.example.org/s);
  expect(screen.getByRole('button', { name: 'Sync these 2 again…' })).toBeTruthy();
  expect(bo?.textContent).toMatch(/Bo Kim.*Email: is\s+x@y\.org, synced as\s+bo@y\.org/s);
});
