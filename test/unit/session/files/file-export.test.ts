import { expect, it } from 'vitest';
import type { FileCommands, FilePlan } from '../../../../lib/session/files/file-commands.ts';
import { FileExport } from '../../../../lib/session/files/file-export.svelte.ts';
import { planSync } from '../../../../lib/sync/index.ts';

const planWith = (header: string): FilePlan => ({
  plan: planSync({ entries: [], enrolledIds: new Set(), ledger: [] }),
  prepared: null,
  needed: null,
  own: { headers: [header], unread: [], empty: [] },
});

it('shows what was asked for last, when an earlier answer comes after it', async () => {
  const answers: ((plan: FilePlan) => void)[] = [];
  const commands = {
    made: new Map(),
    plan: () => new Promise<FilePlan>((answer) => answers.push(answer)),
    blocked: async () => ({ state: 'unread' }),
  } as unknown as FileCommands;
  const file = new FileExport(commands, 'spreadsheet');
  const loads = [file.load(), file.load()];
  answers[1]?.(planWith('Family'));
  answers[0]?.(planWith('T-Shirt Size'));
  await Promise.all(loads);
  expect(file.own.headers).toEqual(['Family']);
});
