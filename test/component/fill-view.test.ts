// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { patternStudents } from './gallery/pattern-students.ts';
import type { Scene } from './gallery/scene.ts';
import { openPage } from './open-page.ts';
import { trustedClick } from './visibility.ts';

afterEach(cleanup);

/** The memory store takes its time for each step of a write. */
const slow = { timeout: 12_000 };

async function openFill(grade: string, more: Partial<Scene> = {}): Promise<ReturnType<typeof openPage>> {
  const page = openPage('#/fill', { students: patternStudents, ...more });
  await fireEvent.click(await screen.findByRole('checkbox', { name: new RegExp(`^Grade ${grade} `) }));
  await screen.findByRole('list', { name: 'Suggested emails' });
  return page;
}

const box = (name: string): HTMLInputElement => screen.getByRole('checkbox', { name: `Save the email of ${name}` });
const field = (name: string): HTMLInputElement => screen.getByRole('textbox', { name: `Email of ${name}` });
const row = (name: string): string => field(name).closest('li')?.textContent ?? '';

it('says in words how the school builds addresses, how often that is right, and gives examples', async () => {
  openPage('#/fill', { students: patternStudents });
  expect(await screen.findByText('first name, dot, last name, then @stbrendan.org')).toBeTruthy();
  expect(screen.getByText(/39 of 39 addresses at stbrendan\.org are built this way \(100%\)\./)).toBeTruthy();
  expect(screen.getByText(/1 student has an address elsewhere/)).toBeTruthy();
  expect(screen.getByText('ada.adler@stbrendan.org')).toBeTruthy();
});

it('checks who is sure and leaves unchecked, with the reason, who is not', async () => {
  await openFill('01');
  expect(box('Walker, Zoe').checked).toBe(true);
  expect(field('Walker, Zoe').value).toBe('zoe.walker@stbrendan.org');
  expect(box('Adler, Ada').checked).toBe(false);
  expect(field('Adler, Ada').value).toBe('ada.adler2@stbrendan.org');
  expect(row('Adler, Ada')).toContain('By the format it is ada.adler@stbrendan.org, as for Ada Adler (ID 2001).');
  expect(box('Mill-Brown, Amy').checked).toBe(false);
  expect(row('Mill-Brown, Amy')).toContain('It could also be amy.mill-brown@stbrendan.org.');
  expect(field('כהן, יעל').value).toBe('');
  expect(row('כהן, יעל')).toContain('The name is not in Latin letters.');
  expect(screen.getByText(/1 checked to be saved/)).toBeTruthy();
});

it('shows both students who would get the same address, and a grade that nobody showed the pattern in', async () => {
  await openFill('02');
  await fireEvent.click(screen.getByRole('checkbox', { name: 'Grade 04 (1)' }));
  expect(row('Stone, Max')).toContain('as for Mäx Stone (ID 2106)');
  expect(row('Stone, Mäx')).toContain('as for Max Stone (ID 2105)');
  expect(field('Stone, Max').value).not.toBe(field('Stone, Mäx').value);
  expect(row('Vance, Una')).toContain('Nobody in this grade has an address in this format yet.');
  expect(box('Vance, Una').checked).toBe(false);
  expect(screen.queryByRole('button', { name: /^Write/ })).toBeNull();
});

it('takes what a person types instead, unless it is wrong or somebody has it', async () => {
  await openFill('01');
  const type = (value: string): Promise<unknown> => fireEvent.input(field('Adler, Ada'), { target: { value } });
  await type('ada@@stbrendan.org');
  expect(row('Adler, Ada')).toContain('There is one @ too many.');
  await fireEvent.click(box('Adler, Ada'));
  await waitFor(() => expect(box('Adler, Ada').checked).toBe(false));
  await type('ADA.adler@stbrendan.org');
  expect(row('Adler, Ada')).toContain('Ada Adler (ID 2001) has this address.');
  await type('zoe.walker@stbrendan.org');
  expect(row('Adler, Ada')).not.toContain('has this address');
  expect(field('Walker, Zoe').value).toBe('zoe.walker2@stbrendan.org');
  expect(box('Walker, Zoe').checked).toBe(false);
  await type('ada.a@stbrendan.org');
  expect(box('Adler, Ada').checked).toBe(true);
  expect(field('Walker, Zoe').value).toBe('zoe.walker@stbrendan.org');
  await fireEvent.click(screen.getByRole('button', { name: /Use the suggestion/ }));
  expect(field('Adler, Ada').value).toBe('ada.adler2@stbrendan.org');
  expect(box('Adler, Ada').checked).toBe(false);
});

