import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classify } from '../../../../lib/roster/index.ts';
import type { EmailFix, EmailWriteView } from '../../../../lib/records/email-write.ts';
import { judgeReport } from '../../../../lib/session/report/judge-report.ts';
import { ReportController } from '../../../../lib/session/report/report-controller.svelte.ts';
import type { AskedLine } from '../../../../lib/session/report/report-line.ts';
import { resultRows } from '../../../../lib/session/report/report-result.ts';
import { writeReport } from '../../../../lib/session/report/report-table.ts';
import { decodeText, noColumns, readStudentId, type Table } from '../../../../lib/tables/index.ts';
import { makeStudent } from '../saved-rows.ts';
import { commandsInto, judge as judgeFor, mapText, told, viewOf } from './judge-world.ts';

const students = [
  makeStudent(1042, { email: null, firstName: 'Noah', lastName: 'Bennett' }),
  makeStudent(1043, { email: 'olivia@broken' }),
  makeStudent(1044, { email: 'taken@school.example', firstName: 'Ada', lastName: 'Okafor' }),
];

const judge = (text: string, list = students, writes?: ReadonlyMap<number, EmailWriteView>) =>
  judgeFor(text, list, writes);
const judged = (text: string): string[] => judge(text).map(told);

test.each([
  ['commas', 'Student ID,New email\n1042,noah@school.example'],
  ['semicolons', 'Student ID;New email\r\n1042;noah@school.example\r\n'],
  ['tabs, as pasted from Excel', 'Student ID\tNew email\n1042\tnoah@school.example'],
  ['quotes', '"Student ID","New email"\n"1042","noah@school.example"'],
  ['Excel’s own hint', 'sep=;\nStudent ID;New email\n1042;noah@school.example'],
  ['a mark of order', '\uFEFFStudent ID,New email\n1042,noah@school.example'],
  ['other words, another order', 'Email Address,Name,ID\nnoah@school.example,"Bennett, Noah",1042'],
  ['no header', '1042,noah@school.example'],
  ['titles above', 'Saint Brendan\n\nStudent ID,New email\n1042,noah@school.example'],
  ['numbers as a spreadsheet writes them', 'ID,Email\n1042.0,noah@school.example'],
  ['old and new address', 'ID,Present email,New email\n1042,,noah@school.example'],
  ['blank lines', 'ID,Email\n\n1042,noah@school.example\n\n'],
])('reads a table with %s', (_, text) => {
  expect(judged(text)).toEqual(['1042 → noah@school.example']);
});

test.each([
  ['9999,x@school.example', 'refused: No student with this ID is in your list.'],
  ['12ab,x@school.example', 'refused: This is not a student ID.'],
  [',x@school.example', 'refused: There is no student ID.'],
  ['1042,', 'unchanged: No new email is filled in.'],
  ['1044, Taken@School.example ', 'unchanged: FACTS has this address already.'],
  ['1042,noah@', 'refused: The part after the @ is missing.'],
  ['1042,taken@school.example', 'refused: Ada Okafor (ID 1044) has this address.'],
])('%s is not written: %s', (line, sentence) => {
  expect(judged(`ID,Email\n${line}\n1043,olivia@school.example`)[0]).toBe(sentence);
});

test('what FACTS changed since the report was made is shown with both values, and not overwritten by itself', () => {
  const header = 'ID,Present email,New email';
  expect(judge(`${header}\n1043,olivia@elsewhere,olivia@school.example`)).toEqual([
    expect.objectContaining({
      kind: 'changed',
      studentId: 1043,
      reported: 'olivia@elsewhere',
      from: 'olivia@broken',
      to: 'olivia@school.example',
    }),
  ]);
});

test('a changed line is written once a person says so, and no more when FACTS changed it again', async () => {
  const written: EmailFix[] = [];
  let roster = viewOf(students);
  const report = new ReportController(commandsInto(written), () => roster);
  const table = 'ID,Present email,New email\n1043,olivia@elsewhere,olivia@school.example\n1042,,noah@school.example';
  await report.read({ text: table }, 'report.csv');
  const changedLine = (): AskedLine => report.lines?.find((line) => line.kind === 'changed') as AskedLine;
  expect(report.toWrite.map(({ studentId }) => studentId)).toEqual([1042]);
  report.confirm([changedLine()], true);
  expect(report.toWrite.map(({ studentId }) => studentId)).toEqual([1043, 1042]);

  roster = viewOf(
    students.map((each) => (each.studentId === 1043 ? { ...each, email: 'third@school.example' } : each)),
  );
  await report.read({ text: table }, 'report.csv');
  expect(report.toWrite.map(({ studentId }) => studentId)).toEqual([1042]);
  const stale = changedLine();
  report.confirm([{ ...stale, from: 'olivia@broken' }], true);
  expect(report.toWrite.map(({ studentId }) => studentId)).toEqual([1042]);
  report.confirm([stale], true);
  await report.write();
  expect(written).toEqual([
    { studentId: 1043, from: 'third@school.example', to: 'olivia@school.example' },
    { studentId: 1042, from: null, to: 'noah@school.example' },
  ]);
  report.confirm([stale], false);
  expect(resultRows(report.lines ?? [], report)[1]?.at(-1)).not.toContain('Not saved');
});

