// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import PanelView from '../../components/views/panel-view.svelte';
import { SEEN_AFTER, UNBROKEN } from '../../components/shared/watch-visibility.ts';
import type { Choice } from '../../lib/roster/index.ts';
import type { Scene } from './gallery/scene.ts';
import { buildSources, type Sources } from './gallery/sources.ts';
import { ids } from './gallery/students.ts';
import { choose, createVisibility, trustedClick, trustedKey } from './visibility.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

type Decided = readonly [studentIds: readonly number[], choice: Choice];
type Opened = Sources & { readonly visibility: ReturnType<typeof createVisibility>; readonly decided: Decided[] };

async function open(studentId: number, more: Partial<Scene> = {}, blind = false): Promise<Opened> {
  const sources = buildSources({ view: 'panel', page: { kind: 'student', studentId }, ...more });
  const decided: Decided[] = [];
  const source = {
    ...sources.source,
    decide: (studentIds: readonly number[], choice: Choice): Promise<void> => {
      decided.push([studentIds, choice]);
      return sources.source.decide(studentIds, choice);
    },
  };
  const visibility = createVisibility();
  render(PanelView, {
    source,
    page: sources.page,
    parents: sources.parents,
    visibility: blind ? null : visibility.world,
  });
  await vi.advanceTimersByTimeAsync(0);
  return { ...sources, visibility, decided };
}

async function openSeen(studentId: number, more: Partial<Scene> = {}): Promise<Opened> {
  const opened = await open(studentId, more);
  opened.visibility.see();
  await vi.advanceTimersByTimeAsync(UNBROKEN);
  return opened;
}

const pass = (): Promise<unknown> => vi.advanceTimersByTimeAsync(2_000);
const decision = (): HTMLElement => screen.getByRole('region', { name: 'Decision' });
const radio = (name: string): HTMLInputElement => within(decision()).getByRole('radio', { name });
const partner = (): HTMLElement => screen.getByRole('group', { name: 'Sync or skip Ruth Dawson' });

it('says the outcome and saves the other choice at once', async () => {
  await openSeen(ids.clean);
  expect(screen.getByText('Will be synced.')).toBeTruthy();
  await choose(radio('Skip'));
  await vi.advanceTimersByTimeAsync(SEEN_AFTER);
  expect(screen.getByText('Skipped until you change it.')).toBeTruthy();
  expect(within(decision()).getByText('Saved.')).toBeTruthy();
  expect(radio('Skip').checked).toBe(true);
});

it('turns back and says why when the choice could not be saved', async () => {
  await openSeen(ids.clean, { refusal: { code: 'store-full' } });
  await choose(radio('Skip'));
  await pass();
  expect(screen.getByRole('alert').textContent).toContain('This computer’s disk is full.');
  expect(radio('Sync').checked).toBe(true);
  expect(screen.queryByText('Saved.')).toBeNull();
});

it('settles a duplicate for the whole group with one press', async () => {
  await openSeen(ids.duplicate);
  await fireEvent(screen.getByRole('button', { name: 'Sync only Peter' }), trustedClick());
  await pass();
  expect(screen.getByText('Duplicate, resolved')).toBeTruthy();
  expect(screen.getByText('Will be synced.')).toBeTruthy();
  expect(within(partner()).getByRole<HTMLInputElement>('radio', { name: 'Skip' }).checked).toBe(true);
});

it('decides for a partner without leaving the student', async () => {
  await openSeen(ids.duplicate);
  await choose(within(partner()).getByRole('radio', { name: 'Skip' }));
  await pass();
  expect(screen.getByText('Will be synced.')).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Peter Dawson' })).toBeTruthy();
});

it('brings the other student of a duplicate up in FACTS', async () => {
  await openSeen(ids.duplicate);
  await fireEvent.click(screen.getByRole('button', { name: /^Show in FACTS.*Ruth Dawson$/ }));
  await pass();
  expect(screen.getByRole('heading', { name: 'Ruth Dawson' })).toBeTruthy();
});

const presses: Readonly<Record<string, () => Promise<unknown>>> = {
  'Skip for the student': () => choose(radio('Skip')),
  'Skip for a partner': () => choose(within(partner()).getByRole('radio', { name: 'Skip' })),
  'Sync only this student': () => fireEvent(screen.getByRole('button', { name: 'Sync only Peter' }), trustedClick()),
};

