// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import RunProgress from '../../components/sync/run-progress.svelte';
import SyncView from '../../components/views/sync-view.svelte';
import { AppError, presentFailure } from '../../lib/errors.ts';
import type { SyncCommands } from '../../lib/session/sync/sync-port.ts';
import type { SyncPart } from '../../lib/session/sync/sync-parts.ts';
import { scenes, type SceneName } from './gallery/scenes.ts';
import { buildSources } from './gallery/sources.ts';

afterEach(cleanup);

/** The scene's commands, with the starts that reached it. */
function open(name: SceneName, change: (commands: SyncCommands) => Partial<SyncCommands> = () => ({})) {
  const commands = buildSources(scenes[name]).sync;
  const starts: [SyncPart | undefined, string | null][] = [];
  const recorded: SyncCommands = {
    ...commands,
    start: async (digest, typed, part) => {
      starts.push([part, typed]);
      await commands.start(digest, typed, part);
    },
    ...change(commands),
  };
  render(SyncView, { commands: recorded });
  return { starts };
}

it('says what it will do, and sends an ordinary plan with one press', async () => {
  const { starts } = open('sync-preview');
  const button = await screen.findByRole('button', { name: 'Sync 30 students: 28 new, 1 changed, 1 to archive' });
  await fireEvent.click(button);
  expect(await screen.findByText(/^Done\./)).toBeTruthy();
  expect(starts).toEqual([['main', null]]);
});

it('says that the target was changed meanwhile, and sends nothing to it before its own preview was seen', async () => {
  let target = 'https://one.example';
  let tell = (): void => {};
  const sentTo: (string | undefined)[] = [];
  open('sync-preview', (commands) => ({
    preview: async () => ({ ...(await commands.preview()), target }),
    watchList: (listener) => {
      tell = listener;
      return () => {};
    },
    start: async (_digest, _typed, _part, to) => void sentTo.push(to),
  }));
  const button = await screen.findByRole('button', { name: /^Sync 30 students/ });
  target = 'https://two.example';
  tell();
  expect(
    await screen.findByText('Another destination was chosen in Settings since this preview was made.'),
  ).toBeTruthy();
  await fireEvent.click(button);
  expect(sentTo).toEqual([]);
  await fireEvent.click(screen.getByRole('button', { name: 'Update the preview' }));
  await waitFor(() => expect(screen.queryByText(/target was changed/)).toBeNull());
  await fireEvent.click(await screen.findByRole('button', { name: /^Sync 30 students/ }));
  await waitFor(() => expect(sentTo).toEqual(['https://two.example']));
});

it('sends who is new at once while an unusual archiving waits for its number', async () => {
  const { starts } = open('sync-unusual');
  await fireEvent.click(await screen.findByRole('button', { name: 'Sync 7 students: 7 new' }));
  expect(await screen.findByText(/^Done\./)).toBeTruthy();
  expect(starts).toEqual([['main', null]]);
});

