// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import FilesView from '../../components/views/files-view.svelte';
import { readFile } from '../../lib/tables/read-workbook.ts';
import { writeWorkbook } from '../../lib/tables/write-workbook.ts';
import type { HandOverPort } from '../../lib/records/hand-over.ts';
import { fewStudents } from './gallery/students.ts';
import type { Scene } from './gallery/scene.ts';
import { scenes } from './gallery/scenes.ts';
import { buildSources } from './gallery/sources.ts';

afterEach(cleanup);

function open(more: Partial<Scene> = {}) {
  const { sync, source } = buildSources({ ...scenes['files-first'], ...more });
  const commands = sync.files;
  const files: [string, string][] = [];
  const bytes: [string, Uint8Array][] = [];
  const copies: string[] = [];
  const workbooks: [string, Uint8Array][] = [];
  const props = {
    commands,
    onsave: (name: string, text: string): void => void files.push([name, text]),
    writeWorkbook,
    onsaveworkbook: (name: string, book: Uint8Array): void => void workbooks.push([name, book]),
    onsavebytes: (name: string, zip: Uint8Array): void => void bytes.push([name, zip]),
    oncopy: async (text: string): Promise<void> => void copies.push(text),
  };
  const view = render(FilesView, props);
  const skip = (studentId: number) => source.decide([studentId], 'skip');
  return { files, bytes, skip, copies, workbooks, reopen: () => (view.unmount(), render(FilesView, props)) };
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
  expect(await screen.findByText('Once your OneRoster system has taken the file, say so.')).toBeTruthy();
});

const allUsers = /^My Google directory has all our users/;

const card = (name: string): HTMLElement => {
  const found = screen.getByRole('heading', { name }).closest('section');
  if (!found) throw new Error(`no card ${name}`);
  return found;
};

