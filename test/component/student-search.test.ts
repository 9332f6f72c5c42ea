// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import PanelView from '../../components/views/panel-view.svelte';
import ReviewView from '../../components/views/review-view.svelte';
import type { Scene } from './gallery/scene.ts';
import { buildSources, type Sources } from './gallery/sources.ts';
import { ids } from './gallery/students.ts';

beforeEach(() => {
  vi.useFakeTimers();
  location.hash = '';
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(50);
const box = (): HTMLInputElement => screen.getByRole('combobox', { name: 'Find a student' });
const options = (): string[] => screen.queryAllByRole('option').map((option) => option.textContent ?? '');
const reached = (): string =>
  document.getElementById(box().getAttribute('aria-activedescendant') ?? '')?.textContent ?? '';
const key = (name: string, more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...more });

async function type(value: string): Promise<void> {
  await fireEvent.input(box(), { target: { value } });
  await settle();
}

async function openPanel(more: Partial<Scene> = {}): Promise<Sources> {
  const sources = buildSources({ view: 'panel', ...more });
  render(PanelView, { source: sources.source, page: sources.page, parents: sources.parents, visibility: null });
  await settle();
  return sources;
}

describe('in the panel', () => {
  it('opens with / and with the button, and gives the title back with Escape', async () => {
    await openPanel();
    await key('/');
    expect(document.activeElement).toBe(box());
    await key('Escape');
    expect(screen.queryByRole('combobox', { name: 'Find a student' })).toBeNull();
    const button = screen.getByRole('button', { name: 'Find a student' });
    expect(document.activeElement).toBe(button);
    await fireEvent.click(button);
    expect(document.activeElement).toBe(box());
  });

  it('leaves / alone while an email is typed', async () => {
    await openPanel({ page: { kind: 'student', studentId: ids.missing } });
    screen.getByRole('textbox', { name: 'New email' }).focus();
    await key('/');
    expect(screen.queryByRole('combobox', { name: 'Find a student' })).toBeNull();
  });

  it('goes round the hits with the arrow keys, and Enter opens the one reached in FACTS', async () => {
    const { page } = await openPanel();
    const shown = vi.spyOn(page, 'showStudent');
    await key('/');
    await type('dawson');
    expect(options()).toHaveLength(2);
    expect(reached()).toContain('Peter Dawson');
    expect(reached()).toContain('Duplicate email');
    expect(box().getAttribute('aria-expanded')).toBe('true');
    await key('ArrowDown');
    expect(reached()).toContain('Ruth Dawson');
    await key('ArrowDown');
    expect(reached()).toContain('Peter Dawson');
    await key('ArrowUp');
    await key('Enter');
    await settle();
    expect(shown.mock.calls).toEqual([[ids.partner]]);
    expect(screen.queryByRole('combobox', { name: 'Find a student' })).toBeNull();
    expect(screen.getByRole('heading', { name: 'Ruth Dawson' })).toBeTruthy();
  });

  it('opens a hit by a click', async () => {
    const { page } = await openPanel();
    const shown = vi.spyOn(page, 'showStudent');
    await key('/');
    await type('4102');
    await fireEvent.click(screen.getByRole('option'));
    await settle();
    expect(shown.mock.calls).toEqual([[ids.missing]]);
  });

  it('marks what was found', async () => {
    await openPanel();
    await key('/');
    await type('maria@');
    await type('mari alv');
    expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['Mari', 'Alv']),
    );
  });

  it('says that nobody was found, and in what one looks', async () => {
    await openPanel();
    await key('/');
    await type('qqqqqqq');
    expect(screen.getByText('Nobody found.')).toBeTruthy();
    expect(screen.getByText(/are found by name, ID, email and grade/)).toBeTruthy();
    expect(box().getAttribute('aria-expanded')).toBe('false');
  });

  it('opens whom the finished word means when Enter comes before the answer', async () => {
    const { page } = await openPanel();
    const shown = vi.spyOn(page, 'showStudent');
    await key('/');
    await fireEvent.input(box(), { target: { value: 'bennett' } });
    await key('Enter');
    expect(shown).not.toHaveBeenCalled();
    await settle();
    expect(shown.mock.calls).toEqual([[ids.missing]]);
  });

  it('is not offered before there are students', async () => {
    await openPanel({ pulled: false });
    expect(screen.queryByRole('button', { name: 'Find a student' })).toBeNull();
    await key('/');
    expect(screen.queryByRole('combobox', { name: 'Find a student' })).toBeNull();
  });
});

describe('in the review tab', () => {
  async function openReview(hash: string): Promise<void> {
    location.hash = hash;
    const { source, sync, settings, history, similar, batches } = buildSources({ view: 'review' });
    render(ReviewView, { source, sync, settings, history, similar, batches });
    await settle();
  }

  it('opens with Ctrl+K wherever one is, and Enter shows the student', async () => {
    await openReview('#/history');
    await key('k', { ctrlKey: true });
    await settle();
    await type('noah');
    await key('Enter');
    await settle();
    expect(location.hash).toBe('#/students?student=4102');
    expect(screen.queryByRole('combobox', { name: 'Find a student' })).toBeNull();
  });

  it('opens the student in FACTS with Ctrl+Enter', async () => {
    await openReview('#/students');
    const open = vi.spyOn(window, 'open').mockReturnValue(null);
    await fireEvent.click(screen.getByRole('button', { name: 'Find a student' }));
    await settle();
    await type('noah');
    expect(screen.getByRole('link', { name: /^Open in FACTS.*Noah Bennett$/ }).getAttribute('href')).toContain(
      '/student/4102/',
    );
    await key('Enter', { ctrlKey: true });
    await settle();
    expect(open.mock.calls[0]?.[0]).toContain('/student/4102/');
    expect(location.hash).toBe('#/students');
    open.mockRestore();
  });

  it('closes with Ctrl+K again', async () => {
    await openReview('#/students');
    await key('k', { metaKey: true });
    await settle();
    expect(document.activeElement).toBe(box());
    await key('k', { metaKey: true });
    await settle();
    expect(screen.queryByRole('combobox', { name: 'Find a student' })).toBeNull();
  });
});
