// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, expect, it, vi } from 'vitest';
import PanelView from '../../components/views/panel-view.svelte';
import type { Directory, DirectoryAccount } from '../../lib/records/directory.ts';
import { duplicateStudents } from './gallery/duplicate-students.ts';
import { patternStudents } from './gallery/pattern-students.ts';
import { people } from './gallery/people.ts';
import { buildSources } from './gallery/sources.ts';
import { ids } from './gallery/students.ts';
import { openPage } from './open-page.ts';
import { createVisibility } from './visibility.ts';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const account = (email: string, firstName: string, lastName: string, suspended = false): DirectoryAccount => ({
  email, firstName, lastName, wholeName: '', studentId: null, suspended,
}); // prettier-ignore
const directory = (...accounts: DirectoryAccount[]): Directory => ({
  kind: 'google',
  broughtAt: Date.UTC(2026, 10, 12, 18),
  accounts,
});

const csv =
  'First Name [Required],Last Name [Required],Email Address [Required],Org Unit Path [Required],Status [READ ONLY]\n';

async function bring(text: string, name = 'users.csv'): Promise<void> {
  const input = await screen.findByLabelText('User list');
  await fireEvent.change(input, { target: { files: [new File([text], name)] } });
}

it('is brought in Settings after a look, replaced and removed', async () => {
  openPage('#/settings', { keysSaved: true });
  await bring(`${csv}Ann,Lee,ann@school.org,/,Active\nBob,Ray,bob@school.org,/,Suspended\nRoom,3,,/,Active\n`);
  expect(await screen.findByText(/2 accounts found, 1 suspended; 1 row without an email passed over\./)).toBeTruthy();
  expect(screen.queryByText(/Your Google directory:/)).toBeNull();
  await fireEvent.click(screen.getByRole('button', { name: 'Use this list' }));
  expect(await screen.findByText(/Your Google directory: 2 accounts, 1 suspended\. Read on \w+ \d+\./)).toBeTruthy();
  await bring(`${csv}Ann,Lee,ann@school.org,/,Active\n`);
  await screen.findByText(/1 account found/);
  await fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.getByText(/2 accounts, 1 suspended/)).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Remove the list' }));
  await vi.waitFor(() => expect(screen.queryByText(/Your Google directory:/)).toBeNull());
});

it.each([
  ['', 'There is nothing in this file.'],
  ['ID,Name\n1,Ann Lee\n', 'No column of email addresses was found in this file.'],
])('a file that is none says so and changes nothing: %j', async (text, sentence) => {
  openPage('#/settings', { keysSaved: true, directory: directory(account('ann@school.org', 'Ann', 'Lee')) });
  await bring(text);
  expect(await screen.findByText(sentence)).toBeTruthy();
  expect(screen.getByText(/1 account, 0 suspended/)).toBeTruthy();
});

async function openPanel(studentId: number, list: Directory): Promise<void> {
  vi.useFakeTimers();
  const sources = buildSources({ view: 'panel', page: { kind: 'student', studentId }, people, directory: list });
  const visibility = createVisibility();
  visibility.see();
  render(PanelView, {
    source: sources.source,
    page: sources.page,
    parents: sources.parents,
    visibility: visibility.world,
  });
  await settle();
}
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(600);
const field = (): HTMLInputElement => screen.getByRole('textbox', { name: 'New email' });
const type = async (value: string): Promise<void> => {
  await fireEvent.input(field(), { target: { value } });
  await settle();
};

it('the panel offers the student’s own mailbox first, and tells of what is typed whether it exists and whose it is', async () => {
  const list = directory(
    account('nbennett@stbrendan.org', 'Noah', 'Bennett'),
    account('taken@stbrendan.org', 'Carla', 'Quist'),
    account('gone@stbrendan.org', 'Noah', 'Bennett Old', true),
  );
  await openPanel(ids.missing, list);
  const own = screen.getByRole('region', { name: /^This student’s mailbox/ });
  expect(own.textContent).toMatch(/nbennett@stbrendan\.org.*Exists in your Google directory\./s);
  await fireEvent.keyDown(field(), { key: 'ArrowDown' });
  await settle();
  expect(field().value).toBe('nbennett@stbrendan.org');
  await type('noah.bennett@stbrendan.org');
  expect(screen.getAllByText('Not in your Google directory (list of Nov 12).').length).toBeGreaterThan(0);
  await type('taken@stbrendan.org');
  expect(screen.getByText(/Belongs to .?Carla Quist.? in your Google directory\./)).toBeTruthy();
  await type('noah@elsewhere.example');
  expect(screen.queryByText(/Belongs to/)).toBeNull();
});

