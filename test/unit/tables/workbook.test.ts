import { readFile as readBytes } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeOds } from 'hucre/ods';
import { readXlsx, writeXlsx, type CellValue } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { readFile } from '../../../lib/tables/read-workbook.ts';
import { writeWorkbook } from '../../../lib/tables/write-workbook.ts';

const rows: CellValue[][] = [
  ['Student ID', 'Name', 'New email'],
  [1042, 'Noah', 'noah@x.org'],
  [],
  ['0043', 'Zoë', null],
  [104.2, 'Ivan', ' ivan@x.org '],
];
const told = [
  [1, ['Student ID', 'Name', 'New email']],
  [2, ['1042', 'Noah', 'noah@x.org']],
  [4, ['0043', 'Zoë']],
  [5, ['104.2', 'Ivan', 'ivan@x.org']],
];

test.each([
  ['.xlsx', writeXlsx],
  ['.ods', writeOds],
])('%s: rows keep their numbers, IDs their zeros, numbers their fractions', async (_, write) => {
  const { tables, fault } = await readFile(await write({ sheets: [{ name: 'Grade 8', rows }] }));
  expect(fault).toBeNull();
  expect(tables.map(({ name, blankLines }) => [name, blankLines])).toEqual([['Grade 8', 1]]);
  expect(tables[0]?.rows.map(({ line, cells }) => [line, cells])).toEqual(told);
});

test('several sheets are told in their order; hidden and empty ones are not', async () => {
  const sheets = [
    { name: 'Two', rows },
    { name: 'Hidden', rows, hidden: true },
    { name: 'Empty', rows: [[]] },
    { name: 'One', rows },
  ];
  const { tables } = await readFile(await writeXlsx({ sheets }));
  expect(tables.map(({ name }) => name)).toEqual(['Two', 'One']);
});

test('a formula is never worked out: its kept result is read, and without one the row is at fault', async () => {
  const cells = new Map([
    ['1,1', { value: null, formula: 'A2&"@x.org"', formulaResult: 'noah@x.org', type: 'formula' as const }],
    ['2,1', { value: null, formula: 'A3&"@x.org"', type: 'formula' as const }],
  ]);
  const sheet = {
    name: 'A',
    rows: [
      ['ID', 'Email'],
      [1042, null],
      [1043, null],
    ],
    cells,
  };
  const { tables } = await readFile(await writeXlsx({ sheets: [sheet] }));
  expect(tables[0]?.rows.map((row) => [row.cells.join(), row.fault])).toEqual([
    ['ID,Email', undefined],
    ['1042,noah@x.org', undefined],
    ['1043', 'formula'],
  ]);
});

test.each(['xlsx', 'ods'])(
  'a workbook that LibreOffice 7.4 saved as .%s: titles, a hidden column and sheet, a formula, a date',
  async (ext) => {
    const file = fileURLToPath(new URL(`files/libreoffice.${ext}`, import.meta.url));
    const { tables, fault } = await readFile(new Uint8Array(await readBytes(file)));
    expect(fault).toBeNull();
    expect(tables.map(({ name, blankLines }) => [name, blankLines])).toEqual([['Grade 8', 1]]);
    expect(tables[0]?.rows.map((row) => [row.line, row.cells.join('|'), row.fault])).toEqual([
      [1, 'Grade 8, please return by Friday', undefined],
      [3, 'Student ID|Old email|Name|New email', undefined],
      [4, '1042|old@x.org|Noah Bennett|n@x.org', undefined],
      [5, '0102||Mia Stone|m@x.org', undefined],
      [6, '104.2||Ivan Petrov|i@x.org', undefined],
      [7, '2042-01-04||Olivia O’Brien|o@x.org', undefined],
      [8, '2028||Zoë García-López|z@x.org', undefined],
      [9, '#DIV/0!|||e@x.org', 'error'],
    ]);
  },
);

const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(160_000_000) }, { level: 1 });
const compound = (word: string): Uint8Array =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.alloc(600), ...Buffer.from(word, 'utf16le')]);

