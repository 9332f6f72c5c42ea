// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import SyncView from '../../components/views/sync-view.svelte';
import { AppError, presentFailure } from '../../lib/errors.ts';
import type { SyncDesk } from '../../lib/session/ports.ts';
import type { SyncPart } from '../../lib/session/sync/sync-parts.ts';
import { scenes, type SceneName } from './gallery/scenes.ts';
import { buildSources } from './gallery/sources.ts';

afterEach(cleanup);

/** The scene's desk, with the starts that reached it. */
function open(name: SceneName, change: (desk: SyncDesk) => Partial<SyncDesk> = () => ({})) {
  const desk = buildSources(scenes[name]).sync;
  const starts: [SyncPart | undefined, string | null][] = [];
  const recorded: SyncDesk = {
    ...desk,
    start: async (digest, typed, part) => {
      starts.push([part, typed]);
      await desk.start(digest, typed, part);
    },
    ...change(desk),
  };
  render(SyncView, { desk: recorded });
  return { starts };
}

it('says what it will do, and sends an ordinary plan with one press', async () => {
  const { starts } = open('sync-preview');
  const button = await screen.findByRole('button', { name: 'Sync 455 students: 28 new, 1 changed, 1 to archive' });
  await fireEvent.click(button);
  expect(await screen.findByText(/^Done\./)).toBeTruthy();
  expect(starts).toEqual([['main', null]]);
});

