import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classify } from '../../../../lib/roster/index.ts';
import { indexDirectory } from '../../../../lib/review/people/index-directory.ts';
import type { Mailboxes } from '../../../../lib/review/people/mailboxes.ts';
import {
  divideReport,
  headerOf,
  reportFileName,
  reportRows,
  reportedEntries,
  reportedProblems,
} from '../../../../lib/session/report/error-report.ts';
import { groupExcluded } from '../../../../lib/session/duplicates/excluded-groups.ts';
import { writeReport } from '../../../../lib/session/report/report-table.ts';
import { makeStudent } from '../saved-rows.ts';
import { judge, told } from './judge-world.ts';

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
const account = { email: '', firstName: '', lastName: '', wholeName: '', studentId: null, suspended: false };
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

test('says the problem in words and leaves the new email empty', () => {
  const [row] = reportRows(entries.filter(({ student }) => student.studentId === 3));
  expect(row).toEqual(['3', 'Adams', 'First3', '08', '8A', 'SBE', 'Invalid email', 'broken', '']);
  expect(row).toHaveLength(headerOf(null).length);
});

const directory = indexDirectory({
  ...{ kind: 'google', broughtAt: new Date(2026, 10, 12).getTime() },
  accounts: [
    { ...account, email: 'same@school.example', firstName: 'First4', lastName: 'Last4', studentId: 4 },
    { ...account, email: 'y.one@school.example', firstName: 'First1', lastName: 'Young', studentId: 1 },
    { ...account, email: 'two@school.example', firstName: 'First2', lastName: 'Last2', suspended: true },
  ],
});
const mailboxes: Mailboxes = {
  judge: (email, student) => directory.judge(email, student),
  ownOf: (student) => {
    const own = directory.ownOf(student);
    const verdict = own && own.email !== student.email ? directory.judge(own.email, student) : null;
    return own && verdict ? { email: own.email, byId: own.studentId !== null, verdict } : null;
  },
};

test('says of each address what the directory knows, and which mailbox is the student’s own', () => {
  const wanted = entries.filter(({ student }) => [1, 2, 3, 4, 5].includes(student.studentId));
  const rows = reportRows(wanted, mailboxes);
  expect(rows.map((row) => row[headerOf(mailboxes).indexOf('Mailbox')])).toEqual([
    'Own mailbox, found by student ID: y.one@school.example.',
    'Own mailbox, found by name: two@school.example. Suspended in your Google directory: mail doesn’t reach it now.',
    '',
    'Exists in your Google directory.',
    'Belongs to First4 Last4 in your Google directory.',
  ]);
  expect(rows.map((row) => row.length)).toEqual(rows.map(() => headerOf(mailboxes).length));
  expect(rows.map((row) => row.at(-1))).toEqual(rows.map(() => ''));
  expect(headerOf(mailboxes).at(-1)).toBe('New email');
  expect(writeReport(wanted, null)).toBe(writeReport(wanted));
  expect(writeReport(wanted)).not.toContain('Mailbox');
});

const school = entries.map(({ student }) => student);
const asSent = reportRows(entries, mailboxes).map((row) => row.with(-1, `new${row[0]}@school.example`));

test.each([
  ['as it went out', headerOf(mailboxes)],
  [
    'German',
    ['Schüler-ID', 'Nachname', 'Vorname', 'Klasse', 'Raum', 'Schule', 'Problem', 'E-Mail', 'Postfach', 'Neue E-Mail'],
  ],
  [
    'French',
    [
      'Matricule',
      'Nom',
      'Prénom',
      'Classe',
      'Salle',
      'École',
      'Problème',
      'Courriel',
      'Boîte mail',
      'Nouveau courriel',
    ],
  ],
  [
    'Spanish',
    ['ID', 'Apellido', 'Nombre', 'Grado', 'Aula', 'Escuela', 'Problema', 'Correo', 'Buzón de correo', 'Correo nuevo'],
  ],
  [
    'Polish',
    ['Student ID', 'Nazwisko', 'Imię', 'Klasa', 'Sala', 'Szkoła', 'Problem', 'Email', 'Skrzynka', 'New email'],
  ],
  ['without the other headings', ['Student ID', 'Last name', 'First name', '', '', '', '', '', '', 'New email']],
])('what it says of mailboxes is taken for no address and no name on the way back: %s', (_, headings) => {
  const order = fc.shuffledSubarray([...headings.keys()], { minLength: headings.length });
  const expected = school.map(({ studentId }) => `${studentId} → new${studentId}@school.example`);
  fc.assert(
    fc.property(order, (places) => {
      const pick = (row: readonly string[]): string => places.map((place) => row[place]).join('\t');
      const lines = judge([headings, ...asSent].map(pick).join('\n'), school);
      expect(lines.map(told)).toEqual(expected);
    }),
    { numRuns: 40, seed: 12 },
  );
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
