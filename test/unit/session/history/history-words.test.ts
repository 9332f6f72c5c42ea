import { expect, test } from 'vitest';
import { destinationNames } from '../../../../lib/session/files/destination-name.ts';
import { dayWord } from '../../../../lib/session/history/history-moment.ts';
import { historyRows } from '../../../../lib/session/history/history-table.ts';
import type { HistoryEntry } from '../../../../lib/session/history/history-view.ts';
import { historyReason, historySentence } from '../../../../lib/session/history/history-words.ts';
import { summariseChanges } from '../../../../lib/session/changes/change-words.ts';
import type { ChangesView } from '../../../../lib/review/changes-view.ts';

const names = destinationNames({ targetUrl: null, targetName: '' });
const at = Date.UTC(2026, 2, 3, 12);
const common = { eventId: 1, at, undoable: false };
const correction = {
  ...common,
  kind: 'correction',
  correctionId: 5,
  studentId: 7,
  name: 'Ann Lee',
  from: null,
  to: 'ann@school.example',
  failure: null,
} as const;
const counts = { add: 2, update: 0, unchanged: 9, archive: 1, hold: 0, skip: 0, exclude: 0 };

const nothing = { created: 0, adopted: 0, updated: 0, archived: 0, none: 0, refused: 0, 'not-sent': 0, unknown: 0 };
const synced = {
  ...common,
  kind: 'sync',
  runId: 1,
  target: 'https://scim.example/v2',
  file: null,
  different: 0,
  counts: { ...counts, add: 36 },
} as const;

test.each<[HistoryEntry, string]>([
  [{ ...common, kind: 'decided', studentIds: [7], choice: 'skip', names: ['Ann Lee'] }, 'Skipped Ann Lee.'],
  [
    { ...common, kind: 'apart', studentIds: [7, 8], apart: true, names: ['Ann Lee', 'Anna Lee'] },
    'Said that Ann Lee and Anna Lee are not the same child.',
  ],
  [
    { ...common, kind: 'apart', studentIds: [7, 8], apart: false, names: ['Ann Lee', 'Anna Lee'] },
    'Ann Lee and Anna Lee are compared again.',
  ],
  [
    { ...common, kind: 'decided', studentIds: [7, 8], choice: 'sync', names: ['Ann Lee', 'Bo Ito'] },
    'Chose Ann Lee and Bo Ito for the sync.',
  ],
  [
    { ...common, kind: 'decided', studentIds: [7, 8, 9], choice: 'skip', names: ['Ann Lee', 'Bo Ito'] },
    'Skipped Ann Lee, Bo Ito and 1 more.',
  ],
  [{ ...correction, state: 'done' }, 'Email of Ann Lee saved to FACTS.'],
  [{ ...correction, state: 'done', to: null }, 'Email of Ann Lee removed from FACTS.'],
  [{ ...correction, state: 'done', to: ' ' }, 'Email of Ann Lee removed from FACTS.'],
  [{ ...correction, state: 'conflict' }, 'Email of Ann Lee not saved: FACTS held another one.'],
  [{ ...common, kind: 'refresh', state: 'done', students: 1 }, 'Refreshed from FACTS: 1 student.'],
  [{ ...synced, state: 'running', results: null }, 'A sync began: 36 to add, 1 to archive.'],
  [
    { ...synced, state: 'done', results: { ...nothing, created: 33, refused: 3, archived: 1 } },
    'Synced: 33 added, 1 archived, 3 refused.',
  ],
  [
    { ...synced, state: 'cancelled', results: { ...nothing, created: 1, unknown: 1, 'not-sent': 35 } },
    'The sync was cancelled: 1 added, 1 not confirmed, 35 not synced.',
  ],
  [
    { ...synced, state: 'failed', results: { ...nothing, adopted: 2, none: 1, 'not-sent': 34 } },
    'The sync stopped: 2 existing accounts taken over, 1 already up to date, 34 not synced.',
  ],
  [{ ...synced, state: 'done', results: nothing }, 'Synced: nobody had to be changed.'],
  [{ ...synced, state: 'done', results: null }, 'Synced.'],
  [{ ...synced, state: 'waiting', results: null }, 'The sync waited for scim.example.'],
  [
    { ...synced, file: 'OneRoster file', state: 'done', results: { ...nothing, created: 2, archived: 1 } },
    'File imported (OneRoster file): 2 added, 1 archived.',
  ],
])('%j', (entry, sentence) => {
  expect(historySentence(entry, names)).toBe(sentence);
});

test('says why an email was not written, and nothing of failures that healed', () => {
  const failure = { code: 'facts-write-forbidden' } as const;
  expect(historyReason({ ...correction, state: 'failed', failure })).toContain('may read people but not change them');
  expect(historyReason({ ...correction, state: 'done', failure })).toBe('');
});

test('the table has a line for each entry and a cell for each column', () => {
  const rows = historyRows(
    [
      { ...correction, state: 'done' },
      { ...common, kind: 'decided', studentIds: [7, 8], choice: 'skip', names: ['Ann Lee', 'Bo Ito'] },
    ],
    names,
  );
  expect(rows.map((row) => row.length)).toEqual([7, 7, 7]);
  expect(rows[1]).toEqual([
    '2026-03-03T12:00:00.000Z',
    'Emails',
    'Email of Ann Lee saved to FACTS.',
    '7',
    '',
    'ann@school.example',
    '',
  ]);
  expect(rows[2]?.[3]).toBe('7 8');
});

test('a day is told as a person calls it', () => {
  const noon = new Date(2026, 2, 3, 12).getTime();
  const midnight = new Date(2026, 2, 3).getTime();
  expect([noon, midnight, midnight - 1].map((at) => dayWord(at, noon))).toEqual(['Today', 'Today', 'Yesterday']);
  expect(dayWord(new Date(2026, 2, 1, 23, 59).getTime(), noon)).toContain('2026');
});

test('changes are summed up in words, and nothing is said of nothing', () => {
  const none: ChangesView = { since: at, added: [], left: [], emails: [], moved: [], solved: [], arisen: [] };
  expect(summariseChanges(none)).toEqual([]);
  const ann = { studentId: 7, name: 'Ann Lee', gradeLevel: 'K' };
  const email = { ...ann, from: null, to: 'x@y.org' };
  expect(
    summariseChanges({
      ...none,
      added: [ann, ann],
      left: [ann],
      emails: [
        { ...email, by: 'us' },
        { ...email, by: 'facts' },
      ],
      solved: [ann, ann],
      arisen: [ann],
    }),
  ).toEqual([
    '2 new students',
    '1 left',
    '1 email changed in FACTS',
    '1 email changed in Sync Review',
    '2 problems solved',
    '1 new problem',
  ]);
});
