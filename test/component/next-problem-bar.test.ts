// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import NextProblemBar from '../../components/review/next-problem-bar.svelte';
import type { SchoolView } from '../../lib/review/views.ts';

function show(school: Pick<SchoolView, 'problems' | 'nextProblem'>) {
  const onshow = vi.fn<(studentId: number) => void>();
  const onsync = vi.fn<() => void>();
  render(NextProblemBar, { school: school as SchoolView, student: null, onshow, onsync });
  return { onshow, onsync };
}

const press = (name: RegExp): Promise<boolean> => fireEvent.click(screen.getByRole('button', { name }));

it('leads to the next problem, and to nothing else while there is one', async () => {
  const next = { studentId: 5, name: 'Ann Lee', gradeLevel: '05', flags: [], outcome: 'excluded' as const };
  const { onshow } = show({ problems: 2, nextProblem: next });
  await press(/^Next: /);
  expect(onshow).toHaveBeenCalledWith(5);
  expect(screen.queryByRole('button', { name: 'Review & sync' })).toBeNull();
});

it('leads to the sync once no problem is left', async () => {
  const { onsync } = show({ problems: 0, nextProblem: null });
  expect(screen.getByText('No problems left')).toBeTruthy();
  await press(/^Review & sync$/);
  expect(onsync).toHaveBeenCalledOnce();
});
