import { expect, test } from 'vitest';
import { AppError } from '../../../../lib/errors.ts';
import { createColumnFiller, type ColumnSources } from '../../../../lib/session/files/own-columns.ts';
import { unreadWords } from '../../../../lib/session/files/own-column-words.ts';
import type { OwnColumn } from '../../../../lib/sync/targets/spreadsheet/columns.ts';
import { makeStudent } from '../../sync/sync-world.ts';

const size: OwnColumn = { header: ' Shirt ', source: { kind: 'user-defined', fieldId: 219, name: 'T-Shirt Size' } };
const house: OwnColumn = { header: 'House', source: { kind: 'user-defined', fieldId: 220, name: 'House' } };
const family: OwnColumn = { header: 'Group', source: { kind: 'held', field: 'familyId' } };
const role: OwnColumn = { header: 'Role', source: { kind: 'constant', text: ' Student ' } };

function open(parts: Partial<ColumnSources> = {}) {
  const asked: number[] = [];
  const clock = { time: 0 };
  const filler = createColumnFiller({
    schoolName: (code) => `School ${code}`,
    familiesOf: async () => new Map([[1, [90, 7]]]),
    listUserDefined: async () => [{ fieldId: 219, name: 'T-Shirt Size' }],
    readUserDefined: async (fieldId) => {
      asked.push(fieldId);
      return fieldId === 219 ? [[1, 'M']] : [];
    },
    now: () => clock.time,
    ...parts,
  });
  return { filler, asked, clock };
}

test('fills texts, what is held, families and FACTS’ own fields, under the column’s name', async () => {
  const { filler } = open();
  const held: OwnColumn = { header: 'Campus', source: { kind: 'held', field: 'schoolName' } };
  const { more, headers, unread } = await filler.fill([size, family, role, held], [1, 2]);
  expect(headers).toEqual(['Shirt', 'Group', 'Role', 'Campus']);
  expect(unread).toEqual([]);
  expect(more(makeStudent(1, { schoolCode: 'SBE' }))).toEqual({
    'more.Shirt': 'M',
    'more.Group': '7',
    'more.Role': 'Student',
    'more.Campus': 'School SBE',
  });
  expect(more(makeStudent(2))).toMatchObject({ 'more.Shirt': '', 'more.Group': '' });
});

test('asks FACTS for nothing that no column names, and once for each field in ten minutes', async () => {
  const { filler, asked, clock } = open();
  await filler.fill([role, family], [1]);
  expect(asked).toEqual([]);
  await filler.fill([size, { ...size, header: 'Again' }], [1]);
  await filler.fill([size], [1]);
  expect(asked).toEqual([219]);
  clock.time = 10 * 60_000;
  await filler.fill([size], [1]);
  filler.forget();
  await filler.fill([size], [1]);
  expect(asked).toEqual([219, 219, 219]);
});

test('a column that can’t be read is left out and named; the others are filled', async () => {
  const { filler } = open({
    readUserDefined: async () => {
      throw new AppError('facts-forbidden', { status: 403 });
    },
    familiesOf: async () => ({ code: 'facts-forbidden' }),
  });
  const { more, headers, unread } = await filler.fill([size, role, family], [1]);
  expect(headers).toEqual(['Role']);
  expect(unread.map(({ header, failure }) => [header, failure.code])).toEqual([
    ['Shirt', 'facts-forbidden'],
    ['Group', 'facts-forbidden'],
  ]);
  expect(more(makeStudent(1))).toEqual({ 'more.Role': 'Student' });
});

test('a field in which nobody has anything is told from one that FACTS has no more', async () => {
  const { filler } = open({ listUserDefined: async () => [{ fieldId: 220, name: 'House' }] });
  expect((await filler.fill([house], [1])).empty).toEqual(['House']);
  const gone = open();
  const { unread, empty } = await gone.filler.fill([house], [1]);
  expect(unread.map(({ failure }) => failure.code)).toEqual(['facts-field-missing']);
  expect(empty).toEqual([]);
});

test.each([
  [{ code: 'facts-forbidden' as const }, 'Your FACTS key may not read user-defined fields.'],
  [{ code: 'facts-unavailable' as const, detail: { status: 404 } }, 'not offer user-defined fields to this key (404).'],
  [{ code: 'facts-unavailable' as const, detail: { status: 500 } }, 'trouble with its user-defined fields (500).'],
  [{ code: 'facts-answer' as const, detail: { field: 'results' } }, 'sent something that can’t be read.'],
  [{ code: 'facts-cut-off' as const }, 'only a part of its values.'],
  [{ code: 'facts-unreachable' as const }, 'FACTS can’t be reached.'],
])('says why: %o', (failure, words) => {
  expect(unreadWords('Shirt', failure).sentence).toContain(words);
  expect(unreadWords('Shirt', failure).sentence).not.toContain('refresh');
});
