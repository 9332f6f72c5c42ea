import { afterEach, expect, test } from 'vitest';
import type { Mailboxes } from '../../../../lib/review/people/mailboxes.ts';
import { classify } from '../../../../lib/roster/index.ts';
import { itemRows } from '../../../../lib/session/batch/batch-words.ts';
import { batchLabel } from '../../../../lib/session/batch/batch-label.ts';
import { headerOf, reportRows } from '../../../../lib/session/report/error-report.ts';
import { reportSheet, writeReport } from '../../../../lib/session/report/report-table.ts';
import { locales, setLocale, type Locale } from '../../../../lib/words/index.ts';
import { makeStudent } from '../saved-rows.ts';
import { judge, mapText, told } from './judge-world.ts';

afterEach(() => setLocale('en'));

const list = [
  makeStudent(1, { email: null, firstName: 'Noah', lastName: 'Bennett', gradeLevel: '08', homeroom: '8A' }),
  makeStudent(2, { email: 'ada@', firstName: 'Ada', lastName: 'Young', gradeLevel: 'K' }),
];
const { entries } = classify(list, new Map());
const mailboxes: Mailboxes = { judge: () => null, ownOf: () => null };
const pairs = locales.flatMap((made) => locales.map((read): [Locale, Locale] => [made, read]));

/** As a teacher gives it back. */
function filledIn(made: Locale, boxes: Mailboxes | null): string {
  setLocale(made);
  const rows = reportRows(entries, boxes).map((row) => row.with(-1, `new${row[0]}@school.example`));
  return [headerOf(boxes), ...rows].map((row) => row.join('\t')).join('\n');
}

test.each(pairs)('a report made in %s is read where %s is spoken as one made there', (made, read) => {
  for (const boxes of [null, mailboxes]) {
    const [text, own] = [filledIn(made, boxes), filledIn(read, boxes)];
    setLocale(read);
    expect(mapText(text, list).columns).toEqual(mapText(own, list).columns);
    expect(mapText(text, list)).toMatchObject({
      questions: [],
      columns: { studentId: 0, gradeLevel: 3, presentEmail: 7 },
    });
    expect(judge(text, list).map(told)).toEqual(['1 → new1@school.example', '2 → new2@school.example']);
  }
});

test.each(locales)('made in %s, what FACTS holds since is seen', (made) => {
  const text = filledIn(made, null);
  const [, changed] = judge(text, [list[0] ?? makeStudent(1), makeStudent(2, { ...list[1], email: 'ada@since' })]);
  expect(changed).toMatchObject({ kind: 'changed', reported: 'ada@', from: 'ada@since' });
});

test.each(locales)('the result of a bulk update saved in %s is read as a table too', (made) => {
  setLocale(made);
  const [header = []] = itemRows([], String);
  const rows = [header, ['1', 'Noah Bennett', '', 'noah@school.example', '']];
  const { columns, questions } = mapText(rows.map((row) => row.join('\t')).join('\n'), list);
  expect({ columns, questions }).toMatchObject({
    columns: { studentId: 0, wholeName: 1, presentEmail: 2, newEmail: 3 },
    questions: [],
  });
});

test('in Spanish the headings are Spanish, and the one column that may be typed into is the new email', () => {
  setLocale('es');
  expect(writeReport(entries)).toContain('Correo electrónico nuevo');
  const { header, open } = reportSheet('x', entries);
  expect(open).toEqual([header.at(-1)]);
});

test('a batch of pasted cells is stored by a key, and named in the language of whoever looks', () => {
  expect(['pasted-cells', 'filled.csv', 'constructor'].map(batchLabel)).toEqual([
    'Pasted cells',
    'filled.csv',
    'constructor',
  ]);
  setLocale('es');
  expect(batchLabel('pasted-cells')).toBe('Celdas pegadas');
});
