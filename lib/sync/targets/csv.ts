import Papa from 'papaparse';

/** A cell that would be a formula in a spreadsheet, and what is written instead. */
export interface CellChange {
  /** From 1, without the header. */
  readonly row: number;
  readonly column: string;
  readonly from: string;
  readonly to: string;
}

export interface WrittenTable {
  readonly text: string;
  /** In reading order; empty when every cell is written as it is. */
  readonly changes: readonly CellChange[];
}

/** The same with its cells, as they were before any was changed. */
export interface WrittenFile extends WrittenTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The beginning of a written table, to look at. */
export interface TablePreview {
  readonly header: readonly string[];
  /** The first few, as they are written. */
  readonly rows: readonly (readonly string[])[];
  readonly people: number;
}

export interface TableFormat {
  /** `csv`: commas, CRLF, UTF-8 with BOM, for a file. `tsv`: tabs, no BOM, for pasting; breaks and tabs within a cell become spaces. */
  readonly format?: 'csv' | 'tsv';
  /** Writes cells as they are, for machines: a spreadsheet program may run them as formulas. Default false. */
  readonly raw?: boolean;
  /** Default: for `csv` only. Some machines stumble over it. */
  readonly bom?: boolean;
}

/** A table as text; a row has a cell for each column. Quoted by RFC 4180 where a cell needs it. */
export function writeTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  { format = 'csv', raw = false, bom = format === 'csv' }: TableFormat = {},
): WrittenTable {
  const changes: CellChange[] = [];
  const flatten = (cell: string) => (format === 'tsv' ? cell.replace(/[\t\r\n]+/g, ' ') : cell);
  const write = (cell: string) => flatten(raw ? cell : disarmFormulas(cell));
  const written = rows.map((cells, index) =>
    cells.map((from, column) => {
      const to = write(from);
      if (to !== from) changes.push({ row: index + 1, column: header[column] ?? '', from, to });
      return to;
    }),
  );
  const lines = [header.map(write), ...written];
  const text = Papa.unparse(lines, { delimiter: format === 'csv' ? ',' : '\t', newline: '\r\n' });
  return { text: `${bom ? '\uFEFF' : ''}${text}\r\n`, changes };
}

/**
 * Puts an apostrophe before whatever a spreadsheet program might take for the beginning of a formula: `= + - @`, their full-width forms, TAB
 * and CR, at the start of the cell and behind quotes and separators, with blanks or what nobody sees between or not, where a program that splits cells otherwise would begin one
 * (OWASP, CSV Injection).
 */
export function disarmFormulas(cell: string): string {
  return cell.replace(
    /(?=[=+\-@\t\r＝＋－＠])(?<=(?:^|["'`,;|\t\r\n])[\p{Zs}\p{Default_Ignorable_Code_Point}]*)/gu,
    "'",
  );
}

/** The first rows of the file, with the cells that were changed as they stand in it. */
export function previewTable({ header, rows, changes }: WrittenFile, count = 5): TablePreview {
  const shown = rows.slice(0, count).map((cells) => [...cells]);
  for (const { row, column, to } of changes) {
    const cells = shown[row - 1];
    if (cells) cells[header.indexOf(column)] = to;
  }
  return { header, rows: shown, people: rows.length };
}
