// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import FilesView from '../../components/views/files-view.svelte';
import { readFile } from '../../lib/tables/read-workbook.ts';
import { writeWorkbook } from '../../lib/tables/write-workbook.ts';
import { fewStudents } from './gallery/students.ts';
import type { Scene } from './gallery/scene.ts';
import { scenes } from './gallery/scenes.ts';
import { buildSources } from './gallery/sources.ts';

afterEach(cleanup);

function open(more: Partial<Scene> = {}) {
  const desk = buildSources({ ...scenes['files-first'], ...more }).sync.files;
  const files: [string, string][] = [];
  const bytes: [string, Uint8Array][] = [];
  const copies: string[] = [];
  const workbooks: [string, Uint8Array][] = [];
  const props = {
    desk,
    onsave: (name: string, text: string): void => void files.push([name, text]),
    writeWorkbook,
    onsaveworkbook: (name: string, book: Uint8Array): void => void workbooks.push([name, book]),
    onsavebytes: (name: string, zip: Uint8Array): void => void bytes.push([name, zip]),
    oncopy: async (text: string): Promise<void> => void copies.push(text),
  };
  const view = render(FilesView, props);
  return { files, bytes, copies, workbooks, reopen: () => (view.unmount(), render(FilesView, props)) };
}

it('makes the spreadsheet of the whole list without any target, and previews what it holds', async () => {
  const { files } = open();
  const button = await screen.findByRole('button', { name: 'Download 7 students' });
  const preview = screen.getByRole('region', { name: 'Preview of the file' });
  expect(within(preview).getAllByRole('row')).toHaveLength(6);
  expect(
    within(preview)
      .getAllByRole('columnheader')
      .map((cell) => cell.textContent),
  ).toEqual(['First Name', 'Last Name', 'Email', 'Student ID', 'Grade', 'School']);
  await fireEvent.click(button);
  expect(files[0]?.[0]).toMatch(/^track-it-forward-\d{4}-\d\d-\d\d\.csv$/);
  expect(files[0]?.[1].trim().split('\r\n')).toHaveLength(8);
});

it('has only what is new once the import was said, even if the page was left in between', async () => {
  const { reopen } = open();
  await fireEvent.click(await screen.findByRole('button', { name: 'Download 7 students' }));
  expect(await screen.findByText('Once Track it Forward has taken the file, say so.')).toBeTruthy();
  reopen();
  await fireEvent.click(await screen.findByRole('button', { name: 'I have imported it' }));
  expect(await screen.findByText('Noted as imported.')).toBeTruthy();
  await fireEvent.click(await screen.findByRole('radio', { name: 'Only changes (0)' }));
  expect(screen.getByText('Nothing has changed since the last import.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Download 0 students' }).getAttribute('aria-disabled')).toBe('true');
});

it('copies a table to paste', async () => {
  const { copies } = open();
  await fireEvent.click(await screen.findByRole('button', { name: 'Copy to paste' }));
  expect(await screen.findByRole('button', { name: 'Copied' })).toBeTruthy();
  expect(copies[0]?.split('\r\n')[0]?.split('\t')).toHaveLength(6);
});

it('keeps the columns as they were mapped, and refuses those that can’t be', async () => {
  const { reopen } = open();
  await fireEvent.click(await screen.findByText('Columns'));
  const details = screen.getByText('Columns').closest('details') as HTMLDetailsElement;
  details.open = true;
  await fireEvent(details, new Event('toggle'));
  await fireEvent.click(screen.getByRole('checkbox', { name: 'School' }));
  await fireEvent.input(screen.getByRole('textbox', { name: 'Column for Grade' }), { target: { value: 'Email' } });
  expect(screen.getByText('Two columns have the same name.')).toBeTruthy();
  expect(screen.getByRole('button', { name: /^Download 7/ }).getAttribute('aria-disabled')).toBe('true');
  await fireEvent.input(screen.getByRole('textbox', { name: 'Column for Grade' }), { target: { value: 'Class' } });
  reopen();
  const headers = await screen.findAllByRole('columnheader');
  expect(headers.map((cell) => cell.textContent)).toEqual(['First Name', 'Last Name', 'Email', 'Student ID', 'Class']);
});

it('lists who must be changed by hand, and asks whether that was done', async () => {
  open(scenes['files-changes']);
  expect(await screen.findByText('To be changed by hand')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: /^Download \d/ }));
  expect(await screen.findByRole('checkbox', { name: 'I have also changed 1 student by hand' })).toBeTruthy();
});

it('packs a OneRoster bundle', async () => {
  const { bytes } = open();
  await fireEvent.click(await screen.findByRole('button', { name: 'Download the bundle' }));
  await expect.poll(() => bytes.length).toBe(1);
  expect(bytes[0]?.[0]).toMatch(/^oneroster-bulk-.*\.zip$/);
  expect([...(bytes[0]?.[1].slice(0, 2) ?? [])]).toEqual([0x50, 0x4b]);
  expect(await screen.findByText('Once the other system has taken the file, say so.')).toBeTruthy();
});

it('goes out as an Excel workbook too, in which grades stay what they are', async () => {
  const { workbooks, files } = open();
  await fireEvent.click(await screen.findByRole('radio', { name: 'Excel workbook' }));
  await fireEvent.click(screen.getByRole('button', { name: 'Download 7 students' }));
  await expect.poll(() => workbooks.length).toBe(1);
  expect(workbooks[0]?.[0]).toMatch(/^track-it-forward-\d{4}-\d\d-\d\d\.xlsx$/);
  const { tables } = await readFile(workbooks[0]?.[1] ?? new Uint8Array());
  expect(tables[0]?.rows).toHaveLength(8);
  expect(tables[0]?.rows.slice(1).map(({ cells }) => cells[4])).toContain('01');
  expect(files).toEqual([]);
});

it('says which cells the guard against formulas changes, and gives the file as it is', async () => {
  const [first, ...rest] = fewStudents.map((student, place) =>
    place < 2 ? { ...student, email: `${place === 0 ? '+' : '-'}tag${place}@stbrendan.org` } : student,
  );
  if (!first) throw new Error('nobody');
  const { files } = open({ students: [first, ...rest] });
  const details = (await screen.findByText('Cells with an apostrophe before them')).closest('details');
  if (!details) throw new Error('no disclosure');
  details.open = true;
  await fireEvent(details, new Event('toggle'));
  const list = within(await screen.findByRole('list', { name: 'Cells with an apostrophe' }));
  expect(list.getAllByRole('listitem').map((item) => item.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
    expect.stringMatching(/^Line \d+, Email: \+tag0@stbrendan\.org → '\+tag0@stbrendan\.org$/),
    expect.stringMatching(/^Line \d+, Email: -tag1@stbrendan\.org → '-tag1@stbrendan\.org$/),
  ]);
  await fireEvent.click(screen.getByRole('button', { name: 'Download as it is (CSV)' }));
  expect(files[0]?.[0]).toMatch(/-as-it-is\.csv$/);
  expect(files[0]?.[1]).toContain(',+tag0@stbrendan.org,');
  expect(files[0]?.[1]).not.toContain("'");
  await fireEvent.click(screen.getByRole('button', { name: /^Download \d+ students/ }));
  expect(files[1]?.[1]).toContain(",'+tag0@stbrendan.org,");
});

it('says nothing of apostrophes where no cell needs one', async () => {
  open();
  await screen.findByRole('button', { name: 'Download 7 students' });
  expect(screen.queryByText('Cells with an apostrophe before them')).toBeNull();
});
