// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, expect, it, vi } from 'vitest';
import SettingsView from '../../components/views/settings-view.svelte';
import { noCounts } from '../../lib/review/school-view.ts';
import type { SchoolView } from '../../lib/review/views.ts';
import { scenes, type SceneName } from './gallery/scenes.ts';
import { buildSources } from './gallery/sources.ts';

const SUBSCRIPTION = 'sub-canary-3141';
const API_KEY = 'api-canary-2718';
const TOKEN = 'token-canary-1618';

afterEach(cleanup);

const school: SchoolView = {
  phase: 'first-run',
  counts: noCounts,
  problems: 0,
  nextProblem: null,
  takenAt: null,
  refresh: null,
  lastSync: null,
  writeAccess: 'unknown',
  listFailures: {},
  listsRead: [],
  otherStatuses: [],
  listNotes: [],
  peopleFailure: null,
};

function open(name: SceneName, change: Partial<SchoolView> = {}): void {
  const { settings } = buildSources(scenes[name]);
  render(SettingsView, {
    commands: settings,
    school: { ...school, ...change },
    refreshing: false,
    onrefresh: () => {},
  });
}

const field = (name: string): HTMLInputElement => screen.getByLabelText(name);
const type = (name: string, value: string): Promise<boolean> => fireEvent.input(field(name), { target: { value } });
const submit = (name: string): Promise<boolean> => fireEvent.submit(field(name).closest('form') as HTMLFormElement);

/** Everything on the page that a person or a script could read. */
function everything(): string {
  const values = [...document.querySelectorAll('input')].map((input) => input.value);
  return document.documentElement.outerHTML + values.join(' ');
}

it('hides the keys while they are typed, and forgets them once they are saved', async () => {
  open('settings-first-run');
  await type('Subscription key', SUBSCRIPTION);
  await type('FACTS API key', API_KEY);
  expect(field('FACTS API key').type).toBe('password');
  await submit('FACTS API key');
  expect(await screen.findByText('FACTS accepted the keys.')).toBeTruthy();
  expect(screen.getByText('They may read students and write emails.')).toBeTruthy();
  expect(screen.getByText('Saved. Enter new ones to replace.')).toBeTruthy();
  expect(everything()).not.toContain('canary');
});

it('shows no key when saved ones are replaced', async () => {
  open('settings-saved');
  await fireEvent.click(await screen.findByRole('button', { name: 'Replace the keys' }));
  expect(field('Subscription key').value).toBe('');
  expect(field('FACTS API key').value).toBe('');
});

it('names every destination that takes a file', () => {
  open('settings-keys-saved');
  const sentence = screen.getByText(/For Track it Forward, Google Workspace, or OneRoster, make/);
  expect(sentence.querySelector('a')?.getAttribute('href')).toBe('#/files');
});

it('calls the service what the office calls it, on every page', async () => {
  open('settings-saved');
  const name = await screen.findByLabelText<HTMLInputElement>('Name of this destination');
  expect(name.placeholder).toBe('volunteers.example.org');
  await type('Name of this destination', 'Volunteer portal');
  await submit('Name of this destination');
  await type('Token', TOKEN);
  await submit('Token');
  expect(await screen.findByText('Volunteer portal answered and accepted the token.')).toBeTruthy();
});

it('forgets the token once it is saved, and keeps the address', async () => {
  open('settings-keys-saved');
  await type('SCIM address', 'https://volunteers.example.org/scim/v2');
  await type('Token', TOKEN);
  await submit('Token');
  expect(await screen.findByText('volunteers.example.org answered and accepted the token.')).toBeTruthy();
  expect(field('SCIM address').value).toBe('https://volunteers.example.org/scim/v2');
  expect(field('Token').value).toBe('');
  expect(everything()).not.toContain('canary');
});

it('keeps typed keys when FACTS does not accept them, and says what to do', async () => {
  open('settings-refused');
  await type('Subscription key', SUBSCRIPTION);
  await type('FACTS API key', API_KEY);
  await submit('FACTS API key');
  expect((await screen.findByRole('alert')).textContent).toContain('FACTS did not accept the keys.');
  expect(field('FACTS API key').value).toBe(API_KEY);
});

