import { describe, expect, test } from 'vitest';
import { protocol } from '../../../lib/platform/protocol/protocol.ts';

const { contentScript, page, reviewTab } = protocol;
const here = { kind: 'student', studentId: 40_123 };

describe('page to worker', () => {
  test.each([here, { kind: 'student', studentId: Number.MAX_SAFE_INTEGER }, { kind: 'students', studentId: null }])(
    'taken: %j',
    (place) => {
      expect(contentScript.pageChanged.question.parse([place])).toEqual([place]);
      expect(page.getPage.answer.parse(place)).toEqual(place);
    },
  );

  test.each([
    null,
    { kind: 'student' },
    { kind: 'constructor', studentId: null },
    { kind: 'student', studentId: '40123' },
    { kind: 'student', studentId: 0 },
    { kind: 'student', studentId: -1 },
    { kind: 'student', studentId: 1.5 },
    { kind: 'student', studentId: 1e16 },
    { kind: 'student', studentId: Number.NaN },
    { kind: 'student', studentId: 5, client: 'a b' },
  ])('refused: %j', (place) => {
    expect(contentScript.pageChanged.question.safeParse([place]).success).toBe(false);
    expect(page.getPage.answer.safeParse(place).success).toBe(false);
  });

  test('what a page adds is dropped, also that it is of another school', () => {
    expect(contentScript.pageChanged.question.parse([{ ...here, email: 'x@y.example', otherSchool: 'x' }])).toEqual([
      here,
    ]);
  });
});

test.each([
  [page.showLayout, { open: true, width: 10_000, side: 'left' }],
  [page.showLayout, { open: true, width: 380, side: 'top' }],
  [page.showLayout, { open: 'yes', width: 380, side: 'left' }],
  [page.showStudent, '<script>'],
  [page.showStudent, 2 ** 53],
  [page.putEmail, { studentId: 5, from: null, to: 'a'.repeat(1_001) }],
])('worker to page, refused: %# %j', (entry, question) => {
  expect(entry.question.safeParse([question]).success).toBe(false);
});

test.each([null, 'yes', 7, ['put']])('whether the page took the email is one of five words, not %j', (answer) => {
  expect(page.putEmail.answer.safeParse(answer).success).toBe(false);
});

test('the review tab’s orders carry no key', () => {
  for (const name of ['wake', 'checkKeys', 'checkTarget', 'listUserDefined'] as const) {
    expect(reviewTab[name].question.parse([])).toEqual([]);
    expect(reviewTab[name].question.safeParse([{ apiKey: 'canary' }]).success).toBe(false);
  }
  expect(reviewTab.readTarget.question.parse(['parents'])).toEqual(['parents']);
  for (const other of [[], ['staff'], [{ apiKey: 'canary' }]]) {
    expect(reviewTab.readTarget.question.safeParse(other).success).toBe(false);
  }
});
