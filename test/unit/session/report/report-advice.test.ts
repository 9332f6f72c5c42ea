import { expect, test } from 'vitest';
import { indexDirectory } from '../../../../lib/review/people/index-directory.ts';
import type { PersonRef } from '../../../../lib/review/people/people-view.ts';
import type { EmailFix } from '../../../../lib/records/email-write.ts';
import { ReportController, type ReportParts } from '../../../../lib/session/report/report-controller.svelte.ts';
import { isAsked, type AskedLine } from '../../../../lib/session/report/report-line.ts';
import { resultRows } from '../../../../lib/session/report/report-result.ts';
import type { RosterView } from '../../../../lib/review/views.ts';
import { makeStudent } from '../saved-rows.ts';
import { commandsInto, told, viewOf } from './judge-world.ts';

const school = [
  makeStudent(1042, { email: null, firstName: 'Ann', lastName: 'Lee' }),
  makeStudent(1043, { email: null, firstName: 'Ben', lastName: 'Long' }),
  makeStudent(1044, { email: null, firstName: 'Cleo', lastName: 'Marsh' }),
];

const stranger: PersonRef = {
  ...{ personId: 7, name: 'Vera Long', kind: 'parent', gradeLevel: null, birthdate: null },
  ...{ relation: null, isTwin: false, children: ['Ida Long'] },
};

async function open(text: string, view: Partial<RosterView> = {}, parts: ReportParts = {}) {
  const written: EmailFix[] = [];
  const roster = { ...viewOf(school), schoolDomains: ['school.org'], ...view };
  const report = new ReportController(commandsInto(written), () => roster, { rest: async () => {}, ...parts });
  await report.read({ text }, 'report.csv');
  const line = (place: number) => report.lines?.[place] as AskedLine;
  return { report, written, line };
}

test.each([
  ['a slip in a provider', 'ann@gmial.com'],
  ['a letter of another alphabet', 'аnn@school.org'],
  ['a placeholder', 'noemail@school.org'],
  ['a code of a link', 'ann%20lee@school.org'],
  ['another domain than the school’s', 'ann@elsewhere.org'],
  ['an ending that mail never reaches', 'ann@school.local'],
])('a row with %s is not written unasked, and is when a person says so', async (_, email) => {
  const { report, written, line } = await open(`ID,Email\n1042,${email}\n1043,ben@school.org`);
  expect(report.lines?.map(told)).toEqual([`doubtful: 1042 → ${email}`, '1043 → ben@school.org']);
  expect(report.toWrite.map(({ studentId }) => studentId)).toEqual([1043]);
  report.confirm([line(0)], true);
  await report.write();
  expect(written.map(({ to }) => to)).toEqual([email, 'ben@school.org']);
});

test('an address of another child’s parent is asked, of the own parent only told', async () => {
  const whoHas = async (email: string): Promise<PersonRef[]> => {
    if (email === 'vera@school.org') return [stranger];
    return email === 'ben@school.org' ? [{ ...stranger, relation: 'parent' }] : [];
  };
  const { report, line } = await open('ID,Email\n1042,vera@school.org\n1043,ben@school.org', {}, { whoHas });
  expect(report.lines?.map(({ kind }) => kind)).toEqual(['doubtful', 'write']);
  expect(line(0).advice.map(({ sentence }) => sentence)).toEqual([
    'This is also the address of Vera Long, parent in the family of Ida Long.',
  ]);
  expect(line(1).advice).toMatchObject([{ code: 'owner', look: false }]);
});

test('a line of which nobody could say who has its address is asked', async () => {
  const whoHas = (): Promise<never> => Promise.reject(new Error('no store'));
  const { report } = await open('ID,Email\n1042,ann@school.org', {}, { whoHas });
  expect(report.lines?.map(told)).toEqual(['doubtful: 1042 → ann@school.org']);
});

test('advice stands also at lines that are asked for another reason', async () => {
  const { line } = await open('ID,Name,Email\n1042,Zoe Quist,ann@gmial.com');
  expect(line(0)).toMatchObject({ kind: 'disagrees', advice: [{ code: 'typo', instead: 'ann@gmail.com' }] });
});

