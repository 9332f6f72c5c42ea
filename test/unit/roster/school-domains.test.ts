import { describe, expect, test } from 'vitest';
import { classify, findSchoolDomains, type Student } from '../../../lib/roster/index.ts';

/** So many students at each domain; `null` without an email. */
function school(...groups: readonly (readonly [count: number, domain: string | null])[]): Student[] {
  const emails = groups.flatMap(([count, domain]) => Array.from({ length: count }, () => domain));
  return emails.map((domain, place) => ({
    studentId: place + 1,
    firstName: 'Ada',
    lastName: 'Winter',
    email: domain === null ? null : `s${place}@${domain}`,
    gradeLevel: '05',
    schoolCode: 'SBE',
    birthdate: null,
  }));
}

describe('the school’s own domains are', () => {
  test.each<[string, Student[], string[]]>([
    ['the one that nearly everybody has', school([90, 'school.org'], [10, 'gmail.com']), ['school.org']],
    ['none at four fifths not reached', school([79, 'school.org'], [21, 'gmail.com']), []],
    ['one at just four fifths', school([80, 'school.org'], [20, 'gmail.com']), ['school.org']],
    ['those of two schools', school([40, 'el.org'], [55, 'high.org'], [5, 'aol.com']), ['high.org', 'el.org']],
    ['never where families have their mail', school([95, 'gmail.com'], [5, 'school.org']), []],
    ['judged by those who have one', school([19, 'school.org'], [1, 'x.org'], [500, null]), ['school.org']],
    ['none of a handful', school([19, 'school.org']), []],
    ['none of many small ones', school([20, 'a.org'], [19, 'b.org'], [19, 'c.org'], [19, 'd.org'], [23, 'e.org']), []],
    ['none of nobody', [], []],
  ])('%s', (_what, students, domains) => {
    expect(findSchoolDomains(students)).toEqual(domains);
  });

  test('not told by what is no address, and found in any writing', () => {
    const students = school([24, 'School.ORG '], [20, 'school.org, x@home.net']);
    expect(findSchoolDomains(students)).toEqual(['school.org']);
  });
});

test('the advice that follows keeps nobody out and changes no counter', () => {
  const students = school([90, 'school.org'], [6, 'gmail.com'], [2, 'schol.org'], [2, null], [1, 'pupils.school.org']);
  const before = classify(students, new Map());
  const after = classify(students, new Map(), { schoolDomains: findSchoolDomains(students) });
  expect(after.counts).toEqual(before.counts);
  expect(after.entries.map(({ outcome }) => outcome)).toEqual(before.entries.map(({ outcome }) => outcome));
  const flagged = (code: string): number =>
    after.entries.filter(({ flags }) => flags.some((flag) => flag.code === code)).length;
  expect(flagged('outside-domain')).toBe(8);
  expect(flagged('suspicious-email')).toBe(2);
});
