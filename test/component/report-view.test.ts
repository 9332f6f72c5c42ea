// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import ReportOut from '../../components/report/report-out.svelte';
import type { Mailboxes } from '../../lib/review/people/mailboxes.ts';
import { classify } from '../../lib/roster/index.ts';
import { readFile } from '../../lib/tables/read-workbook.ts';
import { writeWorkbook } from '../../lib/tables/write-workbook.ts';
import { ids, fewStudents, manyStudents } from './gallery/students.ts';
import { openPage } from './open-page.ts';
import { trustedClick } from './visibility.ts';

afterEach(cleanup);

/** The memory store takes its time for each step of a write. */
const slow = { timeout: 8_000 };

async function paste(text: string): Promise<void> {
  await fireEvent.input(await screen.findByRole('textbox', { name: /^Or paste its cells/ }), {
    target: { value: text },
  });
  await fireEvent.click(screen.getByRole('button', { name: 'Check what was pasted' }));
}

it('offers the report in parts, with the problems that are wanted', async () => {
  const saved: [string, string][] = [];
  let printed = 0;
  const { entries } = classify(fewStudents, new Map());
  render(ReportOut, {
    entries,
    gradeOrder: ['PK', 'K', '01', '02', '03', '04'],
    onsave: (name: string, text: string) => saved.push([name, text]),
    print: () => (printed += 1),
  });
  await fireEvent.click(screen.getByRole('button', { name: 'Download 5 students' }));
  expect(saved[0]?.[0]).toMatch(/^email-report-school-\d{4}-\d\d-\d\d\.csv$/);
  expect(saved[0]?.[1].trim().split('\r\n')).toHaveLength(6);

  await fireEvent.click(screen.getByRole('checkbox', { name: 'Duplicate email (2)' }));
  await fireEvent.click(screen.getByRole('radio', { name: 'By grade' }));
  const parts = within(screen.getByRole('list', { name: 'Reports' }));
  expect(parts.getAllByRole('listitem').map((item) => item.querySelector('.title')?.textContent)).toEqual([
    'Grade PK',
    'Grade 01',
    'Grade 02',
  ]);
  await fireEvent.click(parts.getByRole('button', { name: /Download.*Grade 01/ }));
  expect(saved[1]?.[1]).toContain('Bennett');
  await fireEvent.click(screen.getByRole('button', { name: 'Print all, 3 sheets' }));
  await waitFor(() => expect(printed).toBe(1));
  expect(document.querySelectorAll('body > .paper section')).toHaveLength(3);
  await fireEvent(window, new Event('afterprint'));
  await waitFor(() => expect(document.querySelector('.paper')).toBeNull());
});

it('says what the directory knows, in the file and on paper, where there is one', async () => {
  const saved: string[] = [];
  const { entries } = classify(fewStudents, new Map());
  const verdict = { state: 'missing', name: '', kind: 'google', broughtAt: new Date(2026, 10, 12).getTime() } as const;
  const mailboxes: Mailboxes = { judge: (email) => (email ? verdict : null), ownOf: () => null };
  const props = { entries, gradeOrder: [], mailboxes, onsave: (_: string, text: string) => void saved.push(text) };
  const { rerender } = render(ReportOut, { ...props, print: () => {} });
  expect(screen.getByText(/The column “Mailbox” says what your directory knows/)).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Download 5 students' }));
  expect(saved[0]).toContain('Present email,Mailbox,New email');
  expect(saved[0]).toContain('Not in your Google directory (list of Nov 12).');
  await fireEvent.click(screen.getByRole('button', { name: 'Print' }));
  await waitFor(() => expect(document.querySelector('.paper')?.textContent).toContain('Not in your Google directory'));
  await fireEvent(window, new Event('afterprint'));
  await rerender({ mailboxes: null });
  await fireEvent.click(screen.getByRole('button', { name: 'Download 5 students' }));
  expect(saved[1]).not.toContain('Mailbox');
  expect(screen.queryByText(/The column “Mailbox”/)).toBeNull();
});

