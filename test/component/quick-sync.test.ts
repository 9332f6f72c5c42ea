// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import QuickSync from '../../components/sync/quick-sync.svelte';
import { AppError, presentFailure } from '../../lib/errors.ts';
import type { SyncCommands } from '../../lib/session/sync/sync-port.ts';
import type { Scene } from './gallery/scene.ts';
import { scenes } from './gallery/scenes.ts';
import { buildSources } from './gallery/sources.ts';

afterEach(cleanup);

const everyWell = {
  ...scenes['sync-after-run'].run,
  counts: { pending: 0, sent: 0, confirmed: 400, refused: 0 },
  results: [],
};
/** 28 are new, one has changed, nobody has left. */
const usual: Scene = { ...scenes['sync-preview'], ledger: scenes['sync-preview'].ledger.slice(0, -1), run: everyWell };

/** The page over a scene, with a clock of its own. */
function open(
  scene: Scene = usual,
  change: (commands: SyncCommands) => Partial<SyncCommands> = () => ({}),
  size = 455,
) {
  const commands = buildSources(scene).sync;
  const starts: unknown[][] = [];
  const waits: { milliseconds: number; work: () => void }[] = [];
  let previews = 0;
  let time = 1_000;
  const view = render(QuickSync, {
    commands: {
      ...commands,
      start: async (...all) => {
        starts.push(all);
        await commands.start(...all);
      },
      ...change(commands),
    },
    size,
    primary: true,
    onpreview: () => void (previews += 1),
    after: (milliseconds: number, work: () => void) => {
      const one = { milliseconds, work };
      waits.push(one);
      return () => void (waits.includes(one) && waits.splice(waits.indexOf(one), 1));
    },
    now: () => time,
  });
  /** What was waited for comes, after so many milliseconds of the computer's clock. */
  const pass = (took = waits[0]?.milliseconds ?? 0): void => {
    time += took;
    waits.shift()?.work();
  };
  return { ...view, starts, waits, pass, previews: () => previews };
}

const offered = () => screen.findByRole('button', { name: /^Sync [\d,]+ (new|changed)/ });

it('offers the usual sync by what it sends, counts down, and sends that very plan once', async () => {
  const { pass, starts, waits } = open();
  pass();
  const button = await offered();
  expect(button.textContent?.trim()).toMatch(/^Sync \d+ new, 1 changed$/);
  button.focus();
  await fireEvent.click(button);
  expect(screen.getByText(/: syncing in 5 seconds\.$/)).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Don’t sync'));
  for (const left of [4, 3, 2, 1]) {
    pass();
    expect(await screen.findByText(new RegExp(`: syncing in ${left} seconds?\\.$`))).toBeTruthy();
  }
  expect(starts).toEqual([]);
  pass();
  expect(await screen.findByRole('link', { name: 'Receipt' })).toBeTruthy();
  expect(starts).toEqual([[expect.stringMatching(/^[0-9a-f]{16}$/), null, 'main', expect.stringMatching(/^https:/)]]);
  expect(waits.every(({ milliseconds }) => milliseconds !== 1_000)).toBe(true);
});

it('a press is taken back, also by leaving the page, and nothing is sent', async () => {
  const { pass, starts, waits, unmount } = open();
  pass();
  await fireEvent.click(await offered());
  pass();
  await fireEvent.click(screen.getByRole('button', { name: 'Don’t sync' }));
  expect(waits).toEqual([]);
  await fireEvent.click(await offered());
  expect(screen.getByText(/syncing in 5 seconds/)).toBeTruthy();
  unmount();
  expect(waits).toEqual([]);
  expect(starts).toEqual([]);
});

it.each([
  ['an hour’s sleep', 3_600_000],
  ['a clock that was set back', -86_400_000],
])(
  '%s right after the press sends nothing: nobody may be there any more; it says so, and a new press counts',
  async (_, took) => {
    const { pass, starts, waits } = open();
    pass();
    await fireEvent.click(await offered());
    pass();
    pass(took);
    expect(
      await screen.findByText('Nothing was synced: the computer slept right after the press. Press again to sync.'),
    ).toBeTruthy();
    expect([starts, waits]).toEqual([[], []]);
    await fireEvent.click(await offered());
    expect(screen.queryByText(/the computer slept/)).toBeNull();
    for (let second = 0; second < 5; second++) pass();
    await waitFor(() => expect(starts).toHaveLength(1));
  },
);

it.each<[string, Scene, number]>([
  ['the first sync', { ...usual, firstSync: true }, 455],
  ['a plan that archives', { ...scenes['sync-preview'], run: everyWell }, 455],
  [
    'a plan after a sync that found changes',
    { ...usual, run: { ...everyWell, reading: scenes['sync-after-run-otherwise'].run.reading } },
    455,
  ],
  ['a school too large to plan while somebody works', usual, 10_001],
])('only the preview is offered for %s', async (_, scene, size) => {
  const { pass, previews } = open(scene, undefined, size);
  pass();
  await fireEvent.click(await screen.findByRole('button', { name: 'Preview sync' }));
  expect(previews()).toBe(1);
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Sync \d/ })).toBeNull());
});

it('says why nothing was sent when the list has changed in those seconds, and offers the next plan only once it is made', async () => {
  const { pass } = open(usual, () => ({
    start: async () => {
      throw new AppError('plan-changed');
    },
  }));
  pass();
  await fireEvent.click(await offered());
  for (let second = 0; second < 5; second++) pass();
  expect((await screen.findByRole('alert')).textContent).toContain(presentFailure({ code: 'plan-changed' }).sentence);
  const stale = await offered();
  expect(stale.getAttribute('aria-disabled')).toBe('true');
  pass();
  await waitFor(() => expect(stale.hasAttribute('aria-disabled')).toBe(false));
});

it('a family that asked FACTS not to give out an email is looked at in the preview first', async () => {
  const { pass, starts } = open(usual, () => ({
    blocked: async ({ items }) => new Map(items.slice(0, 1).map(({ studentId }) => [studentId, 7])),
  }));
  pass();
  await fireEvent.click(await offered());
  for (let second = 0; second < 5; second++) pass();
  expect((await screen.findByRole('alert')).textContent).toMatch(/asked FACTS not to give out an email/);
  expect(starts).toEqual([]);
});

it('shows a sync that is under way in place, and offers none beside it', async () => {
  const { pass } = open({ ...usual, run: scenes['sync-running'].run });
  pass();
  expect(await screen.findByRole('progressbar', { name: 'Sync' })).toBeTruthy();
  expect(screen.getByText(/^Syncing 240 of 412 students…/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Sync \d/ })).toBeNull();
});

it('a list that changes makes the button wait for its next plan; nothing moves, and a press then sends nothing', async () => {
  let tell = (): void => {};
  const { pass, waits } = open(usual, () => ({
    watchList: (listener) => {
      tell = listener;
      return () => {};
    },
  }));
  pass();
  const button = await offered();
  tell();
  await waitFor(() => expect(button.getAttribute('aria-disabled')).toBe('true'));
  await fireEvent.click(button);
  expect(screen.queryByText(/syncing in/)).toBeNull();
  expect(waits.map(({ milliseconds }) => milliseconds)).toEqual([800]);
  pass();
  await waitFor(() => expect(button.hasAttribute('aria-disabled')).toBe(false));
  expect(button.isConnected).toBe(true);
});