it('archives an unusual number only after it was typed', async () => {
  const { starts } = open('sync-unusual');
  const button = await screen.findByRole('button', { name: 'Archive 40 students' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  await fireEvent.click(button);

  const field = screen.getByRole('textbox', { name: 'Type 40 to confirm' });
  await fireEvent.input(field, { target: { value: '47' } });
  expect(screen.getByText('That is not 40.')).toBeTruthy();
  await fireEvent.click(button);
  await fireEvent.keyDown(field, { key: 'Enter' });
  expect(starts).toEqual([]);

  await fireEvent.input(field, { target: { value: ' 40 ' } });
  expect(button.hasAttribute('aria-disabled')).toBe(false);
  await fireEvent.click(button);
  expect(await screen.findByText(/^Done\./)).toBeTruthy();
  expect(starts).toEqual([['archiving', '40']]);
});

it('sends only what the chosen mode allows, and says what is left for later', async () => {
  open('sync-preview');
  await fireEvent.click(await screen.findByRole('radio', { name: 'No archiving' }));
  expect(await screen.findByRole('button', { name: 'Sync 29 students: 28 new, 1 changed' })).toBeTruthy();
  expect(screen.getByText(/Who has left stays active/)).toBeTruthy();
  expect(screen.getByRole('radio', { name: /^Not in this sync \d/ })).toBeTruthy();
  await fireEvent.click(screen.getByRole('radio', { name: 'Only new students' }));
  expect(await screen.findByRole('button', { name: 'Sync 28 students: 28 new' })).toBeTruthy();
  await fireEvent.click(screen.getByRole('radio', { name: 'Everything' }));
  expect(await screen.findByRole('button', { name: /28 new, 1 changed, 1 to archive$/ })).toBeTruthy();
  expect(screen.queryByRole('radio', { name: /^Not in this sync/ })).toBeNull();
});

it('keeps the mode that was there when another could not be kept', async () => {
  open('sync-preview', () => ({
    setMode: async () => {
      throw new AppError('store-failed');
    },
  }));
  const other = await screen.findByRole<HTMLInputElement>('radio', { name: 'Only new students' });
  await fireEvent.click(other);
  expect(await screen.findByText(presentFailure({ code: 'store-failed' }).sentence)).toBeTruthy();
  await waitFor(() => expect(other.checked).toBe(false));
});

it.each([
  ['sync-no-students', 'There are no students in your list, so there is nobody to sync.'],
  ['sync-no-students-known', 'Your list has no students: everybody in volunteers.example.org would be archived.'],
  ['sync-all-held', 'Nobody can be synced now.'],
  ['sync-nothing', 'volunteers.example.org already has everybody who can be synced.'],
] as const)('says of %s what is so, and sends nothing by itself', async (scene, sentence) => {
  const { starts } = open(scene);
  expect(await screen.findByText(sentence)).toBeTruthy();
  expect(screen.queryByText(/^Look at the schools and grades/) !== null).toBe(scene.startsWith('sync-no-students'));
  await fireEvent.click(screen.getByRole('button', { name: /^(Nothing to sync|Archive 40 students)/ }));
  expect(starts).toEqual([]);
});

it('never promises archiving while it is paused', async () => {
  open('sync-summer');
  expect(await screen.findByText(/^Archiving is paused until/)).toBeTruthy();
  expect(screen.getByText('New students and changes. Archiving follows once the pause is over.')).toBeTruthy();
  expect(screen.queryByText(/archiving who has left/)).toBeNull();
});

it('says whose archived account gives up an email first', async () => {
  open('sync-takeover');
  const field = await screen.findByRole('searchbox');
  await fireEvent.input(field, { target: { value: String(scenes['sync-takeover'].students[9]?.studentId) } });
  expect(await screen.findByText('Wes Young has left: that archived account gives up this email first')).toBeTruthy();
});

it('does not send nothing', async () => {
  const { starts } = open('sync-nothing');
  const button = await screen.findByRole('button', { name: 'Nothing to sync' });
  await fireEvent.click(button);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByText('There is nothing to sync.')).toBeTruthy();
  expect(starts).toEqual([]);
});

it('shows a fresh preview when the list changed in between', async () => {
  let previews = 0;
  open('sync-first', (commands) => ({
    preview: () => {
      previews += 1;
      return commands.preview();
    },
    start: async () => {
      throw new AppError('plan-changed');
    },
  }));
  await fireEvent.click(await screen.findByRole('button', { name: /^Sync 1,029 students/ }));
  expect(await screen.findByText(/This is a fresh preview/)).toBeTruthy();
  expect(screen.getByRole('button', { name: /^Sync 1,029 students/ })).toBeTruthy();
  expect(previews).toBe(2);
});

it('offers to try the first sync without sending, follows that, and stops it', async () => {
  const { starts } = open('sync-first');
  const offer = await screen.findByRole('button', { name: 'Try it without syncing' });
  // Whoever wants to send at once presses the button that says what it sends.
  expect(screen.getByRole('button', { name: /^Sync 1,029 students/ })).toBeTruthy();
  await fireEvent.click(offer);
  expect(await screen.findByRole('progressbar', { name: 'Dry run' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Sync 1,029/ })).toBeNull();
  await fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
  expect(await screen.findByRole('button', { name: 'Try it without syncing' })).toBeTruthy();
  expect(starts).toEqual([]);
});

it('says in plain words what a dry run found, and offers to sync then', async () => {
  open('sync-tried');
  expect(await screen.findByText('Dry run: nothing was synced')).toBeTruthy();
  expect(screen.getByText('6 students would be refused. The others would be synced all the same.')).toBeTruthy();
  expect(screen.getByRole('button', { name: /^Sync 1,029 students/ })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Try it without syncing' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Try without syncing' })).toBeTruthy();
});