test.each([
  ['a zip bomb', bomb, 'too-large'],
  ['half a workbook', zipSync({ 'xl/workbook.xml': strToU8('<x') }).subarray(0, 40), 'damaged'],
  ['a workbook of nothing', zipSync({ 'xl/workbook.xml': strToU8('no') }), 'damaged'],
  ['a document', zipSync({ 'word/document.xml': strToU8('<x/>') }), 'unknown-kind'],
  ['a PDF', strToU8('%PDF-1.7 …'), 'unknown-kind'],
  ['a page named .xls', strToU8('<html><table><tr><td>1</td></tr></table>'), 'unknown-kind'],
  ['an old workbook', compound('Workbook'), 'old-workbook'],
  ['a workbook with a password', compound('EncryptedPackage'), 'password'],
  ['a picture', Uint8Array.from({ length: 300 }, (_, at) => at % 7), 'unknown-kind'],
  ['nothing', new Uint8Array(), 'empty'],
])('%s is refused', async (_, bytes, fault) => {
  expect(await readFile(bytes)).toEqual({ tables: [], fault });
});

test('a workbook that goes out comes back as it was: texts, locked but for the open column, its headings in sight', async () => {
  const header = ['Student ID', 'Grade', 'New email'];
  const bytes = await writeWorkbook({ name: "Grade: '08'", header, rows: [['0042', '08', ''], ['1043', '=1+1', 'a@x.org']], open: ['New email'] }); // prettier-ignore
  const { tables } = await readFile(bytes);
  expect(tables[0]?.rows.map(({ cells }) => cells)).toEqual([header, ['0042', '08'], ['1043', '=1+1', 'a@x.org']]);
  const sheet = (await readXlsx(bytes, { readStyles: true })).sheets[0];
  const lockedAt = (place: string): boolean => sheet?.cells?.get(place)?.style?.protection?.locked ?? true;
  expect(sheet?.freezePane).toMatchObject({ rows: 1 });
  expect(sheet?.protection?.sheet).toBe(true);
  expect([lockedAt('1,0'), lockedAt('1,1'), lockedAt('1,2'), lockedAt('0,2')]).toEqual([true, true, false, true]);
  expect(sheet?.cells?.get('1,1')).toMatchObject({ value: '08', style: { numFmt: '@' } });
});

test('every cell is a text in the file itself, so a spreadsheet program keeps 08, long IDs and signs when it saves', async () => {
  const header = ['Student ID', 'Grade', 'Email'];
  const cells = ['9007199254740991', '08', '+tag@x.org'];
  const bytes = await writeWorkbook({ name: 'Students', header, rows: [cells] });
  const parts = unzipSync(bytes);
  const xml = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const written = [...xml('xl/worksheets/sheet1.xml').matchAll(/<c ([^>]*)>/g)].map(
    ([, attributes = '']) => attributes,
  );
  expect(written).toHaveLength(6);
  const formats = [...xml('xl/styles.xml').matchAll(/<cellXfs[^>]*>(.*?)<\/cellXfs>/gs)]
    .flatMap(([, list = '']) => [...list.matchAll(/<xf ([^>]*)/g)])
    .map(([, attributes = '']) => /numFmtId="(\d+)"/.exec(attributes)?.[1]);
  for (const attributes of written) {
    expect(attributes).toMatch(/t="(s|inlineStr|str)"/);
    const format = formats[Number(/s="(\d+)"/.exec(attributes)?.[1])];
    // As the built-in format 49 is, or the same under a number of its own.
    expect(format === '49' || xml('xl/styles.xml').includes(`<numFmt numFmtId="${format}" formatCode="@"/>`)).toBe(
      true,
    );
  }
  expect(xml('xl/worksheets/sheet1.xml')).not.toMatch(/<f>|sheetProtection/);
  // Opened and saved: what a program read is what it writes again.
  const { sheets } = await readXlsx(bytes);
  const again = await readFile(
    await writeXlsx({ sheets: sheets.map(({ name, rows: read }) => ({ name, rows: read })) }),
  );
  expect(again.tables[0]?.rows.map((row) => row.cells)).toEqual([header, cells]);
});