it('says that the target was changed meanwhile, and sends nothing to it before its own preview was seen', async () => {
  let target = 'https://one.example';
  let tell = (): void => {};
  const sentTo: (string | undefined)[] = [];
  open('sync-preview', (desk) => ({
    preview: async () => ({ ...(await desk.preview()), target }),
    watchList: (listener) => {
      tell = listener;
      return () => {};
    },
    start: async (_digest, _typed, _part, to) => void sentTo.push(to),
  }));
  const button = await screen.findByRole('button', { name: /^Sync 455 students/ });
  target = 'https://two.example';
  tell();
  expect(await screen.findByText('The sync target was changed in Settings since this preview was made.')).toBeTruthy();
  await fireEvent.click(button);
  expect(sentTo).toEqual([]);
  await fireEvent.click(screen.getByRole('button', { name: 'Update the preview' }));
  await waitFor(() => expect(screen.queryByText(/target was changed/)).toBeNull());
  await fireEvent.click(await screen.findByRole('button', { name: /^Sync 455 students/ }));
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
  expect(await screen.findByRole('button', { name: 'Sync 455 students: 28 new, 1 changed' })).toBeTruthy();
  expect(screen.getByText(/Who has left stays active/)).toBeTruthy();
  expect(screen.getByText('Left for later')).toBeTruthy();
  await fireEvent.click(screen.getByRole('radio', { name: 'Only new students' }));
  expect(await screen.findByRole('button', { name: 'Sync 454 students: 28 new' })).toBeTruthy();
  await fireEvent.click(screen.getByRole('radio', { name: 'Everything' }));
  expect(await screen.findByRole('button', { name: /28 new, 1 changed, 1 to archive$/ })).toBeTruthy();
  expect(screen.queryByText('Left for later')).toBeNull();
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
  ['sync-no-students-known', 'Your list has no students: everybody at the target would be archived.'],
  ['sync-all-held', 'Nobody can go now.'],
  ['sync-nothing', 'The target already has everybody who can go.'],
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

it('says whose archived account gives up an e-mail first', async () => {
  open('sync-takeover');
  const field = await screen.findByRole('searchbox');
  await fireEvent.input(field, { target: { value: String(scenes['sync-takeover'].students[9]?.studentId) } });
  expect(await screen.findByText('Wes Young has left: that archived account gives up this e-mail first')).toBeTruthy();
});

it('does not send nothing', async () => {
  const { starts } = open('sync-nothing');
  const button = await screen.findByRole('button', { name: 'Nothing to sync' });
  await fireEvent.click(button);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByText('There is nothing to send.')).toBeTruthy();
  expect(starts).toEqual([]);
});

it('shows a fresh preview when the list changed in between', async () => {
  let previews = 0;
  open('sync-first', (desk) => ({
    preview: () => {
      previews += 1;
      return desk.preview();
    },
    start: async () => {
      throw new AppError('plan-changed');
    },
  }));
  await fireEvent.click(await screen.findByRole('button', { name: 'Send without trying' }));
  await fireEvent.click(await screen.findByRole('button', { name: /^Sync 1,029 students/ }));
  expect(await screen.findByText(/This is a fresh preview/)).toBeTruthy();
  expect(screen.getByRole('button', { name: /^Sync 1,029 students/ })).toBeTruthy();
  expect(previews).toBe(2);
});

it('offers to try the first sync without sending, follows that, and stops it', async () => {
  const { starts } = open('sync-first');
  const offer = await screen.findByRole('button', { name: 'Try it without sending' });
  expect(screen.queryByRole('button', { name: /^Sync / })).toBeNull();
  await fireEvent.click(offer);
  expect(await screen.findByRole('progressbar', { name: 'Dry run' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Send without trying' })).toBeNull();
  await fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
  expect(await screen.findByRole('button', { name: 'Try it without sending' })).toBeTruthy();
  expect(starts).toEqual([]);
});

it('says in plain words what a dry run found, and offers to sync then', async () => {
  open('sync-tried');
  expect(await screen.findByText('Dry run: nothing was sent')).toBeTruthy();
  expect(screen.getByText('6 students would be refused. The others would be sent all the same.')).toBeTruthy();
  expect(screen.getByRole('button', { name: /^Sync 1,029 students/ })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Try it without sending' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Try without sending' })).toBeTruthy();
});

it('says why a dry run waits and until when, and goes on at once when asked, unless the target asked to wait', async () => {
  open('sync-try-waiting');
  expect(await screen.findByText('Waiting to go on with the dry run')).toBeTruthy();
  expect(screen.getByText(/^Compared 300 of .* It goes on by itself at .* Nothing is sent\.$/)).toBeTruthy();
  expect(screen.getByText(presentFailure({ code: 'target-unavailable' }).sentence)).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Try now' }));
  expect(await screen.findByText('Trying without sending…')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Try now' })).toBeNull();
  cleanup();
  const waiting = scenes['sync-try-waiting'];
  const trial = { ...waiting.trial.trial, failure: { code: 'target-rate-limited' } as const };
  render(SyncView, { desk: buildSources({ ...waiting, trial: { ...waiting.trial, trial } }).sync });
  expect(await screen.findByText('Waiting to go on with the dry run')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Try now' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Stop' })).toBeTruthy();
});

it('says that the list has changed since the dry run, and that one came to nothing', async () => {
  open('sync-tried-before-a-change');
  expect(await screen.findByText(/^Your list has changed since the dry run/)).toBeTruthy();
  expect(screen.queryByText('Dry run: nothing was sent')).toBeNull();
  cleanup();
  open('sync-try-failed');
  expect(await screen.findByText(/^The dry run came to nothing: .* did not accept the token/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Try it without sending' })).toBeTruthy();
});

it('lists names only once a part is opened, and a hundred at a time', async () => {
  open('sync-first');
  await fireEvent.click(await screen.findByText('Add'));
  const details = screen.getByText('Add').closest('details') as HTMLDetailsElement;
  details.open = true;
  await fireEvent(details, new Event('toggle'));
  expect(screen.getAllByRole('listitem')).toHaveLength(100);
  await fireEvent.click(screen.getByRole('button', { name: 'Show 100 more of 929' }));
  expect(screen.getAllByRole('listitem')).toHaveLength(200);
});

it('follows a run that is under way and cancels it', async () => {
  open('sync-running');
  expect(await screen.findByText('Sending 240 of 412 students…')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(await screen.findByText('Cancelled. 240 students had been sent already.')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Go on with the rest' }));
  expect(await screen.findByText('Sending 240 of 412 students…')).toBeTruthy();
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
  const shown = () => screen.getByRole('list', { name: 'Matching students' });
  expect(shown().textContent).toContain('New: not at the target yet');
  await fireEvent.click(screen.getByRole('radio', { name: /^Moved up a grade/ }));
  expect(shown().textContent).toContain('becomes');
  await fireEvent.input(screen.getByRole('searchbox', { name: /Search the preview/ }), {
    target: { value: 'nobody-x' },
  });
  expect(screen.getByText('Nobody matches.')).toBeTruthy();
  await fireEvent.input(screen.getByRole('searchbox', { name: /Search the preview/ }), { target: { value: '' } });
  await fireEvent.click(screen.getByRole('radio', { name: /^Everybody/ }));
  expect(screen.getByText('Unchanged')).toBeTruthy();
});

it('an ordinary preview has its sections, and marks who is new', async () => {
  open('sync-preview');
  await fireEvent.click(await screen.findByRole('radio', { name: /^New / }));
  expect(screen.getAllByText('New', { exact: true }).length).toBeGreaterThan(0);
  expect(screen.queryByText(/new school year/)).toBeNull();
});
