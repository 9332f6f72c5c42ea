import { expect, test } from 'vitest';
import {
  differentSince,
  endedBadge,
  endedTitle,
  outcomeOf,
  outcomeWords,
  readingWords,
  type SyncOutcome,
} from '../../../../lib/session/sync/outcome.ts';

const all: SyncOutcome = { confirmed: 393, refused: 0, unknown: 0, unsent: 0, different: 0 };
const difference = { studentId: 1, name: 'A B', kind: 'missing', changes: [], seen: null } as const;

test.each<[Partial<SyncOutcome>, string, string, string]>([
  [{}, '393 confirmed', 'Done. 393 students confirmed.', 'Done'],
  [{ confirmed: 1 }, '1 confirmed', 'Done. 1 student confirmed.', 'Done'],
  [{ refused: 5 }, '393 confirmed, 5 refused', 'Done, but 5 students were refused.', 'Some refused'],
  [{ refused: 1 }, '393 confirmed, 1 refused', 'Done, but 1 student was refused.', 'Some refused'],
  [{ unknown: 1 }, '393 confirmed, 1 not confirmed', 'Done, but 1 student was not confirmed.', 'Some not confirmed'],
  [
    { different: 2 },
    '393 confirmed, 2 different',
    'Done, but 2 students differ from what was synced.',
    'Some different',
  ],
  [
    { refused: 1200, different: 1 },
    '393 confirmed, 1,200 refused, 1 different',
    'Done, but 1,200 students were refused and 1 student differs from what was synced.',
    'Some refused',
  ],
])('of %o every screen says the same', (change, words, title, badge) => {
  const outcome = { ...all, ...change };
  expect([outcomeWords(outcome), endedTitle('done', outcome), endedBadge('done', outcome).text]).toEqual([
    words,
    title,
    badge,
  ]);
});

test('a sync that was stopped or cancelled says how many are left', () => {
  const outcome = { ...all, unknown: 1, unsent: 9 };
  expect(endedTitle('failed', outcome)).toBe('Stopped. 393 students confirmed, 10 left.');
  expect(endedTitle('cancelled', outcome)).toBe('Cancelled. 393 students confirmed, 10 left.');
  expect(endedBadge('failed', { ...outcome, refused: 3 }).tone).toBe('red');
  expect(endedBadge('cancelled', outcome)).toEqual({ text: 'Cancelled', tone: 'gray' });
});

test('never green, and never "all", while somebody was refused, not sent, or not heard of', () => {
  const reading = { people: 388, differences: [] };
  expect(readingWords(reading, all, 'Our Portal')).toMatchObject({
    tone: 'green',
    sentence: 'All 388 students are in Our Portal as they were synced.',
    beside: '',
  });
  for (const trouble of ['refused', 'unknown', 'unsent'] as const) {
    const words = readingWords(reading, { ...all, [trouble]: 5 }, 'Our Portal');
    expect(words.tone).toBe('orange');
    expect(words.sentence).toBe('The 388 students who were confirmed are in Our Portal as they were synced.');
    expect(words.beside).toMatch(/^Not among them: 5 students were (refused|not confirmed|not synced)\.$/);
  }
  expect(readingWords({ people: 0, differences: [] }, { ...all, refused: 5 }, 'Our Portal')).toMatchObject({
    tone: 'gray',
    beside: 'Not among them: 5 students were refused.',
  });
});

test('what was read counts only after the end of the sync that it follows', () => {
  const reading = { readAt: 2_500, people: 3, differences: [difference] };
  expect(differentSince({ finishedAt: 2_000, reading })).toBe(1);
  expect(differentSince({ finishedAt: 3_000, reading })).toBe(0);
  expect(differentSince({ finishedAt: null, reading })).toBe(0);
  expect(differentSince({ finishedAt: 2_000, reading: null })).toBe(0);
  const counts = { pending: 1, sent: 2, confirmed: 3, refused: 4 };
  expect(outcomeOf({ finishedAt: 2_000, reading, counts })).toEqual({
    confirmed: 3,
    refused: 4,
    unknown: 2,
    unsent: 1,
    different: 1,
  });
});