it('filling checks nobody whose address is not in the directory, and says of the others that it exists', async () => {
  openPage('#/fill', {
    students: patternStudents,
    directory: directory(account('zoe.walker@stbrendan.org', 'Zoe', 'Walker'), account('b@stbrendan.org', 'B', 'C')),
  });
  await fireEvent.click(await screen.findByRole('checkbox', { name: /^Grade 01 / }));
  const list = await screen.findByRole('list', { name: 'Suggested emails' });
  const row = (name: string) =>
    within(list)
      .getByRole('textbox', { name: `Email of ${name}` })
      .closest('li')!;
  await vi.waitFor(() => expect(row('Walker, Zoe').textContent).toContain('Exists in your Google directory.'));
  expect(row('Adler, Ada').textContent).toContain('Not in your Google directory');
  expect(screen.queryByText(/nobody has checked that the mailbox/)).toBeNull();
});

it('without a directory an invented address is never called sure, and a sentence above the button says what nobody checked', async () => {
  openPage('#/fill', { students: patternStudents });
  await fireEvent.click(await screen.findByRole('checkbox', { name: /^Grade 01 / }));
  const list = await screen.findByRole('list', { name: 'Suggested emails' });
  expect(within(list).getByText('Matches your format')).toBeTruthy();
  expect(await screen.findByText(/nobody has checked that the mailbox exists/)).toBeTruthy();
  expect(screen.queryByText('Sure')).toBeNull();
});

it('filling offers the student’s own mailbox first, and asks for a look where the name alone was found', async () => {
  const zoe = patternStudents.find(({ lastName }) => lastName === 'Walker');
  openPage('#/fill', {
    students: patternStudents,
    directory: directory(
      { ...account('zw0042@stbrendan.org', 'Zoe', 'Walker'), studentId: zoe?.studentId ?? null },
      account('amy9@stbrendan.org', 'Amy', 'Mill-Brown'),
    ),
  });
  await fireEvent.click(await screen.findByRole('checkbox', { name: /^Grade 01 / }));
  const list = await screen.findByRole('list', { name: 'Suggested emails' });
  const field = (name: string) => within(list).getByRole<HTMLInputElement>('textbox', { name: `Email of ${name}` });
  expect(field('Walker, Zoe').value).toBe('zw0042@stbrendan.org');
  expect(field('Walker, Zoe').closest('li')?.textContent).toMatch(
    /found by student ID.*Exists in your Google directory/s,
  );
  expect(field('Mill-Brown, Amy').value).toBe('amy9@stbrendan.org');
  expect(field('Mill-Brown, Amy').closest('li')?.textContent).toContain('by name, without a student ID');
  const box = (name: string) =>
    within(list).getByRole<HTMLInputElement>('checkbox', { name: `Save the email of ${name}` });
  expect([box('Walker, Zoe').checked, box('Mill-Brown, Amy').checked]).toEqual([true, false]);
});

it('duplicates are compared by the directory too: whose mailbox it is, and which one each has', async () => {
  const [shared, other] = duplicateStudents;
  if (!shared || !other) throw new Error('no group');
  openPage('#/duplicates', {
    students: duplicateStudents,
    directory: directory(account('dawson.family@gmail.com', other.firstName, other.lastName), {
      ...account('own.mailbox@stbrendan.org', shared.firstName, shared.lastName),
      studentId: shared.studentId,
    }),
  });
  const table = within(await screen.findByRole('region', { name: 'Comparison' }));
  expect(table.getByRole('row', { name: /^In your directory/ }).textContent).toMatch(/Belongs to .*Exists/s);
  expect(table.getByRole('row', { name: /^Own mailbox/ }).textContent).toContain('own.mailbox@stbrendan.org');
  expect(screen.getByText(/Your directory says that this is the mailbox of/)).toBeTruthy();
});

it('a report that comes back is judged by the directory, and offers the student’s own mailbox', async () => {
  openPage('#/report', {
    directory: directory({ ...account('nbennett@stbrendan.org', 'Noah', 'Bennett'), studentId: ids.missing }),
  });
  await fireEvent.input(await screen.findByRole('textbox', { name: /^Or paste its cells/ }), {
    target: { value: `ID,Email\n${ids.missing},noah@stbrendan.org` },
  });
  await fireEvent.click(screen.getByRole('button', { name: 'Check what was pasted' }));
  expect(await screen.findByText(/0 will be saved.*1 to look at twice/)).toBeTruthy();
  expect(screen.getByText('Not in your Google directory (list of Nov 12).')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'nbennett@stbrendan.org' }));
  expect(await screen.findByText(/1 will be saved/)).toBeTruthy();
  expect(screen.getByText('Exists in your Google directory.')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: /^Back to it/ }));
  expect(await screen.findByText(/1 to look at twice/)).toBeTruthy();
});
