import { expect, test } from 'vitest';
import { addressBarHint, chosenStudent, suggestStudents } from '../../../../lib/session/search/address-bar.ts';
import type { SearchAnswer, StudentHit } from '../../../../lib/review/search/search-view.ts';

const hit = (more: Partial<StudentHit> = {}): StudentHit => ({
  studentId: 10_073,
  name: 'Ada Winter',
  gradeLevel: '05',
  flags: [{ code: 'missing-email', severity: 'red' }],
  outcome: 'excluded',
  fullName: [
    { text: 'Ad', hit: true },
    { text: 'a Winter', hit: false },
  ],
  calledName: [],
  grade: [],
  id: [],
  email: [{ text: 'ada@school.example', hit: true }],
  familyContact: [{ text: 'pa@family.example', hit: true }],
  inScope: true,
  ...more,
});
const answer = (hits: StudentHit[], more: Partial<SearchAnswer> = {}): SearchAnswer => ({
  query: 'ad',
  state: 'ready',
  hits,
  more: false,
  size: 60,
  ...more,
});

test('a suggestion says name, grade, ID and flag, and never the email', () => {
  expect(suggestStudents(answer([hit()]), 'markup')).toEqual([
    { content: 'ID 10073', description: '<match>Ad</match>a Winter <dim>Grade 05 · ID 10073 · No email</dim>' },
  ]);
  expect(suggestStudents(answer([hit({ outcome: 'skipped' })]), 'plain')).toEqual([
    { content: 'ID 10073', description: 'Ada Winter Grade 05 · ID 10073 · Skipped' },
  ]);
});

test.each(['<b>"O\'Brien" & Söhne</b>', 'a\u0000b\u001fc', 'half \ud83d emoji', '\u202egnp.exe', '👩‍👧 شمس'])(
  'the name %j breaks no markup',
  (name) => {
    const [suggestion] = suggestStudents(answer([hit({ fullName: [{ text: name, hit: true }] })]), 'markup');
    const inner = suggestion?.description.replace(/<\/?(match|dim)>/g, '') ?? '';
    expect(inner).not.toMatch(/[<>"]|&(?!(amp|lt|gt|quot|apos);)/);
    expect(inner).not.toMatch(/[\u0000-\u001f\u202a-\u202e]/);
    expect(inner.isWellFormed()).toBe(true);
  },
);

test('no more lines than the browser shows', () => {
  const many = Array.from({ length: 20 }, (_, place) => hit({ studentId: place + 1 }));
  expect(suggestStudents(answer(many), 'markup')).toHaveLength(8);
});

test('the line above says what Enter does, and when there is nothing to find', () => {
  expect(addressBarHint(null, 'plain')).toContain('type a name');
  expect(addressBarHint(answer([], { size: 0 }), 'plain')).toBe(
    'Sync Review has no students yet. Press Enter to get them.',
  );
  expect(addressBarHint(answer([]), 'plain')).toContain('Nobody found');
  expect(addressBarHint(answer([hit()]), 'markup')).toContain('Open the first student');
});

test.each([
  ['ID 10073', 10_073],
  [' 10073 ', 10_073],
  ['id10073', 10_073],
  ['0', null],
  ['Ada', null],
  ['90071992547409930', null],
  ['10073 Ada', null],
])('%s names student %s', (text, expected) => {
  expect(chosenStudent(text)).toBe(expected);
});

test('while locked it says one sentence', () => {
  expect(addressBarHint('locked', 'markup')).toBe('Sync Review is locked. Open it to unlock.');
  expect(addressBarHint('locked', 'plain')).toBe('Sync Review is locked. Open it to unlock.');
});
