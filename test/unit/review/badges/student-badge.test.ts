import { expect, test } from 'vitest';
import { classify, type Student } from '../../../../lib/roster/index.ts';
import { badgeCodes } from '../../../../lib/review/badges/badge-view.ts';
import { badgeLabel, badgeLook } from '../../../../lib/session/badges/badge-words.ts';
import { badgeOf } from '../../../../lib/review/badges/student-badge.ts';

const student = (studentId: number, email: string | null): Student => ({
  studentId,
  firstName: 'Ada',
  lastName: 'Winter',
  email,
  birthdate: null,
  gradeLevel: '05',
  schoolCode: 'SBE',
});

test('a badge is the worst flag; a skipped student is only skipped, and nobody is marked without a reason', () => {
  const students = [
    student(1, null),
    student(2, 'no address'),
    student(3, 'same@gmial.com'),
    student(4, 'same@gmial.com'),
    student(5, 'typo@gmial.com'),
    student(6, 'fine@school.example'),
    student(7, null),
  ];
  const badges = (skipped: number[]) =>
    classify(students, new Map(skipped.map((id) => [id, { choice: 'skip' }]))).entries.map(badgeOf);
  expect(badges([7])).toEqual([
    'missing-email',
    'invalid-email',
    'duplicate-email',
    'duplicate-email',
    'suspicious-email',
    null,
    'skipped',
  ]);
  expect(badges([4])[2]).toBe('suspicious-email');
});

test('advice is a badge too, the first of what is said of a student, and never before an error', () => {
  const students = [
    student(1, 'a@school.example'),
    student(2, 'b@home.net'),
    student(3, null),
    student(4, 'c@home.net'),
  ];
  const rules = { similar: new Set([1, 3, 4]), schoolDomains: ['school.example'] };
  const entries = classify(students, new Map(), rules).entries;
  expect(entries.map(badgeOf)).toEqual(['similar-student', 'outside-domain', 'missing-email', 'similar-student']);
  expect(badgeLabel('similar-student')).toBe('Similar student');
});

test('each badge has words of its own, and a sign that differs from the others of its colour', () => {
  expect(new Set(badgeCodes.map(badgeLabel)).size).toBe(badgeCodes.length);
  expect(new Set(badgeCodes.map((code) => badgeLook(code).tone + badgeLook(code).sign)).size).toBe(badgeCodes.length);
});
