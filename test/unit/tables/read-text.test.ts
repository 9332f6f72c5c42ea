import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { readText } from '../../../lib/tables/index.ts';

test('each row knows its line, also where cells hold line breaks and lines are blank', () => {
  const { rows, blankLines } = readText('sep=,\nA,B\n\n1,"two\nlines"\n,\n2,x\n');
  expect(rows.map(({ line, lines }) => [line, lines])).toEqual([
    [2, 1],
    [4, 2],
    [7, 1],
  ]);
  expect(rows[1]?.cells).toEqual(['1', 'two\nlines']);
  expect(blankLines).toBe(2);
});

test('a lone mark in the first of many lines stops that line only', () => {
  const lines = Array.from({ length: 500 }, (_, at) => `${at},x,y@z.org`);
  const { rows } = readText(['A,B,C', '7,"x,y@z.org', ...lines].join('\n'));
  expect(rows.filter(({ fault }) => fault).map(({ line }) => line)).toEqual([2]);
  expect(rows).toHaveLength(502);
});

test('every line of a text is in one row or blank, whatever it holds', () => {
  const line = fc.string({ unit: fc.constantFrom('"', ',', '\t', ';', 'a', '1', ' ', '@', '=') });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.constantFrom('\n', '\r\n', '\r'), (texts, end) => {
      const { rows, blankLines } = readText(texts.map((text) => `x${text}`).join(end));
      expect(blankLines + rows.reduce((sum, { lines }) => sum + lines, 0)).toBe(texts.length === 0 ? 0 : texts.length);
      rows.reduce((next, row) => {
        expect(row.line).toBe(next);
        return row.line + row.lines;
      }, 1);
    }),
  );
});

test('what a program writes is read as it was', () => {
  const cell = fc.constantFrom('a', '', 'a,b', 'x;y', 'say "hi"', '"', "it's", 'Zoë', '1042');
  const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(table, fc.constantFrom(',', '\t'), fc.boolean(), (cells, delimiter, quotes) => {
      const all = [['Head', 'Other'], ...cells];
      const { rows } = readText(Papa.unparse(all, { delimiter, quotes }));
      const filled = all.filter((row) => row.some((each) => each !== ''));
      expect(rows.map((row) => row.cells)).toEqual(filled);
      expect(rows.every(({ fault }) => fault === undefined)).toBe(true);
    }),
  );
});
