// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { duplicateStudents, manyDuplicates, oneGroupOf } from './gallery/duplicate-students.ts';
import { openPage } from './open-page.ts';
import { trustedClick } from './visibility.ts';

afterEach(cleanup);

const students = duplicateStudents;
const group = (): Promise<HTMLElement> => screen.findByRole('article', { name: 'Group' });
const heading = async (): Promise<string | null> => (await group()).querySelector('h3')?.textContent ?? null;
const press = (key: string): Promise<boolean> => fireEvent.keyDown(document.body, { key });

it('shows the open groups first, one column for each student, and marks in words what differs', async () => {
  openPage('#/duplicates', { students, skipped: [4303] });
  const article = await group();
  expect(await heading()).toBe('dawson.family@gmail.com');
  expect(screen.getByText('4 open, 1 resolved')).toBeTruthy();
  const columns = within(article).getAllByRole('columnheader');
  expect(columns.map((column) => column.querySelector('bdi')?.textContent)).toEqual(['Peter Dawson', 'Ruth Dawson']);
  const lines = within(article).getAllByRole('rowheader');
  const differing = lines.filter((line) => line.textContent?.includes('differs'));
  expect(differing.map((line) => line.firstChild?.textContent?.trim())).toEqual([
    'Grade',
    'Birth date',
    'Email as written',
  ]);
});

it('chooses by digit, goes on by j and back by k, and the resolved one keeps its place', async () => {
  openPage('#/duplicates', { students });
  await group();
  await press('2');
  expect(await screen.findByText('Resolved: only Ruth Dawson will sync.')).toBeTruthy();
  expect(screen.getByText('4 open, 1 resolved')).toBeTruthy();
  await press('j');
  await waitFor(async () => expect(await heading()).toBe('chloe.dubois@stbrendan.org'));
  await press('k');
  await waitFor(async () => expect(await heading()).toBe('dawson.family@gmail.com'));
});

it('takes no keys from somebody who is typing', async () => {
  openPage('#/duplicates', { students });
  await fireEvent.click(within(await group()).getAllByRole('button', { name: /^Change email/ })[0] as HTMLElement);
  const field = await screen.findByRole('textbox', { name: 'New email' });
  await fireEvent.keyDown(field, { key: '1' });
  await fireEvent.keyDown(field, { key: 'j' });
  expect(await heading()).toBe('dawson.family@gmail.com');
  expect(screen.queryByText(/^Resolved:/)).toBeNull();
});

it('undoes a choice, reopens a resolved group, and can choose none', async () => {
  openPage('#/duplicates?student=4302', { students, skipped: [4303] });
  expect(await screen.findByText('Resolved: only Chloé Dubois will sync.')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Reopen' }));
  expect(await screen.findByText('5 open, 0 resolved')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Sync none of them' }));
  expect(await screen.findByText('Resolved: none of them will sync.')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('5 open, 0 resolved')).toBeTruthy();
});

it('says why it suggests one, and applies it to all groups like it after a preview, with one undo', async () => {
  openPage('#/duplicates', { students: manyDuplicates(300) });
  expect(await screen.findByText('Ann Family 0 is in the highest grade of them.')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Apply to all like this…' }));
  expect(
    await screen.findByText('300 students will be synced, 300 students will be skipped.', { exact: false }),
  ).toBeTruthy();
  expect(screen.getByText('300 open, 0 resolved')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Resolve 300 groups' }));
  expect(await screen.findByText('0 open, 300 resolved')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('300 open, 0 resolved')).toBeTruthy();
});

it('does not choose behind the preview', async () => {
  openPage('#/duplicates', { students });
  await group();
  await fireEvent.click(screen.getByRole('button', { name: 'Apply to all like this…' }));
  await screen.findByRole('button', { name: 'Cancel' });
  await press('1');
  expect(screen.getByText('5 open, 0 resolved')).toBeTruthy();
});

it('suggests nobody when the evidence points both ways', async () => {
  openPage('#/duplicates?student=4302', { students, known: [4303] });
  expect(await screen.findByText(/Nothing here favors one of them/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Apply to all like this…' })).toBeNull();
});

it('an own email for one of two dissolves the group, which is said', async () => {
  openPage('#/duplicates', { students });
  await fireEvent.click(within(await group()).getAllByRole('button', { name: /^Change email/ })[0] as HTMLElement);
  await fireEvent.input(await screen.findByRole('textbox', { name: 'New email' }), {
    target: { value: 'peter@stbrendan.org' },
  });
  await fireEvent(screen.getByRole('button', { name: 'Save to FACTS' }), trustedClick());
  expect(
    await screen.findByText('Solved: nobody shares dawson.family@gmail.com anymore.', {}, { timeout: 5_000 }),
  ).toBeTruthy();
  expect(await heading()).toBe('chloe.dubois@stbrendan.org');
});

it('leads to FACTS’ merge with every ID when it is one child', async () => {
  openPage('#/duplicates?student=4310', { students });
  await fireEvent.click(await screen.findByText('These are the same child'));
  const details = screen.getByText('These are the same child').closest('details') as HTMLDetailsElement;
  details.open = true;
  await fireEvent(details, new Event('toggle'));
  expect(await screen.findByRole('button', { name: 'Copy all IDs' })).toBeTruthy();
  expect(screen.getByText('4304, 4310')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Database Tasks' }).getAttribute('href')).toContain('#/databaseTasks');
});

it('pages through a group of hundreds; digits mean those who are shown', async () => {
  openPage('#/duplicates', { students: oneGroupOf(240) });
  const article = await group();
  expect(within(article).getAllByRole('columnheader')).toHaveLength(9);
  await fireEvent.click(screen.getByRole('button', { name: 'Next students' }));
  expect(screen.getByText('10–18 of 240')).toBeTruthy();
  await press('1');
  expect(await screen.findByText('Resolved: only First9 Everyone will sync.')).toBeTruthy();
});

it('says that there is nothing to do without duplicates, and why a choice could not be saved', async () => {
  openPage('#/duplicates', { students: students.slice(0, 1) });
  expect(await screen.findByText('No duplicates')).toBeTruthy();
  cleanup();
  openPage('#/duplicates', { students, refusal: { code: 'store-full' } });
  await group();
  await press('1');
  expect((await screen.findByRole('alert')).textContent).toContain('This computer’s disk is full.');
  expect(screen.getByText('5 open, 0 resolved')).toBeTruthy();
});
