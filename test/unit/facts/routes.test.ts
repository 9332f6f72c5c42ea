import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factsOrigins, personHash, studentHash } from '../../../lib/facts/addresses.ts';
import { carryOn, factsPages, readPage, readRoute } from '../../../lib/facts/routes.ts';
import type { PersonKind } from '../../../lib/roster/index.ts';
import { factsAddress, factsPersonAddress } from '../../../lib/facts/addresses.ts';

const kinds = ['student', 'students', 'families', 'family', 'parent', 'staff', 'home', 'other', 'unrecognised'];

test.each([
  ['#/peoplemanagement/?personFilterType=0', 'students'],
  ['#/peoplemanagement/?redirect=report_card', 'students'],
  ['#/peoplemanagement/?redirect=student_attendance', 'students'],
  ['#/peoplemanagement', 'students'],
  ['#/peoplemanagement/?personFilterType=0&client=abc&tabId=2', 'students'],
  ['#/peoplemanagement/?personFilterType=1', 'families'],
  ['#/peoplemanagement/?personFilterType=2', 'staff'],
  ['#/peoplemanagement/family/x', 'family'],
  ['#/peoplemanagement/parent/', 'parent'],
  ['#/peoplemanagement/staff/123/staff_dashboard', 'staff'],
  ['#/Home', 'home'],
  ['#/home?client=abc', 'home'],
  ['#/databaseTasks', 'other'],
  ['#/configuration', 'other'],
  ['#/somethingNew/student/123', 'other'],
  ['', 'unrecognised'],
  ['#', 'unrecognised'],
  ['#/', 'unrecognised'],
  ['#/peoplemanagement/?personFilterType=7', 'unrecognised'],
  ['#/peoplemanagement/something/123', 'unrecognised'],
])('%s is %s and names no student', (hash, kind) => {
  expect(readRoute(hash)).toEqual({ kind, studentId: null });
});

test.each([
  ['#/peoplemanagement/family/55/family_dashboard', { kind: 'family', studentId: null, familyId: 55 }],
  ['#/peoplemanagement/parent/123/parent_dashboard?client=abc', { kind: 'parent', studentId: null, parentId: 123 }],
])('%s names a record that is no student', (hash, page) => {
  expect(readRoute(hash)).toEqual(page);
});

test.each([
  '#/peoplemanagement/student/40123/student_dashboard?personFilterType=0&date=03-22-2023',
  '#/peoplemanagement/student/40123/demographics',
  '#/peoplemanagement/student/40123',
  '#/peoplemanagement/student/40123/',
  '#/peoplemanagement/student/40123?client=abc',
  '#/PeopleManagement/student/40123/student_dashboard',
  '#peoplemanagement/student/40123/student_dashboard',
])('%s is student 40123', (hash) => {
  expect(readRoute(hash)).toEqual({ kind: 'student', studentId: 40_123 });
});

describe('hostile hashes', () => {
  test.each([
    ['no id', ''],
    ['zero', '0'],
    ['zeros', '0000000000'],
    ['negative', '-40123'],
    ['signed', '+40123'],
    ['broken', '40123.5'],
    ['exponent', '4e3'],
    ['hexadecimal', '0x1F'],
    ['more than a number holds', '90071992547409930'],
    ['a thousand digits', '9'.repeat(1000)],
    ['spaces', ' 40123'],
    ['digits of another script', '４０１２３'],
    ['encoded digits', '%34%30'],
    ['two ids', '40123,40124'],
    ['script', '<script>alert(1)</script>'],
    ['a filter', '40123|40124'],
    ['a path upwards', '..'],
  ])('%s is no student', (_, id) => {
    expect(readRoute(`#/peoplemanagement/student/${id}/student_dashboard`)).toEqual({
      kind: 'unrecognised',
      studentId: null,
    });
  });

  test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('%s is a word like any other', (word) => {
    expect(readRoute(`#/peoplemanagement/${word}/1`)).toEqual({ kind: 'unrecognised', studentId: null });
    expect(readRoute(`#/peoplemanagement/?personFilterType=${word}`)).toEqual({
      kind: 'unrecognised',
      studentId: null,
    });
  });

  test('any text gives a known kind, and an id only for a student', () => {
    const part = fc.constantFrom('#', '/', 'peoplemanagement', 'student', '?', 'personFilterType=', '1', '%', '0');
    const hash = fc.array(fc.oneof(part, fc.string({ unit: 'binary', maxLength: 5 }))).map((parts) => parts.join(''));
    fc.assert(
      fc.property(hash, (text) => {
        const page = readRoute(text);
        expect(kinds).toContain(page.kind);
        expect(page.kind === 'student').toBe(page.studentId !== null);
        if (page.studentId !== null) expect(page.studentId).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});

test('the way to a student leads back to the student', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (id) => {
      expect(readRoute(studentHash(id))).toEqual({ kind: 'student', studentId: id });
    }),
  );
});

test.each<[PersonKind, string]>([
  ['student', 'student'],
  ['former-student', 'student'],
  ['applicant', 'student'],
  ['parent', 'parent'],
  ['other', 'staff'],
])('the page of a %s is one of FACTS’ %s pages, by hash and by address', (kind, page) => {
  expect(readRoute(personHash(4711, kind)).kind).toBe(page);
  expect(factsPersonAddress({ personId: 4711, kind })).toBe(`${factsOrigins[0]}/renweb1/${personHash(4711, kind)}`);
  expect(factsAddress(4711)).toBe(`${factsOrigins[0]}/renweb1/${studentHash(4711)}`);
});

test('both hosts of the staff app are known, over HTTPS only', () => {
  expect(factsOrigins).toEqual(['https://renweb1.renweb.com', 'https://sis.factsmgt.com']);
  expect(factsPages).toEqual(['https://renweb1.renweb.com/*', 'https://sis.factsmgt.com/*']);
});

describe('the school in the address', () => {
  test.each([
    ['#/peoplemanagement/student/7/student_dashboard?personFilterType=0&client=sb-oh', '', 'SB-OH'],
    ['#/Home?client=%20SB-OH%20', '?client=older', 'SB-OH'],
    ['#/Home', '?client=SB-OH', 'SB-OH'],
    ['#/Home?client=', '', undefined],
    ['#/Home?client=%3Cb%3E', '', undefined],
    [`#/Home?client=${'x'.repeat(41)}`, '', undefined],
    ['#/Home', '', undefined],
  ])('%s with %j is %s', (hash, search, client) => {
    expect(readPage({ hash, search }).client).toBe(client);
    expect(readPage({ hash, search })).toMatchObject(readRoute(hash));
  });

  test('rides along when the panel leads on, as on every link of FACTS', () => {
    const from = { hash: '#/Home?client=SB-OH&tabId=7&date=03-22-2023' };
    expect(carryOn(studentHash(9), from)).toBe(
      '#/peoplemanagement/student/9/student_dashboard?personFilterType=0&client=SB-OH&tabId=7',
    );
    expect(carryOn(studentHash(9), { hash: '#/Home' })).toBe(studentHash(9));
  });
});
