// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import PanelLock from '../../components/views/panel-lock.svelte';

afterEach(cleanup);

it('a passphrase is never typed beside a foreign page: the locked panel has no field, and leads to the extension’s own tab', async () => {
  const opened: string[] = [];
  const page = { openReview: async (route: string) => void opened.push(route), setLayout: async () => {} };
  const { container } = render(PanelLock, { page });
  expect(container.querySelectorAll('input, textarea, [contenteditable]')).toHaveLength(0);
  screen.getByRole('button', { name: 'Unlock…' }).click();
  await expect.poll(() => opened).toEqual(['#/students']);
});
