import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { disarmFormulas, writeTable } from '../../../lib/sync/targets/csv.ts';

const parse = (text: string, delimiter = ',') =>
  Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter, newline: '\r\n', skipEmptyLines: true }).data;

describe('a table', () => {
  it('is CSV with BOM and CRLF, quoted where it must be', () => {
    const { text, changes } = writeTable(
      ['Name', 'Note'],
      [
        ['Ann, B.', 'says "hi"'],
        ['Zoë', 'two\nlines'],
      ],
    );
    expect(text).toBe('\uFEFFName,Note\r\n"Ann, B.","says ""hi"""\r\nZoë,"two\nlines"\r\n');
    expect(changes).toEqual([]);
  });

  it('is TSV for pasting: no BOM, no quotes for tabs and breaks', () => {
    const { text, changes } = writeTable(['A', 'B'], [['x\ty', 'two\r\nlines']], { format: 'tsv', raw: true });
    expect(text).toBe('A\tB\r\nx y\ttwo lines\r\n');
    expect(changes.map(({ column }) => column)).toEqual(['A', 'B']);
  });

  it('tells back which cells it changed', () => {
    const rows = [
      ['Ann', 'a@x.org'],
      ['=1+1', '+tag@x.org'],
    ];
    expect(writeTable(['Name', 'Email'], rows).changes).toEqual([
      { row: 2, column: 'Name', from: '=1+1', to: "'=1+1" },
      { row: 2, column: 'Email', from: '+tag@x.org', to: "'+tag@x.org" },
    ]);
    const raw = writeTable(['Name', 'Email'], rows, { raw: true });
    expect(raw.changes).toEqual([]);
    expect(parse(raw.text).slice(1)).toEqual(rows);
  });

  it('disarms its header too', () => {
    expect(writeTable(['=HYPERLINK("x")'], []).text).toContain("'=HYPERLINK");
  });

  it('says the same again when read, whatever is in it', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ë', '"', ',', ';', '\t', '\r', '\n', '=', '-', ' ', "'") });
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, (cells) => {
        const named = cells.map(([a, b]) => [`x${a}`, `y${b}`]);
        const raw = writeTable(['A', 'B'], named, { raw: true });
        expect(parse(raw.text)).toEqual([['A', 'B'], ...named]);
        const safe = writeTable(['A', 'B'], named);
        const [, ...read] = parse(safe.text);
        for (const change of safe.changes) {
          const at = ['A', 'B'].indexOf(change.column);
          expect(read[change.row - 1]?.[at]).toBe(change.to);
          expect(named[change.row - 1]?.[at]).toBe(change.from);
        }
      }),
    );
  });
});

describe('a cell', () => {
  it.each([
    ['=cmd', "'=cmd"],
    ['+1 555', "'+1 555"],
    ['-x', "'-x"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=x', "'\t'=x"],
    ['\r=x', "'\r'=x"],
    ['  =x', "  '=x"],
    ['＝x', "'＝x"],
    ['"=x', '"\'=x'],
    ['Lee;=x', "Lee;'=x"],
    ['Lee,  @x', "Lee,  '@x"],
  ])('%j is written as %j', (cell, safe) => {
    expect(disarmFormulas(cell)).toBe(safe);
  });

  it.each(['Ann-Marie', 'a@x.org', 'O’Neil', "O'Neil", '1+1=2', '08', 'Lee, Jr.', '', 'Müller-Lüdenscheidt'])(
    '%j stays as it is',
    (cell) => {
      expect(disarmFormulas(cell)).toBe(cell);
    },
  );

  it('has no formula at its start or behind a separator, however it is cut', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '"', "'", ',', ';', ' ', 'a', '\n'),
    });
    fc.assert(
      fc.property(nasty, (cell) => {
        for (const piece of disarmFormulas(cell).split(/["`,;|\n]/)) expect(piece.trimStart()).not.toMatch(/^[=+\-@]/);
        expect(disarmFormulas(cell).replaceAll("'", '')).toBe(cell.replaceAll("'", ''));
      }),
    );
  });
});