const directory = indexDirectory({
  kind: 'google',
  broughtAt: Date.UTC(2026, 10, 12, 12),
  accounts: [
    { email: 'a.lee@school.org', firstName: 'Ann', lastName: 'Lee', wholeName: '', studentId: 1042, suspended: false },
    { email: 'ben@school.org', firstName: 'Ben', lastName: 'Long', wholeName: '', studentId: null, suspended: true },
    { email: 'quist@school.org', firstName: 'Carla', lastName: 'Quist', wholeName: '', studentId: null, suspended: false },
  ],
}); // prettier-ignore
const mailboxes: RosterView['mailboxes'] = {
  judge: (email, student) => directory.judge(email, student),
  ownOf: (student) => {
    const own = directory.ownOf(student);
    const verdict = own && directory.judge(own.email, student);
    return own && verdict ? { email: own.email, byId: own.studentId !== null, verdict } : null;
  },
};

test('the directory says of every row whether its address exists, and offers the student’s own first', async () => {
  const text = 'ID,Email\n1042,ann@school.org\n1043,ben@school.org\n1044,quist@school.org';
  const { report, line } = await open(text, { mailboxes });
  expect(report.lines?.map(({ kind }) => kind)).toEqual(['doubtful', 'doubtful', 'doubtful']);
  expect(line(0).advice.map(({ code, instead }) => [code, instead])).toEqual([
    ['own-mailbox', 'a.lee@school.org'],
    ['directory', null],
  ]);
  expect([1, 2].map((place) => line(place).advice.at(-1)?.sentence)).toEqual([
    'Suspended in your Google directory: mail doesn’t reach it now.',
    'Belongs to Carla Quist in your Google directory.',
  ]);
});

test('an address taken in the place of the one in the table is judged, written and told; and taken back', async () => {
  const { report, written, line } = await open('ID,Email\n1042,ann@school.org', { mailboxes });
  await report.take(line(0).line, 'a.lee@school.org');
  expect(report.lines?.map(told)).toEqual(['1042 → a.lee@school.org']);
  expect(line(0)).toMatchObject({ emailText: 'ann@school.org', advice: [{ code: 'directory', look: false }] });
  await report.take(line(0).line, null);
  expect(report.lines?.map(told)).toEqual(['doubtful: 1042 → ann@school.org']);
  await report.take(line(0).line, 'a.lee@school.org');
  await report.write();
  expect(written).toEqual([{ studentId: 1042, from: null, to: 'a.lee@school.org' }]);
  expect(resultRows(report.lines ?? [], report)[1]?.[3]).toBe('a.lee@school.org');
});

test('an address that is taken and stands in another row is refused in both', async () => {
  const { report, line } = await open('ID,Email\n1042,ann@school.org\n1043,a.lee@school.org', { mailboxes });
  await report.take(line(0).line, 'a.lee@school.org');
  expect(report.lines?.map(({ kind }) => kind)).toEqual(['refused', 'refused']);
});

test('what was confirmed counts no more when something else is said of the address', async () => {
  let owners: PersonRef[] = [];
  const { report, line } = await open('ID,Email\n1042,ann@else.org', {}, { whoHas: async () => owners });
  report.confirm([line(0)], true);
  expect(report.toWrite).toHaveLength(1);
  owners = [stranger];
  await report.judge();
  expect(report.toWrite).toEqual([]);
  expect(isAsked(line(0))).toBe(true);
});

test('what was not confirmed is told in the result with why', async () => {
  const { report } = await open('ID,Email\n1042,ann@gmial.com');
  expect(resultRows(report.lines ?? [], report)[1]?.at(-1)).toBe(
    'Not saved. Not confirmed. The part after the @ looks misspelled. Check it.',
  );
});

test('that a row tells another grade stands before whatever else is said', async () => {
  const { line } = await open('ID,Grade,Email\n1042,5,ann@gmial.com');
  expect(line(0).kind).toBe('doubtful');
  expect(line(0).advice.map(({ sentence }) => sentence)).toEqual([
    'The table says Grade 5, but Ann Lee is in Grade 08.',
    'The part after the @ looks misspelled. Check it.',
  ]);
});