it('an address that a parent has is not written, nor one typed', async () => {
  const name = { firstName: 'Zoe', lastName: 'Walker', email: 'zoe.walker@stbrendan.org', email2: null };
  await openFill('01', {
    people: [{ personId: 9001, kind: 'parent', ...name, phones: [], familyIds: [], birthdate: null }],
  });
  await waitFor(() => expect(row('Walker, Zoe')).toContain('as for Zoe Walker (parent)'));
  expect(field('Walker, Zoe').value).toBe('zoe.walker2@stbrendan.org');
  expect(box('Walker, Zoe').checked).toBe(false);
  await fireEvent.input(field('Adler, Ada'), { target: { value: 'zoe.walker@stbrendan.org' } });
  await waitFor(() => expect(row('Adler, Ada')).toContain('Zoe Walker (parent) has this address.'));
});

it('says how long it takes, writes what is checked, and a script’s click writes nothing', async () => {
  const { source } = await openFill('01');
  await fireEvent.click(box('Adler, Ada'));
  const button = await screen.findByRole('button', { name: 'Save 2 emails to FACTS' });
  expect(screen.getByText(/2 students take about 4 seconds: FACTS allows about 100 requests a minute/)).toBeTruthy();
  await fireEvent.click(button);
  expect(screen.queryByRole('progressbar', { name: 'Emails saved' })).toBeNull();
  await fireEvent(button, trustedClick());
  await screen.findByRole('progressbar', { name: 'Emails saved' });
  await fireEvent.click(screen.getByRole('button', { name: 'Pause' }));
  expect(await screen.findByText(/Paused: nothing is saved until you continue/)).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Continue' }));
  expect(await screen.findByText('2 emails saved to FACTS and verified.', {}, slow)).toBeTruthy();
  const emails = new Map<number, string | null>();
  source.watchRoster((view) => {
    for (const { student } of view?.classification.entries ?? []) emails.set(student.studentId, student.email);
  });
  expect([2101, 2102, 2103].map((id) => emails.get(id))).toEqual([
    'zoe.walker@stbrendan.org',
    'ada.adler2@stbrendan.org',
    null,
  ]);
  expect(within(screen.getByRole('list', { name: 'Done' })).getAllByRole('listitem')).toHaveLength(2);
  await fireEvent.click(screen.getByRole('button', { name: 'Fill in another grade' }));
  expect(await screen.findByRole('checkbox', { name: 'Grade 01 (2)' })).toBeTruthy();
}, 20_000);

it('a key that may only read gets no button that writes', async () => {
  await openFill('01', { writeAccess: 'read-only' });
  expect(screen.getByText(/may read emails, but not change them/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Write/ })).toBeNull();
});

it('says so when it can’t be written down, and keeps everything as it was', async () => {
  await openFill('01', { refusal: { code: 'store-full' } });
  await fireEvent(await screen.findByRole('button', { name: 'Save 1 email to FACTS' }), trustedClick());
  expect((await screen.findByRole('alert')).textContent).toContain('This computer’s disk is full.');
  expect(field('Walker, Zoe').value).toBe('zoe.walker@stbrendan.org');
});

it('without a pattern, or without anybody to fill, says what to do', async () => {
  openPage('#/fill', { students: patternStudents.slice(40) });
  expect(await screen.findByText(/No format was found/)).toBeTruthy();
  cleanup();
  openPage('#/fill', { students: patternStudents.slice(0, 40) });
  expect(await screen.findByText('Nobody’s email is missing')).toBeTruthy();
});

it('a link to one grade opens it, and only it', async () => {
  openPage('#/fill?grade=01', { students: patternStudents });
  await screen.findByRole('list', { name: 'Suggested emails' });
  const chosen = screen
    .getAllByRole('checkbox', { name: /^Grade / })
    .filter((each) => (each as HTMLInputElement).checked);
  expect(chosen.map((each) => each.closest('label')?.textContent?.trim())).toEqual([
    expect.stringMatching(/^Grade 01 /),
  ]);
});

it('the grade that the list is filtered to is carried over', async () => {
  openPage('#/students?status=missing&grade=01', { students: patternStudents });
  const link = await screen.findByRole('link', { name: 'Fill them by your school’s format' });
  expect(link.getAttribute('href')).toBe('#/fill?grade=01');
});