it('goes out as a workbook where one can be made, and says so when it can’t', async () => {
  const saved: [string, Uint8Array][] = [];
  let broken = false;
  const { entries } = classify(fewStudents, new Map());
  render(ReportOut, {
    entries,
    gradeOrder: ['PK', 'K', '01', '02', '03', '04'],
    writeWorkbook: (sheet) => (broken ? Promise.reject(new Error('no')) : writeWorkbook(sheet)),
    onsaveworkbook: (name: string, bytes: Uint8Array) => saved.push([name, bytes]),
  });
  await fireEvent.click(screen.getByRole('radio', { name: 'Excel workbook' }));
  await fireEvent.click(screen.getByRole('button', { name: 'Download 5 students' }));
  await waitFor(() => expect(saved).toHaveLength(1), slow);
  expect(saved[0]?.[0]).toMatch(/\.xlsx$/);
  const { tables } = await readFile(saved[0]?.[1] ?? new Uint8Array());
  expect(tables[0]?.rows).toHaveLength(6);
  broken = true;
  await fireEvent.click(screen.getByRole('button', { name: 'Download 5 students' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Download it as CSV instead');
  expect(saved).toHaveLength(1);
});

it('previews every line, and writes only what was previewed as such', async () => {
  const { source } = openPage('#/report');
  await paste(
    [
      'Student ID\tNew email',
      `${ids.missing}\tnoah@stbrendan.org`,
      `${ids.invalid}\tolivia@stbrendan.org`,
      `${ids.nameless}\t`,
      `${ids.skipped}\tmaria.alvarez@stbrendan.org`,
      '99\tx@y.org',
    ].join('\n'),
  );
  expect(await screen.findByText(/2 will be saved, 1 unchanged, 2 refused/)).toBeTruthy();
  await fireEvent.click(screen.getByRole('radio', { name: 'Refused 2' }));
  expect(screen.getByText('No student with this ID is in your list.')).toBeTruthy();
  expect(screen.getByText(`Maria Alvarez (ID ${ids.clean}) has this address.`)).toBeTruthy();

  const button = screen.getByRole('button', { name: 'Save 2 emails to FACTS' });
  await fireEvent.click(button);
  expect(screen.queryByText(/of 2 emails done/)).toBeNull();
  await fireEvent(button, trustedClick());
  expect(await screen.findByText('2 emails saved to FACTS and verified.', {}, slow)).toBeTruthy();
  const emails = new Map<number, string | null>();
  source.watchRoster((view) => {
    for (const { student } of view?.classification.entries ?? []) emails.set(student.studentId, student.email);
  });
  expect(emails.get(ids.missing)).toBe('noah@stbrendan.org');
  expect(emails.get(ids.invalid)).toBe('olivia@stbrendan.org');
  expect(emails.get(ids.skipped)).toBe('tom.frost@stbrendan.org');
  await fireEvent.click(screen.getByRole('radio', { name: 'To save 2' }));
  expect(screen.getAllByText('Saved to FACTS and verified.')).toHaveLength(2);
});

it('keeps an eye on the writes while another page is looked at', async () => {
  const { hash } = openPage('#/report');
  await paste(`ID,Email\n${ids.missing},noah@stbrendan.org`);
  await fireEvent(await screen.findByRole('button', { name: 'Save 1 email to FACTS' }), trustedClick());
  hash.set('#/students');
  await screen.findByRole('table', { name: 'Students' });
  hash.set('#/report');
  expect(await screen.findByText('1 email saved to FACTS and verified.', {}, slow)).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Take another report' }));
  expect(await screen.findByRole('textbox', { name: /^Or paste its cells/ })).toBeTruthy();
});

it('says why the whole could not be taken, and keeps it for another try', async () => {
  openPage('#/report', { refusal: { code: 'store-full' } });
  await paste(`ID,Email\n${ids.missing},noah@stbrendan.org`);
  await fireEvent(await screen.findByRole('button', { name: 'Save 1 email to FACTS' }), trustedClick());
  expect((await screen.findByRole('alert')).textContent).toContain('This computer’s disk is full.');
  expect(screen.getByRole('button', { name: 'Save 1 email to FACTS' })).toBeTruthy();
});

it('a key that may only read gets no button that writes', async () => {
  openPage('#/report', { writeAccess: 'read-only' });
  await paste(`ID,Email\n${ids.missing},noah@stbrendan.org`);
  expect(await screen.findByText(/may read emails, but not change them/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Write/ })).toBeNull();
});

it('says that a text has no columns, and keeps what was pasted', async () => {
  openPage('#/report');
  await paste('Name\nNoah');
  expect((await screen.findByRole('alert')).textContent).toContain('No student IDs, or no emails');
  expect((screen.getByRole('textbox', { name: /^Or paste its cells/ }) as HTMLTextAreaElement).value).toBe(
    'Name\nNoah',
  );
});

it('asks which column holds the new email, reads nothing before, and knows it again', async () => {
  openPage('#/report');
  const table = `ID,Email 1,Email 2\n${ids.missing},parent@home.org,noah@stbrendan.org`;
  await paste(table);
  expect(await screen.findByText(/Which column holds the student’s new email/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Write/ })).toBeNull();
  await fireEvent.change(screen.getByRole('combobox', { name: 'New email from' }), { target: { value: '2' } });
  expect(await screen.findByText(/1 will be saved/)).toBeTruthy();
  expect(screen.getByText('noah@stbrendan.org')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Put away' }));
  await fireEvent.click(await screen.findByRole('button', { name: 'Check what was pasted' }));
  expect(await screen.findByText(/1 will be saved/)).toBeTruthy();
  expect((screen.getByRole('combobox', { name: 'New email from' }) as HTMLSelectElement).value).toBe('2');
});

it('a line whose name is another one’s is written only if a person says that the ID is right', async () => {
  openPage('#/report');
  await paste(`Student ID,Name,Email\n${ids.missing},Peter Dawson,noah@stbrendan.org`);
  expect(await screen.findByText(/0 will be saved, 0 unchanged, 0 refused, 1 with another name/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Write/ })).toBeNull();
  await fireEvent.click(screen.getByRole('checkbox', { name: /^The ID is right: save it for/ }));
  expect(screen.getByRole('button', { name: 'Save 1 email to FACTS' })).toBeTruthy();
});

it('says which lines were none of the table’s, and in which column a cell is wrong', async () => {
  openPage('#/report');
  await paste(`Grade 8\n\nID,Email\n${ids.missing},noah@\nID,Email\n`);
  const skipped =
    'Not read: line 1 (above the headings), line 3 (headings), line 5 (the headings again), 1 blank line.';
  expect(await screen.findByText(skipped)).toBeTruthy();
  expect(screen.getByText('column “Email”')).toBeTruthy();
});

it('says why a file is no table', async () => {
  openPage('#/report');
  const file = new File(['%PDF-1.7'], 'report.pdf');
  await fireEvent.drop(await screen.findByRole('group', { name: 'Filled-in report' }), {
    dataTransfer: { files: [file] },
  });
  expect((await screen.findByRole('alert')).textContent).toContain('This is not a table.');
});

it('takes a dropped file, also one that Excel saved as Unicode text', async () => {
  openPage('#/report');
  const bytes = Uint8Array.from(Buffer.from(`\uFEFFID\tEmail\r\n${ids.missing}\tnoah@stbrendan.org`, 'utf16le'));
  const file = new File([bytes], 'filled.txt');
  await fireEvent.drop(await screen.findByRole('group', { name: 'Filled-in report' }), {
    dataTransfer: { files: [file] },
  });
  expect(await screen.findByText(/in “filled.txt”: 1 will be saved/)).toBeTruthy();
});

it('a thousand lines are previewed, fifty of them drawn', async () => {
  const students = manyStudents(1200);
  openPage('#/report', { students });
  await paste(
    ['ID,Email', ...students.slice(0, 1000).map(({ studentId }) => `${studentId},new${studentId}@stbrendan.org`)].join(
      '\n',
    ),
  );
  expect(await screen.findByText(/1,000 will be saved/, {}, slow)).toBeTruthy();
  const drawn = () => within(screen.getByRole('list', { name: 'Will be saved' })).getAllByRole('listitem').length;
  expect(drawn()).toBeLessThanOrEqual(50);
  await waitFor(() => expect(drawn()).toBe(50), slow);
  await fireEvent.click(screen.getByRole('button', { name: 'Show 50 more of 950' }));
  await waitFor(() => expect(drawn()).toBe(100), slow);
});