it('shows a key only while the person asks for it', async () => {
  open('settings-first-run');
  await fireEvent.click(screen.getByRole('button', { name: 'Show FACTS API key' }));
  expect(field('FACTS API key').type).toBe('text');
  await fireEvent.click(screen.getByRole('button', { name: 'Hide FACTS API key' }));
  expect(field('FACTS API key').type).toBe('password');
});

it('says plainly that a key may only read', async () => {
  open('settings-read-only');
  expect(await screen.findByText(/They may read students, but not write emails\./)).toBeTruthy();
});

it('says once, and without alarm, what the keys may not read of what isn’t needed', async () => {
  open('settings-less-readable');
  const told = await screen.findAllByText(
    /FACTS did not give these lists: families .*, staff .*The API key may not read/,
  );
  expect(told).toHaveLength(1);
  expect(screen.queryByRole('alert')).toBeNull();
});

it('names a letter that no key has, keeps what was typed, and sends nothing', async () => {
  open('settings-first-run');
  await type('Subscription key', SUBSCRIPTION);
  await type('FACTS API key', 'kéy');
  await submit('FACTS API key');
  expect((await screen.findByRole('alert')).textContent).toContain('The API key contains “é”, which no key has.');
  expect(field('FACTS API key').value).toBe('kéy');
});

it('saves each box at once, in the school’s order of grades', async () => {
  open('settings-keys-saved');
  const boxes = screen
    .getAllByRole<HTMLInputElement>('checkbox')
    .map((box) => box.closest('label')?.textContent?.trim());
  expect(boxes.slice(2, 5)).toEqual(['PK', 'K', '01']);
  await fireEvent.click(screen.getByRole('checkbox', { name: 'PK' }));
  expect(await screen.findByText('Saved.')).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'PK' }).checked).toBe(false);
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'K' }).checked).toBe(true);
});

it('says quietly that parents and staff could not be read, and only then', async () => {
  open('settings-saved');
  expect(await screen.findByText(/They may read students/)).toBeTruthy();
  expect(screen.queryByText(/could not be read/)).toBeNull();
  cleanup();
  open('settings-saved', { peopleFailure: { code: 'facts-unreachable' } });
  expect(await screen.findByText(/^Parents, staff and former students could not be read\./)).toBeTruthy();
  expect(screen.getByText(/It is tried again after the next refresh\./)).toBeTruthy();
});

it('says once, plainly, which lists FACTS did not give, and whom it has besides those enrolled', async () => {
  open('settings-saved', {
    listFailures: { staff: { code: 'facts-forbidden' }, homerooms: { code: 'facts-forbidden' } },
    otherStatuses: [{ status: 'Withdrawn', label: 'Withdrawn', records: 31 }],
  });
  expect(
    screen.getByText(/did not give these lists: homerooms .*, staff .*\. The API key may not read them\./),
  ).toBeTruthy();
  expect(screen.getByText('Only enrolled students are listed. FACTS also has 31 Withdrawn.')).toBeTruthy();
  cleanup();
  open('settings-saved');
  expect(screen.queryByText(/did not give/)).toBeNull();
  expect(screen.queryByText(/FACTS also has/)).toBeNull();
});

it('offers to go on with a list that looked like another school’s', async () => {
  let refreshed = 0;
  const failure = { code: 'facts-other-school', detail: { theirs: 'Other Academy', ours: 'St. Brendan' } } as const;
  const progress = { rows: 0, totalRows: null, requests: 8, totalRequests: 8, startedAt: 1, timeLeft: null };
  const refresh = { ...progress, state: 'failed', failure, notBefore: null, finishedAt: 2 } as const;
  const { settings } = buildSources(scenes['settings-saved']);
  const onrefresh = () => void (refreshed += 1);
  render(SettingsView, { commands: settings, school: { ...school, refresh }, refreshing: false, onrefresh });
  expect(screen.getByText(/These keys belong to Other Academy\. Your list is from St\. Brendan/)).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'It’s the same school' }));
  await vi.waitFor(() => expect(refreshed).toBe(1));
});

