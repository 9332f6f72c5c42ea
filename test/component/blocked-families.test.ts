// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import FilesView from '../../components/views/files-view.svelte';
import SyncView from '../../components/views/sync-view.svelte';
import { scenes } from './gallery/scenes.ts';
import { buildSources } from './gallery/sources.ts';

afterEach(cleanup);

const sentence = '2 families asked FACTS not to give out an email address.';

async function namesBehind(summary: HTMLElement): Promise<string[]> {
  const details = summary.closest('details') as HTMLDetailsElement;
  details.open = true;
  await fireEvent(details, new Event('toggle'));
  const list = await within(details).findByRole('list', { name: 'Students of these families' });
  return within(list)
    .getAllByRole('link')
    .map((link) => `${link.textContent} ${link.getAttribute('href')}`);
}

const students = ['Grant, Una #/students?student=4111', 'Hill, Vera #/students?student=4112'];

it('is said before anything is sent, with who is meant, each a way to the student', async () => {
  render(SyncView, { commands: buildSources(scenes['sync-blocked']).sync });
  expect(await namesBehind(await screen.findByText(sentence))).toEqual(students);
});

it('is not said where nobody asked, and holds nothing up where it can’t be known', async () => {
  render(SyncView, { commands: buildSources({ ...scenes['sync-blocked'], sideLists: {} }).sync });
  expect(await screen.findByRole('button', { name: /^Sync \d+ students/ })).toBeTruthy();
  expect(screen.queryByText(/asked FACTS/)).toBeNull();
  cleanup();
  const commands = buildSources(scenes['sync-blocked']).sync;
  render(SyncView, { commands: { ...commands, blocked: () => Promise.reject(new Error('the store')) } });
  expect(await screen.findByRole('button', { name: /^Sync \d+ students/ })).toBeTruthy();
  expect(screen.queryByText(/asked FACTS/)).toBeNull();
});

it('is said of each file before it is made', async () => {
  render(FilesView, { commands: buildSources(scenes['files-blocked']).sync.files });
  const told = await screen.findAllByText(sentence);
  expect(told).toHaveLength(2);
  expect(await namesBehind(told[0] as HTMLElement)).toEqual(students);
});

it('is said of a skipped student no more', async () => {
  const scene = { ...scenes['sync-blocked'], skipped: [4111] };
  render(SyncView, { commands: buildSources(scene).sync });
  const one = await screen.findByText('1 family asked FACTS not to give out an email address.');
  expect(await namesBehind(one)).toEqual(students.slice(1));
});

it('is said as soon as FACTS’ list of wishes has come, while the preview is on screen', async () => {
  const commands = buildSources(scenes['sync-blocked']).sync;
  let known = false;
  let tellList = (): void => {};
  const later: typeof commands = {
    ...commands,
    blocked: (plan) => (known ? commands.blocked(plan) : Promise.resolve(new Map())),
    watchList: (listener) => {
      tellList = listener;
      return () => {};
    },
  };
  render(SyncView, { commands: later });
  expect(await screen.findByRole('button', { name: /^Sync \d+ students/ })).toBeTruthy();
  expect(screen.queryByText(sentence)).toBeNull();
  known = true;
  tellList();
  expect(await screen.findByText(sentence)).toBeTruthy();
});
