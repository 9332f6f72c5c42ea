import { expect, test } from 'vitest';
import { batchNotification } from '../../../../lib/session/batch/batch-commands.ts';
import type { BatchItem, BatchOrigin, BatchView } from '../../../../lib/records/batch.ts';
import { itemRows, itemSentence, timeFor } from '../../../../lib/session/batch/batch-words.ts';

function item(state: BatchItem['state'], more: Partial<BatchItem> = {}): BatchItem {
  const addresses = { from: null, to: 'noah@school.example', found: null };
  return { correctionId: 1, studentId: 1042, ...addresses, failure: null, notBefore: null, sent: true, state, ...more };
}

function batch(origin: BatchOrigin, items: readonly BatchItem[]): BatchView {
  const times = { startedAt: 0, finishedAt: 1, toldAt: null };
  return { batchId: 1, origin, label: 'noah.csv', state: 'done', failure: null, ...times, items };
}

test.each([
  ['pattern', [item('done')], '1 email saved to FACTS.', '#/fill'],
  ['pattern', [item('done'), item('done'), item('conflict')], '2 emails saved to FACTS. 1 needs a look.', '#/fill'],
  [
    'report',
    [item('done', { sent: false }), item('failed'), item('unknown')],
    '0 emails saved to FACTS. 1 was there already. 2 need a look.',
    '#/report',
  ],
  ['undo', [item('done')], '1 email undone in FACTS.', '#/history'],
] as const)('the notification of %s tells numbers and nobody’s name or address', (origin, items, message, opens) => {
  const told = batchNotification(batch(origin, items));
  expect(told).toEqual({ title: 'Sync Review', message, opens });
  expect(JSON.stringify(told)).not.toMatch(/noah|1042|school\.example/);
});

test('every result has its own words', () => {
  const sentences = [
    item('queued'),
    item('queued', { failure: { code: 'facts-unreachable' } }),
    item('sending'),
    item('done'),
    item('done', { sent: false }),
    item('withdrawn'),
    item('conflict', { failure: { code: 'email-conflict' }, found: 'office@school.example' }),
    item('failed', { failure: { code: 'email-under-way' } }),
  ].map(itemSentence);
  expect(new Set(sentences).size).toBe(sentences.length);
  expect(sentences[6]).toContain('FACTS holds office@school.example.');
});

test('the file holds every email with its result', () => {
  expect(itemRows([item('done')], () => 'Noah Bennett')).toEqual([
    ['Student ID', 'Name', 'Email before', 'New email', 'Result'],
    ['1042', 'Noah Bennett', '', 'noah@school.example', 'Saved to FACTS and verified.'],
  ]);
});

test('400 students take 13⅓ minutes at 90 requests a minute', () => {
  expect(timeFor(400, 90) / 60_000).toBeCloseTo(13.33, 1);
});

test('what was sent and could not be read back is not said to be not written', () => {
  const cut = { failure: { code: 'facts-key-rejected' } } as const;
  expect(itemSentence(item('withdrawn', cut))).toMatch(/^Withdrawn after it was sent/);
  expect(itemSentence(item('withdrawn', { failure: { code: 'facts-write-forbidden' } }))).toMatch(/nothing was saved/);
  expect(itemSentence(item('withdrawn', { ...cut, sent: false }))).toMatch(/nothing was saved/);
  expect(itemSentence(item('unknown', { failure: { code: 'email-unread' } }))).not.toMatch(/FACTS holds/);
});
