/**
 * Why a row can't be read for certain. `quote`: a quotation mark opens or closes where none can; `formula`: a formula whose value is not
 * kept in the file; `error`: a cell shows an error of the spreadsheet program (#REF!).
 */
export type RowFault = 'quote' | 'formula' | 'error';

export interface TableRow {
  /** Where it begins, from 1: the line of a text, the row of a sheet. */
  readonly line: number;
  /** How many lines of the text it takes: more than one where a cell holds line breaks. */
  readonly lines: number;
  /** Trimmed; with a fault, as well as they could be told apart. */
  readonly cells: readonly string[];
  readonly fault?: RowFault;
}

/** One sheet of a workbook, or the whole of a text. Blank lines are counted, not kept; every other line is in exactly one row. */
export interface Table {
  /** The sheet's name; empty for a text. */
  readonly name: string;
  /** Texts with separators between cells: one too many of them moves what follows into the next column. */
  readonly separated: boolean;
  readonly rows: readonly TableRow[];
  readonly blankLines: number;
}

/** Why nothing could be read; `empty` also where there are only blank lines. */
export type TableFault =
  'empty' | 'too-large' | 'too-many-cells' | 'damaged' | 'password' | 'unknown-kind' | 'old-workbook';

export interface ReadTables {
  /** The sheets that hold anything, in the order of the workbook; one for a text; none with a fault. */
  readonly tables: readonly Table[];
  readonly fault: TableFault | null;
}

/** What one step of the reading takes from a text: a row, and how many lines it consists of. */
export interface TakenRow {
  readonly cells: readonly string[];
  readonly lines: number;
  readonly fault?: TableRow['fault'];
}