test('a changed line that nobody chose is told in the result as not written', async () => {
  const report = new ReportController(commandsInto([]), () => viewOf(students));
  await report.read({ text: 'ID,Present email,New email\n1043,olivia@elsewhere,olivia@school.example' }, 'report.csv');
  expect(resultRows(report.lines ?? [], report)[1]?.at(-1)).toBe(
    'Not saved. Changed in FACTS since the report was made: it is olivia@broken now.',
  );
});

const named = [
  makeStudent(2001, { email: null, firstName: 'Noah', lastName: 'Bennett', gradeLevel: '08' }),
  makeStudent(2002, { email: null, firstName: 'Noah', lastName: 'Bennett', gradeLevel: '07' }),
  makeStudent(2003, { email: null, firstName: 'María José', lastName: 'de la Cruz', gradeLevel: 'K' }),
  makeStudent(2004, { email: null, firstName: 'Ava', lastName: 'Lee', gradeLevel: '08' }),
  makeStudent(2005, { email: null, firstName: 'Ava', lastName: 'Lee', gradeLevel: '08' }),
  makeStudent(2006, { email: null, firstName: 'Katherine', preferredName: 'Kate', lastName: 'Ng', gradeLevel: '08' }),
];

test.each([
  ['First name,Last name,Grade,Email', 'Noah,Bennett,08', '2001'],
  ['First name,Last name,Grade,Email', ' noah , BENNETT ,8', '2001'],
  ['Name,Grade,Email', 'Noah Bennett,Grade 7', '2002'],
  ['Name,Grade,Email', '"Bennett, Noah",7th grade', '2002'],
  ['Name,Grade,Email', 'Mari\u0301a Jose\u0301 de la Cruz,K', '2003'],
  ['Name,Grade,Email', 'Kate Ng,8', '2006'],
  ['Name,Grade,Email', 'Ava Lee,8', 'refused: 2 students in Grade 8 have this name: Ava Lee.'],
  ['Name,Grade,Email', 'Noah Bennet,8', 'refused: Nobody of this name is in Grade 8: Noah Bennet.'],
  ['Name,Grade,Email', 'Noah Bennett,6', 'refused: Nobody of this name is in Grade 6: Noah Bennett.'],
  ['Name,Grade,Email', 'Noah Bennett,', 'refused: 2 students in your list have this name: Noah Bennett.'],
  ['Name,Grade,Email', 'Kate Ng,', '2006'],
  ['Name,Email', 'Ng Katherine', '2006'],
  ['Name,Email', 'Ng', 'refused: Nobody of this name is in your list: Ng.'],
  ['ID,Name,Grade,Email', ',Noah Bennett,8', '2001'],
  ['ID,Name,Grade,Email', '9999,Noah Bennett,8', 'refused: No student with this ID is in your list.'],
])('without a student ID, under “%s”, “%s” is %s', (header, line, expected) => {
  const [judgedLine] = judge(`${header}\n${line},new@school.example`, named);
  if (expected.startsWith('refused')) expect(told(judgedLine)).toBe(expected);
  else expect(judgedLine).toMatchObject({ kind: 'matched', studentId: Number(expected), to: 'new@school.example' });
});

test('a line found by name is written only when a person has said that it is the student', async () => {
  const written: EmailFix[] = [];
  const report = new ReportController(commandsInto(written), () => viewOf(named));
  await report.read(
    { text: 'Name,Grade,Email\nNoah Bennett,8,noah@school.example\nKate Ng,8,kate@school.example' },
    'class.csv',
  );
  expect(report.toWrite).toEqual([]);
  report.confirm([report.lines?.[1] as AskedLine], true);
  await report.write();
  expect(written).toEqual([{ studentId: 2006, from: null, to: 'kate@school.example' }]);
  const [, first] = resultRows(report.lines ?? [], report);
  expect(first).toEqual([
    '2',
    '2001',
    'Bennett, Noah',
    'noah@school.example',
    expect.stringContaining('not confirmed'),
  ]);
});

