import { expect, test } from 'vitest';
import { classify } from '../../../../lib/roster/index.ts';
import {
  divideReport,
  reportFileName,
  reportHeader,
  reportRows,
  reportedEntries,
  reportedProblems,
} from '../../../../lib/session/report/error-report.ts';
import { groupExcluded } from '../../../../lib/session/duplicates/excluded-groups.ts';
import { writeReport } from '../../../../lib/session/report/report-table.ts';
import { makeStudent } from '../saved-rows.ts';

const list = [
  makeStudent(1, { email: null, gradeLevel: '08', homeroom: '8A', lastName: 'Young' }),
  makeStudent(2, { email: null, gradeLevel: 'K', homeroom: null }),
  makeStudent(3, { email: 'broken', gradeLevel: '08', homeroom: '8A', lastName: 'Adams' }),
  makeStudent(4, { email: 'same@school.example', gradeLevel: '10' }),
  makeStudent(5, { email: 'same@school.example', gradeLevel: '10', homeroom: '10B' }),
  makeStudent(6, { email: null }),
  makeStudent(7),
];
const { entries } = classify(list, new Map([[6, { choice: 'skip' }]]));
const gradeOrder = ['K', '08', '10'];
const idsOf = (part: typeof entries): number[] => part.map(({ student }) => student.studentId);

test('holds whoever has one of the wanted problems and is not skipped', () => {
  expect(idsOf(reportedEntries(entries, reportedProblems))).toEqual([1, 2, 3, 4, 5]);
  expect(idsOf(reportedEntries(entries, ['missing-email']))).toEqual([1, 2]);
  expect(reportedEntries(entries, [])).toEqual([]);
});

test('is divided by grade in the school’s order, or by homeroom, everyone once', () => {
  const all = reportedEntries(entries, reportedProblems);
  expect(divideReport(all, 'grade', gradeOrder).map(({ title, entries: part }) => [title, idsOf(part)])).toEqual([
    ['Grade K', [2]],
    ['Grade 08', [3, 1]],
    ['Grade 10', [4, 5]],
  ]);
  expect(divideReport(all, 'homeroom', gradeOrder).map(({ title, entries: part }) => [title, idsOf(part)])).toEqual([
    ['No homeroom', [2, 4]],
    ['Homeroom 8A', [3, 1]],
    ['Homeroom 10B', [5]],
  ]);
  expect(divideReport(all, 'school', gradeOrder).map(({ entries: part }) => idsOf(part))).toEqual([[2, 3, 1, 4, 5]]);
  expect(divideReport([], 'school', gradeOrder)).toEqual([]);
});

test('says the problem in words and leaves the new e-mail empty', () => {
  const [row] = reportRows(entries.filter(({ student }) => student.studentId === 3));
  expect(row).toEqual(['3', 'Adams', 'First3', '08', '8A', 'SBE', 'Invalid e-mail', 'broken', '']);
  expect(row).toHaveLength(reportHeader.length);
});

test('opens in Excel and runs no formula', () => {
  const evil = classify([makeStudent(8, { email: '=HYPERLINK("http://x")', lastName: '+1' })], new Map()).entries;
  const text = writeReport(evil);
  expect(text.startsWith('\uFEFFStudent ID,')).toBe(true);
  expect(text).toContain("'=HYPERLINK");
  expect(text).toContain(",'+1,");
});

test('file names hold nothing a file system stumbles over', () => {
  expect(reportFileName('Homeroom Mrs. Ö/Ä: 5“B”', '2026-03-01')).toBe(
    'email-report-homeroom-mrs-o-a-5-b-2026-03-01.csv',
  );
  expect(reportFileName('///', '2026-03-01')).toBe('email-report-part-2026-03-01.csv');
});

test('everyone who is excluded stands in exactly one group', () => {
  const groups = groupExcluded(entries);
  expect(groups.map(({ reason, entries: part }) => [reason, idsOf(part)])).toEqual([
    ['duplicate-email', [4, 5]],
    ['invalid-email', [3]],
    ['missing-email', [1, 2]],
  ]);
  const excluded = entries.filter(({ outcome }) => outcome === 'excluded');
  expect(groups.flatMap(({ entries: part }) => part)).toHaveLength(excluded.length);
});
