// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, expect, it, vi } from 'vitest';
import PanelView from '../../components/views/panel-view.svelte';
import type { Directory, DirectoryAccount } from '../../lib/session/directory/directory-port.ts';
import { patternStudents } from './gallery/pattern-students.ts';
import { people } from './gallery/people.ts';
import { buildSources } from './gallery/sources.ts';
import { ids } from './gallery/students.ts';
import { openPage } from './open-page.ts';
import { createSight } from './sight.ts';

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
  const sight = createSight();
  sight.see();
  render(PanelView, { source: sources.source, page: sources.page, sight: sight.world });
  await settle();
}
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(600);
const field = (): HTMLInputElement => screen.getByRole('textbox', { name: 'New e-mail' });
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
  const list = await screen.findByRole('list', { name: 'Proposed e-mails' });
  const row = (name: string) =>
    within(list)
      .getByRole('textbox', { name: `E-mail of ${name}` })
      .closest('li')!;
  await vi.waitFor(() => expect(row('Walker, Zoe').textContent).toContain('Exists in your Google directory.'));
  expect(row('Adler, Ada').textContent).toContain('Not in your Google directory');
  expect(screen.queryByText(/nobody has checked that the mailbox/)).toBeNull();
});

it('without a directory an invented address is never called sure, and a sentence above the button says what nobody checked', async () => {
  openPage('#/fill', { students: patternStudents });
  await fireEvent.click(await screen.findByRole('checkbox', { name: /^Grade 01 / }));
  const list = await screen.findByRole('list', { name: 'Proposed e-mails' });
  expect(within(list).getByText('Matches your format')).toBeTruthy();
  expect(await screen.findByText(/nobody has checked that the mailbox exists/)).toBeTruthy();
  expect(screen.queryByText('Sure')).toBeNull();
});