test('two students with one address, or one student with two, are both refused', () => {
  expect(judged('ID,Email\n1042,same@school.example\n1043,Same@school.example')).toEqual([
    'refused: The same address is filled in for First1043 Last1043.',
    'refused: The same address is filled in for Noah Bennett.',
  ]);
  expect(judged('ID,Email\n1042,a@school.example\n1042,b@school.example')).toEqual(
    Array(2).fill('refused: This student stands in the table with different addresses.'),
  );
  expect(judged('ID,Email\n1042,a@school.example\n1042,a@school.example')).toEqual([
    '1042 → a@school.example',
    'unchanged: The same line stands above.',
  ]);
});

test('a student whose email is on its way is left alone', () => {
  const write = { state: 'sending' } as EmailWriteView;
  const [line] = judge('ID,Email\n1042,noah@school.example', students, new Map([[1042, write]]));
  expect(told(line)).toContain('on its way');
});

test('a table without IDs or addresses has no columns', () => {
  expect(mapText('Homeroom,Lunch\n5B,yes', students).questions).toEqual([
    { role: 'studentId', candidates: [] },
    { role: 'newEmail', candidates: [] },
  ]);
  expect(mapText('ID\n1042', students).columns).toMatchObject({ studentId: null, newEmail: null });
});

test('the report that was handed out is read back as it is: nothing to write', () => {
  const hostile = fc.constantFrom('', '=1+1', "'=x", '+49', '-', '@x', '"', 'a;b', 'a,b', 'a\tb', 'Zoë', 'يوسف', '＝x');
  const student = fc.record({
    studentId: fc.nat(9_999_999_999),
    firstName: hostile,
    lastName: hostile,
    homeroom: hostile,
    email: fc.constantFrom(null, '', '=cmd@x', 'no-address', '@school.example', 'a;b@school.example', "'x'@y"),
  });
  fc.assert(
    fc.property(fc.uniqueArray(student, { selector: ({ studentId }) => studentId, minLength: 1 }), (parts) => {
      const list = parts.map(({ studentId, ...part }) => makeStudent(studentId, part));
      const lines = judge(writeReport(classify(list, new Map()).entries), list);
      expect(lines.map(told)).toEqual(list.map(() => 'unchanged: No new email is filled in.'));
      expect(lines.map(({ idText }) => Number(idText))).toEqual(list.map(({ studentId }) => studentId));
    }),
  );
});

test('every line is accounted for, whatever stands in it', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('1042', '1043', 'a@b.org', 'taken@school.example', ''));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 30 }), (cells) => {
      const rows = cells
        .map((pair, place) => ({ line: place + 1, lines: 1, cells: pair.map((each) => each.trim()) }))
        .filter((row) => row.cells.some((each) => each !== ''));
      const table: Table = { name: '', separated: false, blankLines: 0, rows };
      const { entries } = classify(students, new Map());
      const columns = { ...noColumns, studentId: 0, newEmail: 1 };
      const mapping = { headings: ['', ''], headingRow: -1, columns, questions: [] };
      const lines = judgeReport(table, mapping, { entries, writes: new Map(), now: 0 });
      expect(lines).toHaveLength(rows.length);
      const written = lines.filter((line) => line.kind === 'write');
      expect(new Set(written.map(({ studentId }) => studentId)).size).toBe(written.length);
      expect(new Set(written.map(({ to }) => to.toLowerCase())).size).toBe(written.length);
    }),
  );
});

test('any text is read without failing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(typeof mapText(text, students).headingRow).toBe('number');
    }),
  );
});

const swap = (bytes: Uint8Array): Uint8Array => Uint8Array.from(bytes, (_, place) => bytes[place ^ 1] ?? 0);
const wide = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le'));

test.each([
  ['UTF-8', new TextEncoder().encode('ID,Zoë')],
  ['UTF-8 with its mark', new TextEncoder().encode('\uFEFFID,Zoë')],
  ['UTF-16', wide('\uFEFFID,Zoë')],
  ['UTF-16, big end first', swap(wide('\uFEFFID,Zoë'))],
  ['UTF-16 without a mark', wide('ID,Zoë')],
  ['Excel’s plain CSV', Uint8Array.from(Buffer.from('ID,Zoë', 'latin1'))],
])('decodes %s', (_, bytes) => {
  expect(decodeText(bytes)).toBe('ID,Zoë');
});

test.each([
  ['1042', 1042],
  [' 1042.0 ', 1042],
  ['#1042', 1042],
  ['1,042', 1042],
  ['12345678901', 12_345_678_901],
  ['9,007,199,254,740,991', Number.MAX_SAFE_INTEGER],
  ['9007199254740991.0', Number.MAX_SAFE_INTEGER],
  ['9007199254740992', null],
  ['12345678901234567', null],
  ['1.2345678901E+10', 12_345_678_901],
  ['1.23457E+10', null],
  ['10 42', null],
  ['-1', null],
])('“%s” as a student ID is %s', (cell, studentId) => {
  expect(readStudentId(cell)).toBe(studentId);
});
