import { expect, test } from 'vitest';
import type { PastRun } from '../../../../lib/records/run.ts';
import { toolbarWords } from '../../../../lib/session/changes/toolbar-words.ts';

const run: PastRun = {
  runId: 1,
  target: 'https://scim.one.example',
  state: 'done',
  digest: '',
  counts: { add: 0, update: 0, unchanged: 0, archive: 0, hold: 0, skip: 0, exclude: 0 },
  startedAt: 1_000,
  finishedAt: 2_000,
  notBefore: null,
  failure: null,
  pauses: 0,
  confirmed: 412,
  refused: 0,
  unknown: 0,
  unsent: 0,
};
const otherwise = { studentId: 1, name: 'A B', kind: 'missing', changes: [], seen: null } as const;
const what = 'Sync Review: show or hide the panel';

test.each<[string, Partial<PastRun> | null, string, string]>([
  ['nothing was synced', null, what, ''],
  ['all went well', {}, `${what}\nLast sync at 2000: 412 confirmed.`, ''],
  ['somebody was refused', { refused: 2 }, `${what}\nLast sync at 2000: 412 confirmed, 2 refused.`, '2'],
  ['very many were refused', { refused: 1500 }, `${what}\nLast sync at 2000: 412 confirmed, 1,500 refused.`, '999+'],
  [
    'an answer was never heard',
    { confirmed: 411, unknown: 1 },
    `${what}\nLast sync at 2000: 411 confirmed, 1 not confirmed.`,
    '1',
  ],
  [
    'it stopped',
    { state: 'failed', confirmed: 3, unsent: 9 },
    `${what}\nLast sync stopped at 2000: 3 confirmed, 9 not synced.`,
    '!',
  ],
  ['a person cancelled it', { state: 'cancelled' }, `${what}\nLast sync cancelled at 2000: 412 confirmed.`, ''],
  [
    'somebody is otherwise at the target',
    { reading: { readAt: 2_500, people: 412, differences: [otherwise] } },
    `${what}\nLast sync at 2000: 412 confirmed, 1 different.`,
    '1',
  ],
  [
    'that was seen before it was gone on with',
    { reading: { readAt: 1_500, people: 412, differences: [otherwise] } },
    `${what}\nLast sync at 2000: 412 confirmed.`,
    '',
  ],
  ['it is under way', { state: 'running', finishedAt: null }, `${what}\nA sync is under way.`, ''],
])('when %s', (_, change, title, badge) => {
  expect(toolbarWords(change && { ...run, ...change }, (time) => `at ${time}`)).toEqual({ title, badge });
});
