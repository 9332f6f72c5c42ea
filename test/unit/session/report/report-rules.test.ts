import { expect, test } from 'vitest';
import { chooseColumn, recallColumns, rememberColumns } from '../../../../lib/session/report/choose-column.ts';
import { namesAgree } from '../../../../lib/review/people/names-agree.ts';
import { ReportController } from '../../../../lib/session/report/report-controller.svelte.ts';
import type { EmailWriteView } from '../../../../lib/records/email-write.ts';
import { classify } from '../../../../lib/roster/index.ts';
import { readText } from '../../../../lib/tables/index.ts';
import { makeStudent } from '../saved-rows.ts';
import { judgeReport } from '../../../../lib/session/report/judge-report.ts';
import { commandsInto, judge, mapText, NOW, told, viewOf } from './judge-world.ts';

const school = [
  makeStudent(1042, { email: null, firstName: 'Robert', lastName: 'Bennett', preferredName: 'Buddy' }),
  makeStudent(1043, { email: 'old@x.org', firstName: 'Mary Ann', lastName: 'García-López' }),
];

test.each(['queued', 'sending', 'verifying'] as const)('no second email while one is %s', (state) => {
  const writes = new Map([[1042, { state } as EmailWriteView]]);
  expect(judge('ID,Email\n1042,n@x.org', school, writes).map(told)).toEqual([
    'refused: Another email for this student is on its way to FACTS.',
  ]);
});

test('no second email while one stands unsaved in FACTS’ own page', () => {
  const writes = new Map([[1042, { state: 'on-page' } as EmailWriteView]]);
  expect(judge('ID,Email\n1042,n@x.org', school, writes).map(told)).toEqual([
    'refused: Another email for this student stands in FACTS’ own page, unsaved. Save it there, or undo it, first.',
  ]);
});

test.each([
  ['failed', 60_000, false],
  ['unknown', 1, false],
  ['unknown', 0, true],
  ['done', -1, true],
  ['conflict', 40 * 60_000, true],
] as const)(
  'after an answer that was lost (%s), FACTS may save it for %i ms yet: is a second one written? %s',
  (state, ms, is) => {
    const writes = new Map([[1042, { state, mayLandUntil: NOW + ms } as EmailWriteView]]);
    expect(judge('ID,Email\n1042,n@x.org', school, writes).map(told)).toEqual([
      is ? '1042 → n@x.org' : 'refused: Another email for this student is on its way to FACTS.',
    ]);
  },
);

test.each([
  ['Robert Bennett', true],
  ['Bennett, Robert', true],
  ['Bennett Robert', true],
  ['BOB BENNETT', true],
  ['Buddy Bennett', true],
  ['Robert Bennett Jr.', true],
  ['Bennett', null],
  ['Robert', null],
  ['Smith', false],
  ['Robert Smith', false],
  ['Ruth Bennett', false],
  ['R. Bennett', false],
  ['"', null],
  ['', null],
])('whether “%s” can be Robert Bennett: %s', (wholeName, agrees) => {
  expect(namesAgree(school[0]!, { firstName: '', lastName: '', wholeName })).toBe(agrees);
});

test.each([
  ['Mary Ann', 'Garcia Lopez', true],
  ['Mary', 'García', true],
  ['MaryAnn', 'GarciaLopez', true],
  ['Beth', 'Garcia', false],
  ['Mary', 'Lopes', false],
  ['Mary', '', true],
  ['', 'Garcia', true],
])('whether “%s” “%s” can be Mary Ann García-López: %s', (firstName, lastName, agrees) => {
  expect(namesAgree(school[1]!, { firstName, lastName, wholeName: '' })).toBe(agrees);
});

test('a chosen column answers its question, is nothing else any more, and is known for the same headings only', () => {
  const mapping = mapText('ID,Email 1,Email 2\n1042,a@x.org,b@x.org', school);
  expect(rememberColumns(mapping, [])).toEqual([]);
  const chosen = chooseColumn(chooseColumn(mapping, 'presentEmail', 2), 'newEmail', 2);
  expect(chosen).toMatchObject({ questions: [], columns: { studentId: 0, newEmail: 2, presentEmail: null } });
  const remembered = rememberColumns(chosen, []);
  expect(JSON.stringify(remembered)).not.toContain('Email 1');
  const again = mapText('ID,Email 1,Email 2\n1043,c@x.org,d@x.org', school);
  expect(recallColumns(again, remembered)?.columns).toEqual(chosen.columns);
  expect(recallColumns(mapText('ID,Email 1,Email 3\n1043,c@x.org,d@x.org', school), remembered)).toBeNull();
  expect(chooseColumn(chosen, 'newEmail', null).questions).toEqual([{ role: 'newEmail', candidates: [] }]);
  expect(recallColumns(mapText('1042,a@x.org', school), remembered)).toBeNull();
});

test('of two tables read at once only the later one is shown, and a column chosen anew takes back what was confirmed', async () => {
  const waiting: (() => void)[] = [];
  const report = new ReportController(commandsInto([]), () => viewOf(school), {
    readTable: async (source) => {
      await new Promise<void>((go) => waiting.push(go));
      const { readTextTable } = await import('../../../../lib/tables/index.ts');
      return readTextTable('text' in source ? source.text : '');
    },
    rest: async () => {},
  });
  const [first, second] = [
    report.read({ text: 'ID,Email\n1042,first@x.org' }, 'first'),
    report.read({ text: 'ID,Name,Email,Other\n1042,Ann Smith,second@x.org,third@x.org' }, 'second'),
  ];
  waiting.toReversed().forEach((go) => go());
  await Promise.all([first, second]);
  expect(report.origin).toBe('second');
  await report.chooseColumn('newEmail', 2);
  const [line] = report.lines ?? [];
  expect(told(line)).toBe('disagrees: 1042 → second@x.org');
  if (line?.kind !== 'disagrees') throw new Error('asked for nothing');
  report.confirm([line], true);
  expect(report.toWrite).toHaveLength(1);
  await report.chooseColumn('newEmail', 3);
  expect(report.lines?.map(told)).toEqual(['disagrees: 1042 → third@x.org']);
  expect(report.toWrite).toEqual([]);
});

test('IDs as long as FACTS gives them are found, and longer ones are told', () => {
  const long = makeStudent(Number.MAX_SAFE_INTEGER, { email: null, firstName: 'Ida', lastName: 'Long' });
  const text = `ID,Email\n9007199254740991,ida@x.org\n90071992547409910,no@x.org`;
  expect(judge(text, [...school, long]).map(told)).toEqual([
    '9007199254740991 → ida@x.org',
    'refused: This number has too many digits to be a student ID.',
  ]);
});

test('a row that ends before the column of the former email tells none there', () => {
  const text = 'ID,New email,Present email\n1043,new@x.org\n1042,n@x.org,gone@x.org';
  expect(judge(text, school).map(told)).toEqual(['changed: 1043 → new@x.org', 'changed: 1042 → n@x.org']);
  expect(judge(text, school)[0]).toMatchObject({ reported: '' });
});

test('while nobody knows which column holds the new email, none is filled in', () => {
  const text = 'ID,Name,Email\n1042,Robert Bennett,n@x.org';
  const mapping = mapText(text, school);
  const unknown = { ...mapping, columns: { ...mapping.columns, newEmail: null } };
  const { entries } = classify(school, new Map());
  const lines = judgeReport(readText(text), unknown, { entries, writes: new Map(), now: NOW });
  expect(lines.map(told)).toEqual(['unchanged: No new email is filled in.']);
});