it('makes no file for Google Workspace before it knows who has an account', async () => {
  open();
  expect(await screen.findByText('Google Workspace needs your Google directory first.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /for Google Workspace$/ })).toBeNull();
});

it('makes the file for Google Workspace: passwords for new accounts only, leavers suspended, the others left out', async () => {
  const { files } = open(scenes['files-google']);
  expect(await screen.findByText('In the file: 3 new accounts, 1 change, 1 suspended.')).toBeTruthy();
  const button = screen.getByRole('button', { name: 'Download 5 students for Google Workspace' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  const orgUnit = screen.getByRole('textbox', { name: 'Org unit for new accounts' });
  await fireEvent.input(orgUnit, { target: { value: '/' } });
  expect(screen.getByText(/The top level \(\/\) has the settings of your staff/)).toBeTruthy();
  await fireEvent.input(orgUnit, { target: { value: '/Students' } });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  await fireEvent.click(screen.getByRole('checkbox', { name: allUsers }));
  const preview = screen.getByRole('region', { name: 'Preview of the Google Workspace file' });
  expect(within(preview).getAllByText('made in the file')).toHaveLength(3);
  // Shown as it is written: no spreadsheet program takes it for a formula.
  await fireEvent.input(orgUnit, { target: { value: '=Students' } });
  expect(within(preview).getAllByText("'=Students").length).toBeGreaterThan(0);
  await fireEvent.input(orgUnit, { target: { value: '/Students' } });

  await fireEvent.click(button);
  expect(files[0]?.[0]).toMatch(/^google-workspace-\d{4}-\d\d-\d\d\.csv$/);
  const rows = files[0]?.[1].trim().split('\r\n') ?? [];
  expect(rows[0]).toMatch(/^First Name \[Required\],/);
  expect(rows).toContain('Maria,Alvarez,maria.alvarez@stbrendan.org,****,/Students/Lower School,,4101,,');
  expect(rows).toContain('Wes,Young,wes.young@stbrendan.org,****,/Students/Lower School,,3990,,Suspended');
  expect(rows.filter((row) => /,[a-zA-Z2-9]{14},\/Students,,\d+,TRUE,$/.test(row))).toHaveLength(3);

  await fireEvent.click(button);
  expect(files[1]?.[1]).not.toBe(files[0]?.[1]);
});

it('says who is left out of the file for Google Workspace, and why', async () => {
  open(scenes['files-google']);
  const details = (await screen.findByText('Left out')).closest('details');
  if (!details) throw new Error('no disclosure');
  details.open = true;
  await fireEvent(details, new Event('toggle'));
  const list = within(await screen.findByRole('list', { name: 'Left out' }));
  expect(list.getAllByRole('listitem')).toHaveLength(3);
  expect(list.getByText('sam.ellis@gmial.com is outside your Google domains.')).toBeTruthy();
  expect(list.getByText(/The address belongs to .*Carla Quist.* in your Google directory/)).toBeTruthy();
});

it('gives nobody a password by a Google directory that is too old, but goes on with the accounts that exist', async () => {
  open(scenes['files-google-old']);
  expect(await screen.findByText('In the file: 1 change, 1 suspended.')).toBeTruthy();
  expect(screen.queryByRole('textbox', { name: 'Org unit for new accounts' })).toBeNull();
  expect(screen.queryByText(/random password/)).toBeNull();
});

it('has nothing more for Google Workspace once its import was said, and Track it Forward’s stays as it was', async () => {
  open(scenes['files-google']);
  await fireEvent.input(await screen.findByRole('textbox', { name: 'Org unit for new accounts' }), {
    target: { value: '/Students' },
  });
  await fireEvent.click(screen.getByRole('checkbox', { name: allUsers }));
  await fireEvent.click(screen.getByRole('button', { name: /for Google Workspace$/ }));
  expect(await screen.findByText('Once Google Workspace has taken the file, say so.')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'I have imported it' }));
  expect(await screen.findByText('Nothing has changed for Google Workspace.')).toBeTruthy();
  expect(within(card('Track it Forward spreadsheet')).getByText('To be changed by hand')).toBeTruthy();
});

it('notes accounts that Google Workspace has already, without a file', async () => {
  const only = fewStudents.filter(({ studentId }) => studentId === 4101);
  open({ ...scenes['files-google'], fileLedger: [], students: only });
  expect(await screen.findByText(/^1 student has an account in Google Workspace already\./)).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Note these accounts' }));
  expect(await screen.findByText('Nothing has changed for Google Workspace.')).toBeTruthy();
});

it('asks for a tick before it suspends an unusual number of accounts', async () => {
  const students = fewStudents.filter(({ studentId }) => studentId === 4101);
  const [first] = scenes['files-google'].fileLedger ?? [];
  const [account] = scenes['files-google'].directory?.accounts ?? [];
  if (!first || !account) throw new Error('nobody');
  const leavers = Array.from({ length: 8 }, (_, place) => `leaver${place}@stbrendan.org`);
  open({
    ...scenes['files-google'],
    students,
    fileLedger: leavers.map((userName, place) => ({
      ...first,
      studentId: 500 + place,
      remoteId: String(500 + place),
      person: { ...first.person, externalId: String(500 + place), userName },
    })),
    directory: {
      kind: 'google',
      broughtAt: Date.now(),
      accounts: leavers.map((email, place) => ({ ...account, email, lastName: 'Former', studentId: 500 + place })),
    },
  });
  const tick = await screen.findByRole('checkbox', { name: /^I have checked that 8 accounts are to be suspended/ });
  const orgUnit = screen.getByRole('textbox', { name: 'Org unit for new accounts' });
  await fireEvent.input(orgUnit, { target: { value: '/Students' } });
  await fireEvent.click(screen.getByRole('checkbox', { name: allUsers }));
  const button = screen.getByRole('button', { name: /for Google Workspace$/ });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  await fireEvent.click(tick);
  expect(button.getAttribute('aria-disabled')).not.toBe('true');
});

it('suspends nobody while syncs are paused', async () => {
  open({ ...scenes['files-google'], pausedUntil: '2999-08-15' });
  expect(await screen.findByText('In the file: 3 new accounts, 1 change.')).toBeTruthy();
});

it('OneRoster has those who have left once, not again after the import was said', async () => {
  open(scenes['files-changes']);
  const oneRoster = await screen.findByRole('heading', { name: 'OneRoster 1.2 (zip)' });
  await screen.findByRole('button', { name: 'Download the bundle' });
  const own = within(oneRoster.closest('section') as HTMLElement);
  expect(own.getByRole('radio', { name: 'Only changes (6)' })).toBeTruthy();
  await fireEvent.input(own.getByLabelText('Type 6 to confirm'), { target: { value: '6' } });
  await fireEvent.click(own.getByRole('button', { name: 'Download the bundle' }));
  await fireEvent.click(await own.findByRole('button', { name: 'I have imported it' }));
  expect(await own.findByRole('radio', { name: 'Only changes (0)' })).toBeTruthy();
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

async function openColumns(): Promise<void> {
  const details = (await screen.findByText('Columns')).closest('details') as HTMLDetailsElement;
  details.open = true;
  await fireEvent(details, new Event('toggle'));
}
const headersNow = (): (string | null)[] =>
  within(screen.getByRole('region', { name: 'Preview of the file' }))
    .getAllByRole('columnheader')
    .map((cell) => cell.textContent);

const withSizes = {
  userDefined: {
    fields: [{ fieldId: 219, name: 'T-Shirt Size' }],
    values: { 219: fewStudents.map(({ studentId }) => [studentId, '=M'] as const) },
  },
};

it('adds columns of the school’s own: a text, something held, a field of FACTS, and takes them back', async () => {
  const { files } = open(withSizes);
  await openColumns();
  await fireEvent.click(screen.getByRole('button', { name: 'Add a column' }));
  expect(screen.getByText('Each column needs a name.')).toBeTruthy();
  expect(screen.getByRole('button', { name: /^Download 7/ }).getAttribute('aria-disabled')).toBe('true');
  await fireEvent.input(screen.getByRole('textbox', { name: 'Name in Track it Forward' }), {
    target: { value: 'Role' },
  });
  expect(screen.getByText('Enter the text that everybody gets in the column.')).toBeTruthy();
  await fireEvent.input(screen.getByRole('textbox', { name: 'Text for everybody' }), { target: { value: 'Student' } });
  await expect.poll(headersNow).toContain('Role');

  await fireEvent.click(screen.getByRole('button', { name: 'Add a column' }));
  await fireEvent.click(screen.getByRole('button', { name: 'Find our fields in FACTS' }));
  const [, source] = screen.getAllByRole('combobox', { name: 'Filled with' });
  await screen.findAllByRole('option', { name: 'T-Shirt Size (your field in FACTS)' });
  await fireEvent.change(source as HTMLElement, { target: { value: 'user-defined 219' } });
  await expect.poll(headersNow).toContain('T-Shirt Size');
  const download = screen.getByRole('button', { name: /^Download 7/ });
  await expect.poll(() => download.getAttribute('aria-disabled')).not.toBe('true');
  await fireEvent.click(download);
  expect(files[0]?.[1].split('\r\n')[1]).toMatch(/,Student,'=M$/);

  await fireEvent.click(screen.getByRole('button', { name: 'Remove Role' }));
  await expect.poll(headersNow).not.toContain('Role');
  await fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await expect.poll(headersNow).toContain('Role');
  await fireEvent.click(screen.getByRole('button', { name: 'Use the usual columns' }));
  await expect.poll(headersNow).toEqual(['First Name', 'Last Name', 'Email', 'Student ID', 'Grade', 'School']);
  await fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await expect.poll(headersNow).toContain('T-Shirt Size');
});

const shirt = { header: 'Shirt', source: { kind: 'user-defined', fieldId: 219, name: 'T-Shirt Size' } } as const;

it('makes no file with a column that FACTS doesn’t give, until it is left out by a person', async () => {
  const refused = { userDefined: { fields: [], values: { 219: { code: 'facts-forbidden' as const } } } };
  const { files } = open({ ...refused, spreadsheetOwn: [shirt] });
  expect(
    await screen.findByText('The column “Shirt” can’t be filled. Your FACTS key may not read user-defined fields.'),
  ).toBeTruthy();
  const download = screen.getByRole('button', { name: /^Download 7/ });
  expect(download.getAttribute('aria-disabled')).toBe('true');
  await fireEvent.click(download);
  expect(files).toEqual([]);
  await fireEvent.click(screen.getByRole('button', { name: 'Leave out Shirt' }));
  expect(screen.getByText('The column “Shirt” is left out of this file.')).toBeTruthy();
  await fireEvent.click(download);
  expect(files[0]?.[1].split('\r\n')[0]).not.toContain('Shirt');
});

it('says that nobody has anything in a field, and puts the school’s own columns into workbooks as they are', async () => {
  const nobody = { userDefined: { fields: [{ fieldId: 219, name: 'T-Shirt Size' }], values: { 219: [] } } };
  open({ ...nobody, spreadsheetOwn: [shirt] });
  expect(await screen.findByText(/^Nobody in your list has anything for “Shirt” in FACTS/)).toBeTruthy();
  cleanup();
  const { workbooks } = open({ ...withSizes, spreadsheetOwn: [shirt] });
  await fireEvent.click(await screen.findByRole('radio', { name: 'Excel workbook' }));
  await fireEvent.click(screen.getByRole('button', { name: 'Download 7 students' }));
  await expect.poll(() => workbooks.length).toBe(1);
  const { tables } = await readFile(workbooks[0]?.[1] ?? new Uint8Array());
  expect(tables[0]?.rows[1]?.cells.at(-1)).toBe('=M');
});

it('hands the file over on a click, and says where it stands', async () => {
  const put: string[] = [];
  const handOver: HandOverPort = {
    allow: async () => true,
    open: async (address) => (put.push(address), 7),
    look: async () => ({ look: 'one', put: async ({ text }) => (put.push(text), 'put') }),
    watch: () => () => {},
    show: async () => {},
  };
  const { files } = open({ handOver });
  const address = await screen.findByRole('textbox', { name: 'Address of your import page (optional)' });
  await fireEvent.input(address, { target: { value: 'https://evil.example/' } });
  expect(screen.getByText(/^Enter an address that begins with https/)).toBeTruthy();
  await fireEvent.input(address, { target: { value: 'https://www.trackitforward.com/site/sb/import' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Hand over to Track it Forward' }));
  expect(await screen.findByText('The file is in Track it Forward’s page.')).toBeTruthy();
  expect(put[0]).toBe('https://www.trackitforward.com/site/sb/import');
  expect(put[1]?.trim().split('\r\n')).toHaveLength(8);
  expect(files).toEqual([]);
  expect(await screen.findByRole('button', { name: 'I have imported it' })).toBeTruthy();
});

it('downloads the file and shows the steps where the page has no single field for it', async () => {
  const handOver: HandOverPort = {
    allow: async () => true,
    open: async () => 7,
    look: async () => ({ look: 'several', put: async () => 'several' }),
    watch: () => () => {},
    show: async () => {},
  };
  const { files } = open({ handOver });
  await fireEvent.click(await screen.findByRole('button', { name: 'Hand over to Track it Forward' }));
  expect(await screen.findByText(/more than one upload field, so the file was downloaded/)).toBeTruthy();
  expect(files).toHaveLength(1);
  expect(within(screen.getByRole('list', { name: 'Steps in Track it Forward' })).getAllByRole('listitem')).toHaveLength(
    6,
  );
});

const usualOneRoster = (): HTMLElement =>
  within(card('OneRoster 1.2 (zip)')).getByRole('button', { name: 'Download the bundle' });

it('an unusual file is looked at and confirmed by its number before it can be made or said to be imported', async () => {
  const { bytes } = open(scenes['files-unusual']);
  const oneRoster = within(await waitForCard('OneRoster 1.2 (zip)'));
  expect(
    await oneRoster.findByText(/This is unusual: it would change 7 of the 12 people in your OneRoster system/),
  ).toBeTruthy();
  expect(oneRoster.getByRole('table', { name: 'Preview' })).toBeTruthy();
  await fireEvent.click(usualOneRoster());
  expect(bytes).toEqual([]);
  expect(oneRoster.queryByRole('button', { name: 'I have imported it' })).toBeNull();
  const field = oneRoster.getByLabelText('Type 7 to confirm');
  await fireEvent.input(field, { target: { value: '8' } });
  expect(usualOneRoster().getAttribute('aria-disabled')).toBe('true');
  await fireEvent.input(field, { target: { value: '7' } });
  await fireEvent.click(usualOneRoster());
  await expect.poll(() => bytes.length).toBe(1);
  await fireEvent.click(await oneRoster.findByRole('button', { name: 'I have imported it' }));
  expect(await oneRoster.findByText('Noted as imported.')).toBeTruthy();
});

async function waitForCard(name: string): Promise<HTMLElement> {
  await screen.findByRole('heading', { name });
  return card(name);
}

it('a list that changes in another tab while the page is open is said, and no file is made of the former one', async () => {
  const { files, skip } = open();
  const button = await screen.findByRole('button', { name: 'Download 7 students' });
  await skip(fewStudents[0]?.studentId ?? 0);
  const updates = await screen.findAllByText('The list has changed since this page was opened.');
  expect(updates.length).toBeGreaterThan(0);
  await fireEvent.click(button);
  expect(files).toEqual([]);
  for (const update of screen.getAllByRole('button', { name: 'Update the file' })) await fireEvent.click(update);
  await fireEvent.click(await screen.findByRole('button', { name: 'Download 6 students' }));
  expect(files[0]?.[1].trim().split('\r\n')).toHaveLength(7);
});
