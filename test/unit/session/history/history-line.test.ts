import { expect, test } from 'vitest';
import { destinationNames } from '../../../../lib/session/files/destination-name.ts';
import { historyLine } from '../../../../lib/session/history/history-line.ts';
import type { HistoryEntry } from '../../../../lib/session/history/history-view.ts';

const names = destinationNames({ targetUrl: null, targetName: '' });
const common = { eventId: 1, at: 0, undoable: false };
const email = {
  ...common,
  kind: 'correction',
  correctionId: 5,
  studentId: 7,
  name: 'Ann Lee',
  from: null,
  to: 'ann@school.example',
  failure: null,
} as const;
const counts = { total: 4, written: 3, unchanged: 0, refused: 1, withdrawn: 0, left: 0 };
const batch = { ...common, kind: 'batch', batchId: 2, origin: 'pattern', label: 'Grade 05', state: 'done' } as const;
const results = { created: 3, adopted: 0, updated: 0, archived: 0, none: 0, refused: 0, 'not-sent': 0, unknown: 0 };
const planned = { add: 36, update: 0, unchanged: 9, archive: 1, hold: 0, skip: 0, exclude: 0 };
const sync = {
  ...common,
  kind: 'sync',
  runId: 1,
  target: 'https://scim.example/v2',
  file: null,
  different: 0,
  counts: planned,
} as const;
const skipped = { ...common, kind: 'decided', studentIds: [7], choice: 'skip', names: ['Ann Lee'] } as const;

test.each<[HistoryEntry, string]>([
  [skipped, 'Skipped | Ann Lee | 7 | Changed since | gray | '],
  [{ ...skipped, undoable: true }, 'Skipped | Ann Lee | 7 | In effect | gray | '],
  [
    { ...skipped, choice: 'sync', studentIds: [7, 8, 9], names: ['Ann Lee', 'Bo Ito'] },
    'Chosen for the sync | Ann Lee, Bo Ito and 1 more | - | Changed since | gray | ',
  ],
  [
    { ...common, kind: 'apart', studentIds: [7, 8], apart: true, names: ['Ann Lee', 'Anna Lee'] },
    'Not the same child | Ann Lee and Anna Lee | - | Changed since | gray | ',
  ],
  [{ ...email, state: 'done' }, 'Email | Ann Lee | 7 | Saved to FACTS | green | '],
  [{ ...email, state: 'done', to: ' ' }, 'Email | Ann Lee | 7 | Removed from FACTS | green | '],
  [{ ...email, state: 'conflict' }, 'Email | Ann Lee | 7 | Not saved | orange | FACTS held another one.'],
  [
    { ...email, state: 'unknown' },
    'Email | Ann Lee | 7 | Not verified | orange | Sent to FACTS, which still showed the one before.',
  ],
  [{ ...email, state: 'withdrawn' }, 'Email | Ann Lee | 7 | Withdrawn | gray | '],
  [{ ...email, state: 'sending' }, 'Email | Ann Lee | 7 | On its way | gray | '],
  [
    { ...batch, counts },
    'Emails in your format (Grade 05) | 4 students | - | Partly saved | orange | 3 saved, 1 refused',
  ],
  [
    { ...batch, origin: 'undo', counts: { ...counts, total: 1, written: 1, refused: 0 } },
    'Emails undone (Grade 05) | 1 student | - | Saved to FACTS | green | 1 saved',
  ],
  [{ ...common, kind: 'refresh', state: 'done', students: 1 }, 'Refresh from FACTS |  | - | Done | green | 1 student'],
  [
    { ...common, kind: 'refresh', state: 'failed', students: 0 },
    'Refresh from FACTS |  | - | Failed | red | The list stayed as it was.',
  ],
  [{ ...sync, state: 'done', results }, 'Sync to scim.example |  | - | Done | green | 3 added'],
  [
    { ...sync, state: 'done', results: { ...results, refused: 2 } },
    'Sync to scim.example |  | - | Done, not all | orange | 3 added, 2 refused',
  ],
  [
    { ...sync, state: 'done', results, different: 1 },
    'Sync to scim.example |  | - | Done, not all | orange | 3 added, 1 different',
  ],
  [
    { ...sync, state: 'running', results: null },
    'Sync to scim.example |  | - | Started | gray | 36 to add, 1 to archive',
  ],
  [{ ...sync, state: 'waiting', results: null }, 'Sync to scim.example |  | - | Waited for scim.example | gray | '],
  [
    { ...sync, file: 'OneRoster file', state: 'done', results },
    'File imported (OneRoster file) |  | - | Done | green | 3 added',
  ],
])('%j', (entry, told) => {
  const { what, who, studentId, result, tone, note } = historyLine(entry, names);
  const plain = [what, who, studentId ?? '-', result, tone, note].join(' | ').replace(/[\u2066-\u2069]/g, '');
  expect(plain).toBe(told);
});

test('an email that was not saved says why', () => {
  const failure = { code: 'facts-write-forbidden' } as const;
  expect(historyLine({ ...email, state: 'failed', failure }, names).note).toContain('may read people but not change');
  expect(historyLine({ ...email, state: 'done', failure }, names).note).toBe('');
});