const coverings: Readonly<
  Record<string, (visibility: Opened['visibility'], press: () => Promise<unknown>) => Promise<void>>
> = {
  'covered for long': async (visibility, press) => {
    visibility.cover();
    await vi.advanceTimersByTimeAsync(1_000);
    await press();
  },
  'laid bare a moment ago': async (visibility, press) => {
    visibility.cover();
    await vi.advanceTimersByTimeAsync(1_000);
    visibility.see();
    await vi.advanceTimersByTimeAsync(UNBROKEN - 1);
    await press();
  },
  'covered just before': async (visibility, press) => {
    visibility.coverUnnoticed();
    await press();
  },
  'covered just after': async (visibility, press) => {
    await press();
    await vi.advanceTimersByTimeAsync(SEEN_AFTER / 2);
    visibility.cover();
  },
};

const refusals = (): string =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join('');

it.each(Object.keys(presses).flatMap((what) => Object.keys(coverings).map((when) => [what, when] as const)))(
  '%s, %s, decides nothing, says so, and does when it is pressed in sight',
  async (what, when) => {
    const { visibility, decided } = await openSeen(ids.duplicate);
    const press = presses[what] as () => Promise<unknown>;
    await coverings[when]?.(visibility, press);
    const told = [refusals()];
    await vi.advanceTimersByTimeAsync(SEEN_AFTER);
    told.push(refusals());
    expect(decided).toEqual([]);
    expect(told.join('')).toMatch(/Something covers|One moment/);
    expect(radio('Sync').checked).toBe(true);
    expect(within(partner()).getByRole<HTMLInputElement>('radio', { name: 'Sync' }).checked).toBe(true);
    visibility.see();
    await pass();
    await press();
    await pass();
    expect(decided.length).toBeGreaterThan(0);
  },
);

it('a key counts only half a second after the keyboard came to the switch, which a refused press sends away', async () => {
  const { decided } = await openSeen(ids.clean);
  radio('Sync').focus();
  await fireEvent(radio('Sync'), trustedKey('ArrowRight'));
  await choose(radio('Skip'));
  await pass();
  expect(decided).toEqual([]);
  expect(document.activeElement).toBe(document.body);
  radio('Sync').focus();
  await vi.advanceTimersByTimeAsync(UNBROKEN);
  await fireEvent(radio('Sync'), trustedKey('ArrowRight'));
  await choose(radio('Skip'));
  await pass();
  expect(decided).toEqual([[[ids.clean], 'skip']]);
});

it('gives a covered switch no keyboard', async () => {
  const { visibility } = await openSeen(ids.clean);
  const isTaken = async (): Promise<boolean> => {
    const down = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    await fireEvent(radio('Skip'), down);
    return !down.defaultPrevented;
  };
  expect(await isTaken()).toBe(true);
  visibility.cover();
  expect(await isTaken()).toBe(false);
});

it('counts for the student who was on screen at the press, and for nobody once another one is', async () => {
  const { page, decided } = await openSeen(ids.clean);
  await choose(radio('Skip'));
  await page.showStudent(ids.missing);
  await pass();
  expect(screen.getByText(`ID ${ids.missing}`)).toBeTruthy();
  expect(decided).toEqual([]);
  await page.showStudent(ids.clean);
  await vi.advanceTimersByTimeAsync(UNBROKEN - 1);
  await choose(radio('Skip'));
  await pass();
  expect(decided, 'another student came under the pointer').toEqual([]);
});

it('a second choice while the first is looked at counts for nothing', async () => {
  const { decided } = await openSeen(ids.clean);
  await choose(radio('Skip'));
  await choose(radio('Sync'));
  await pass();
  expect(decided).toEqual([[[ids.clean], 'skip']]);
  expect(radio('Skip').checked).toBe(true);
});

it('where the browser can’t tell whether it is covered, the full page decides', async () => {
  const { decided } = await open(ids.clean, {}, true);
  await choose(radio('Skip'));
  await pass();
  expect(document.title).toBe(`#/students?student=${ids.clean}`);
  expect(decided).toEqual([]);
  expect(radio('Sync').checked).toBe(true);
});