it('sets fields that the SCIM service needs besides: checked, kept on Save only, and taken back with Cancel', async () => {
  open('settings-saved');
  const details = (await screen.findByText('Other fields your service needs')).closest('details') as HTMLDetailsElement;
  details.open = true;
  await fireEvent(details, new Event('toggle'));
  await fireEvent.click(screen.getByRole('button', { name: 'Add a field' }));
  expect(screen.getByText('Each field needs the name that your service has for it.')).toBeTruthy();
  const name = screen.getByRole('textbox', { name: 'Name in your service' });
  await fireEvent.input(name, { target: { value: 'userName' } });
  expect(screen.getByText('“userName” is set by Sync Review already.')).toBeTruthy();
  await fireEvent.input(name, { target: { value: 'userType' } });
  const save = screen.getByRole('button', { name: 'Save fields' });
  expect(save.getAttribute('aria-disabled')).toBe('true');
  await fireEvent.input(screen.getByRole('textbox', { name: 'Text for everybody' }), { target: { value: 'Student' } });
  expect(screen.queryByRole('option', { name: /Family ID/ })).toBeNull();
  await fireEvent.click(save);
  expect(await screen.findByText('Saved. The next preview shows what changes.')).toBeTruthy();

  await fireEvent.click(screen.getByRole('button', { name: 'Remove userType' }));
  expect(screen.queryByRole('textbox', { name: 'Name in your service' })).toBeNull();
  await fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name in your service' }).value).toBe('userType');
});

it('offers what the service says every account needs, says what Sync Review never sends, and takes off the list what was added', async () => {
  open('settings-needs');
  expect(await screen.findByText(/needs 3 more\.$/)).toBeTruthy();
  const details = screen.getByText('Other fields your service needs').closest('details') as HTMLDetailsElement;
  details.open = true;
  await fireEvent(details, new Event('toggle'));
  expect(screen.getByText(/It also needs password, which Sync Review never sends/)).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Add userType' }));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name in your service' }).value).toBe('userType');
  expect(screen.queryByRole('button', { name: 'Add userType' })).toBeNull();
  await vi.waitFor(() => expect(document.activeElement).toBe(field('Text for everybody')));
  expect(screen.getByText('Enter the text that everybody gets in “userType”.')).toBeTruthy();
  expect(screen.getByText(/needs 2 more\.$/)).toBeTruthy();
  await type('SCIM address', 'https://volunteers.example.org/scim/v2');
  await type('Token', TOKEN);
  await submit('Token');
  expect(await screen.findByText(/every account needs 4 more fields: see “Other fields/)).toBeTruthy();
});

it('tells the way to a key as FACTS calls it, and gives the text to forward', async () => {
  const copy = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  open('settings-first-run');
  const how = (await screen.findByText('How to get the keys')).closest('details') as HTMLDetailsElement;
  how.open = true;
  const steps = within(how)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
  expect(steps[0]).toContain('System › Configuration › API Configuration › API Keys');
  expect(steps[0]).toContain('Use permission on APIConfiguration');
  expect(steps[1]).toContain('developers.factsmgt.com');
  expect(steps[2]).toContain('Academics to Read and People to Write');
  await fireEvent.click(within(how).getByRole('button', { name: 'Copy the text' }));
  expect(copy).toHaveBeenCalledWith(expect.stringContaining('Subscription ID: our school’s own'));
});

it('a build with a Subscription ID of its own shows it, to copy', async () => {
  const subscriptionId = '0123456789abcdef0123456789abcdef';
  const { settings } = buildSources(scenes['settings-first-run']);
  render(SettingsView, { commands: { ...settings, subscriptionId }, school, refreshing: false, onrefresh: () => {} });
  const how = (await screen.findByText('How to get the keys')).closest('details') as HTMLDetailsElement;
  how.open = true;
  expect(within(how).getByText(subscriptionId, { selector: 'code' })).toBeTruthy();
  expect(within(how).getByRole('button', { name: 'Copy Subscription ID' })).toBeTruthy();
  expect(how.textContent).not.toContain('developers.factsmgt.com');
  expect(how.querySelector('blockquote')?.textContent).toContain(`Subscription ID: ${subscriptionId}`);
});

it('lists the parts that are there, and a press leads to one', async () => {
  open('settings-saved');
  const list = await screen.findByRole('navigation', { name: 'Settings' });
  const links = within(list).getAllByRole('link');
  expect(links.map(({ textContent }) => textContent)).toEqual([
    'FACTS keys',
    'Schools and grades',
    'Destination',
    'Every day',
    'On this computer',
  ]);
  await fireEvent.click(within(list).getByRole('link', { name: 'Every day' }));
  expect(document.activeElement?.textContent).toBe('Every day');
});