it('says why a dry run waits and until when, and goes on at once when asked, unless the target asked to wait', async () => {
  open('sync-try-waiting');
  expect(await screen.findByText('The dry run is waiting to continue')).toBeTruthy();
  expect(screen.getByText(/^Compared 300 of .* It continues by itself at .* Nothing is synced\.$/)).toBeTruthy();
  expect(screen.getByText('volunteers.example.org can’t be reached.')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Try now' }));
  expect(await screen.findByText('Trying without syncing…')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Try now' })).toBeNull();
  cleanup();
  const waiting = scenes['sync-try-waiting'];
  const dryRun = { ...waiting.dryRun.dryRun, failure: { code: 'target-rate-limited' } as const };
  render(SyncView, { commands: buildSources({ ...waiting, dryRun: { ...waiting.dryRun, dryRun } }).sync });
  expect(await screen.findByText('The dry run is waiting to continue')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Try now' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Stop' })).toBeTruthy();
});

it('says that the list has changed since the dry run, and that one came to nothing', async () => {
  open('sync-tried-before-a-change');
  expect(await screen.findByText(/^Your list has changed since the dry run/)).toBeTruthy();
  expect(screen.queryByText('Dry run: nothing was synced')).toBeNull();
  cleanup();
  open('sync-try-failed');
  expect(await screen.findByText(/^The dry run stopped: .* did not accept the token/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Try it without syncing' })).toBeTruthy();
});

it('shows whom a sync changes in a table with columns that sort it, each name a link to the student', async () => {
  open('sync-preview');
  const table = await screen.findByRole('table', { name: 'Preview' });
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map((head) => head.textContent?.trim()),
  ).toEqual(['Student', 'ID', 'Grade', 'Email', 'Sync', 'What and why']);
  const rows = () => within(table).getAllByRole('row').slice(1);
  expect(rows()).toHaveLength(30);
  const ids = () => rows().map((row) => Number(within(row).getAllByRole('cell')[1]?.textContent));
  const asPlanned = ids();
  const byId = within(table).getByRole('button', { name: 'ID' });
  const order = () => byId.closest('th')?.getAttribute('aria-sort');
  expect(order()).toBeNull();
  await fireEvent.click(byId);
  expect([order(), ids()]).toEqual(['ascending', asPlanned.toSorted((a, b) => a - b)]);
  await fireEvent.click(byId);
  expect([order(), ids()]).toEqual(['descending', asPlanned.toSorted((a, b) => b - a)]);
  await fireEvent.click(byId);
  expect([order(), ids()]).toEqual([null, asPlanned]);
  const link = within(rows()[0]!).getByRole('link');
  expect(link.getAttribute('href')).toBe(`#/students?student=${asPlanned[0]}`);
  await fireEvent.click(screen.getByRole('radio', { name: /^Archive 1/ }));
  expect(rows()).toHaveLength(1);
  // Who has left is no student of the list any more.
  expect(within(table).queryByRole('link')).toBeNull();
});

it('names in the preview whom a dry run would refuse and whose account would be taken over, with that account', async () => {
  const scene = scenes['sync-tried'];
  const was = { remoteId: 'r1', name: 'Wes Young', userName: 'wes@x.org', externalId: 'hr-7', active: false };
  const items = scene.dryRun.items.map((item) => (item.effect === 'adopted' ? { ...item, was } : item));
  render(SyncView, { commands: buildSources({ ...scene, dryRun: { ...scene.dryRun, items } }).sync });
  await fireEvent.click(await screen.findByRole('radio', { name: 'Would be refused 6' }));
  const table = screen.getByRole('table', { name: 'Preview' });
  expect(within(table).getAllByRole('row')).toHaveLength(7);
  expect(within(table).getAllByText(/^Would be refused: /)).toHaveLength(6);
  await fireEvent.click(screen.getByRole('radio', { name: /^Accounts taken over/ }));
  expect(table.isConnected ? table.textContent : screen.getByRole('table', { name: 'Preview' }).textContent).toMatch(
    /The account now:\s*Wes Young\s*, user name\s*wes@x\.org\s*, ID\s*hr-7\s*, deactivated/,
  );
});

it('links whoever was refused, says why, and never says that all is well beside it', async () => {
  const scene = scenes['sync-after-run'];
  const reading = { readAt: Date.now(), people: 406, differences: [] };
  const commands = buildSources({ ...scene, run: { ...scene.run, state: 'failed', reading } }).sync;
  render(SyncView, { commands });
  const table = await screen.findByRole('table', { name: 'Refused' });
  const [first] = within(table).getAllByRole('link');
  expect(first?.getAttribute('href')).toMatch(/^#\/students\?student=\d+$/);
  expect(
    screen.getByText('The 406 students who were confirmed are in volunteers.example.org as they were synced.'),
  ).toBeTruthy();
  expect(screen.getByText(/^Not among them: 6 students were refused\./)).toBeTruthy();
  expect(screen.queryByText(/^All .* as they were synced/)).toBeNull();
});

it('says once that all were confirmed, and counts beside the heading only where others are left', async () => {
  const scene = scenes['sync-after-run'];
  const counts = { pending: 0, sent: 0, confirmed: 412, refused: 0 };
  const whole = { ...scene.run, state: 'done' as const, failure: null, counts, results: [] };
  const { unmount } = render(SyncView, {
    commands: buildSources({ ...scene, run: { ...whole, state: 'failed' } }).sync,
  });
  expect(await screen.findByText('412 confirmed')).toBeTruthy();
  unmount();
  render(RunProgress, { run: whole, answers: {} as never, destination: 'volunteers.example.org' });
  expect(screen.getByText('Done. 412 students confirmed.')).toBeTruthy();
  expect(screen.queryByText('412 confirmed')).toBeNull();
});

it('follows a run that is under way and cancels it', async () => {
  open('sync-running');
  expect(await screen.findByText('Syncing 240 of 412 students…')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(await screen.findByText('Cancelled. 240 students confirmed, 172 left.')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Continue with the rest' }));
  expect(await screen.findByText('Syncing 240 of 412 students…')).toBeTruthy();
});

it('tells of a run that stopped before it offers the next', async () => {
  open('sync-failed');
  expect((await screen.findByRole('alert')).textContent).toContain('did not accept the token');
  await fireEvent.click(screen.getByRole('button', { name: 'New preview' }));
  expect(await screen.findByRole('button', { name: /^Sync 7 students/ })).toBeTruthy();
});

it('points to Settings while no target is set up', async () => {
  open('sync-target-missing');
  expect((await screen.findByRole('link', { name: 'Open Settings' })).getAttribute('href')).toBe('#/settings');
});

it('opens on the new students in a new school year, and can be narrowed otherwise', async () => {
  open('sync-new-year');
  expect(await screen.findByText(/looks like a new school year/)).toBeTruthy();
  // Of a long list only the rows in sight are drawn; it says how many it has.
  const rows = () => Number(screen.getByRole('table', { name: 'Preview' }).getAttribute('aria-rowcount')) - 1;
  const chosen = () => screen.getAllByRole<HTMLInputElement>('radio', { checked: true }).at(-1)?.closest('label');
  expect(chosen()?.textContent.trim()).toBe(`New ${rows()}`);
  await fireEvent.click(screen.getByRole('radio', { name: /^Moved up a grade/ }));
  expect(chosen()?.textContent.trim()).toBe(`Moved up a grade ${rows()}`);
  await fireEvent.input(screen.getByRole('searchbox', { name: /Search the preview/ }), {
    target: { value: 'nobody-x' },
  });
  expect(screen.getByText('Nobody matches.')).toBeTruthy();
  await fireEvent.input(screen.getByRole('searchbox', { name: /Search the preview/ }), { target: { value: '' } });
  await fireEvent.click(screen.getByRole('radio', { name: /^All kinds/ }));
  expect(screen.getByRole('radio', { name: /^Everybody \d/ })).toBeTruthy();
});

it('an ordinary preview has its sections, and marks who is new', async () => {
  open('sync-preview');
  await fireEvent.click(await screen.findByRole('radio', { name: /^New / }));
  expect(screen.getAllByText('New', { exact: true }).length).toBeGreaterThan(0);
  expect(screen.queryByText(/new school year/)).toBeNull();
});
