// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import AccountQuestion from '../../components/sync/account-question.svelte';
import LeftoverAccounts from '../../components/sync/leftover-accounts.svelte';
import { AppError, presentFailure } from '../../lib/errors.ts';
import { AccountAnswers } from '../../lib/session/sync/account-answers.svelte.ts';
import { TargetReader } from '../../lib/session/sync/target-reader.svelte.ts';
import type { TargetAccount } from '../../lib/sync/account.ts';
import type { Verdict } from '../../lib/sync/whose-account.ts';

afterEach(cleanup);

const account = { remoteId: 'd7', name: 'Ana Farah', userName: 'chidi@school.example', externalId: '', active: true };

function ask(said: ReadonlyMap<number, Verdict> = new Map(), refuse = false) {
  const told: [number, Verdict | null][] = [];
  const answers = new AccountAnswers({
    read: async () => said,
    answer: async (studentId, verdict) => {
      if (refuse) throw new AppError('store-full');
      told.push([studentId, verdict]);
    },
  });
  render(AccountQuestion, { answers, studentId: 4_571_203, name: 'Chidi Farah', account });
  return told;
}

it('asks whose an account is, keeps the answer, and takes it back', async () => {
  const told = ask();
  expect(document.body.textContent).toContain('Ana Farah');
  expect(document.body.textContent).toContain('active');
  await fireEvent.click(screen.getByRole('button', { name: 'It’s theirs: use it for Chidi Farah' }));
  expect(await screen.findByText(/^You said it is theirs/)).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Undo the answer for Chidi Farah' }));
  await fireEvent.click(await screen.findByRole('button', { name: 'Not theirs for Chidi Farah' }));
  expect(await screen.findByText(/^You said it is not theirs/)).toBeTruthy();
  expect(told).toEqual([
    [4_571_203, { remoteId: 'd7', take: true }],
    [4_571_203, null],
    [4_571_203, { remoteId: 'd7', take: false }],
  ]);
});

it('remembers what was said of this account, and asks anew about another', async () => {
  ask(new Map([[4_571_203, { remoteId: 'd7', take: true }]]));
  expect(await screen.findByText(/^You said it is theirs/)).toBeTruthy();
  cleanup();
  ask(new Map([[4_571_203, { remoteId: 'd8', take: true }]]));
  expect(await screen.findByRole('button', { name: /^It’s theirs/ })).toBeTruthy();
});

it('says so when the answer can’t be kept, and still asks', async () => {
  ask(new Map(), true);
  await fireEvent.click(screen.getByRole('button', { name: /^It’s theirs/ }));
  expect(await screen.findByText(presentFailure({ code: 'store-full' }).sentence)).toBeTruthy();
  expect(screen.getByRole('button', { name: /^It’s theirs/ })).toBeTruthy();
});

it('shows whose accounts are left over, and archives one after a word', async () => {
  const person = { externalId: '4569999', userName: 'gone@school.example', givenName: 'Gone', familyName: 'By' };
  const accounts: TargetAccount[] = ['d1', 'd2'].map((remoteId) => ({
    remoteId,
    active: true,
    person: { ...person, gradeLevel: '', schoolCode: '' },
  }));
  const claimed: string[] = [];
  const reader = new TargetReader({
    readTarget: async () => ({ readAt: 0, people: 1, differences: [] }),
    sendAgain: async () => {},
    claim: async ({ remoteId }) => void claimed.push(remoteId),
  });
  let previews = 0;
  render(LeftoverAccounts, { reader, accounts, onpreview: () => (previews += 1) });
  expect(screen.getByText('2 active accounts with a student ID that is not enrolled.')).toBeTruthy();
  const [first] = screen.getAllByRole('button', { name: 'Archive with the next sync of student ID 4569999' });
  if (first) await fireEvent.click(first);
  await waitFor(() => expect(screen.getByText('1 account will be archived with the next sync.')).toBeTruthy());
  expect(claimed).toEqual(['d1']);
  await fireEvent.click(screen.getByRole('button', { name: 'Look at the preview' }));
  expect(previews).toBe(1);
});
