import { describe, expect, test } from 'vitest';
import { listNotes } from '../../../lib/review/list-notes.ts';

const list = { version: 1, startedAt: 0, takenAt: 0, gradeLevels: [], schools: [], students: [], changes: null };
const odd = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ record: `person ${place}`, field: 'email' }));

describe('what is told of how FACTS gave the list', () => {
  test('nothing of one that came as it was asked for', () => {
    expect(listNotes(list)).toEqual([]);
    expect(listNotes({ ...list, unseen: [], odd: [], leftOut: 0 })).toEqual([]);
  });

  test.each([
    [
      { leftOut: 1 },
      'FACTS also sent a record of a student who is not enrolled, though only enrolled ones were asked for.',
    ],
    [
      { leftOut: 1200 },
      'FACTS also sent 1,200 records of students who are not enrolled, though only enrolled ones were asked for.',
    ],
    [{ odd: odd(1) }, 'Part of what FACTS sent could not be read: person 0 (email).'],
    [{ doubled: [7] }, 'FACTS’ list has two rows for student 7.'],
    [{ doubled: [7, 8] }, 'FACTS’ list has two rows for these students: 7, 8.'],
    [
      { unseen: [7] },
      '1 student is missing from FACTS’ latest list, and FACTS could not be asked by ID. Nobody is archived for that.',
    ],
    [
      { unseen: [7, 8] },
      '2 students are missing from FACTS’ latest list, and FACTS could not be asked by ID. Nobody is archived for that.',
    ],
  ])('%j', (change, sentence) => {
    const [note, ...others] = listNotes({ ...list, ...change });
    expect(note?.sentence).toBe(sentence);
    expect(note?.action).not.toBe('');
    expect(others).toEqual([]);
  });

  test('of many records the first, and how many more', () => {
    expect(listNotes({ ...list, odd: odd(8) })[0]?.sentence).toMatch(/person 4 \(email\), and 3 more\.$/);
  });
});
