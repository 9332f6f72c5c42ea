import { readOds } from 'hucre/ods';
import { readXlsx, type Cell, type CellValue, type Sheet } from 'hucre/xlsx';
import { cleanCell } from './clean-cell.ts';
import { fileKind } from './file-kind.ts';
import { readBytesTable } from './read-table.ts';
import type { ReadTables, RowFault, Table, TableFault, TableRow } from './table.ts';
import { hiddenOdsSheets } from './hidden-ods-sheets.ts';
import { MAX_CELLS, MAX_ROWS, weighWorkbook } from './workbook-limits.ts';

/** Reads any file that can hold a table, by its content: an Excel workbook, an OpenDocument sheet, or a text. Never rejects. */
export async function readFile(bytes: Uint8Array): Promise<ReadTables> {
  const kind = fileKind(bytes);
  if (kind === 'text') return readBytesTable(bytes);
  if (kind !== 'zip') return failed(kind === 'unknown' ? 'unknown-kind' : kind);
  return readWorkbook(bytes);
}

/** Formulas are never worked out: what the file keeps as their result is read. Hidden sheets are not offered. */
async function readWorkbook(bytes: Uint8Array): Promise<ReadTables> {
  const { kind, fault } = weighWorkbook(bytes);
  if (fault !== null || kind === null) return failed(fault ?? 'unknown-kind');
  try {
    const read = kind === 'xlsx' ? readXlsx : readOds;
    const { sheets } = await read(bytes, { maxRows: MAX_ROWS + 1 });
    const closed = kind === 'ods' ? hiddenOdsSheets(bytes) : none;
    const shown = sheets.filter(({ hidden, veryHidden }, place) => !hidden && !veryHidden && !closed.has(place));
    const cells = shown.reduce((sum, { rows }) => sum + rows.reduce((all, row) => all + row.length, 0), 0);
    if (cells > MAX_CELLS || shown.some(({ rows }) => rows.length > MAX_ROWS)) return failed('too-many-cells');
    const tables = shown.map(toTable).filter(({ rows }) => rows.length > 0);
    return tables.length === 0 ? failed('empty') : { tables, fault: null };
  } catch (thrown) {
    return failed(/exceed|limit|too (large|many)|maximum/i.test(String(thrown)) ? 'too-many-cells' : 'damaged');
  }
}

const none: ReadonlySet<number> = new Set();
/** An error of a spreadsheet program where the file keeps it as a text only, as OpenDocument does. */
const ERROR = /^(?:#(?:REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!)|Err:\d{3})$/;

const failed = (fault: TableFault): ReadTables => ({ tables: [], fault });

function toTable({ name, rows: sheetRows, cells: details }: Sheet): Table {
  const rows: TableRow[] = [];
  let blankLines = 0;
  const faults = faultyRows(details);
  sheetRows.forEach((values, place) => {
    const cells = values.map((value) => cleanCell(toText(value)));
    while (cells.at(-1) === '') cells.pop();
    const fault = faults.get(place) ?? (cells.some((cell) => ERROR.test(cell)) ? 'error' : undefined);
    if (cells.length === 0 && !fault) blankLines += 1;
    else rows.push({ line: place + 1, lines: 1, cells, ...(fault ? { fault } : {}) });
  });
  return { name, separated: false, rows, blankLines };
}

function faultyRows(details: Sheet['cells']): ReadonlyMap<number, RowFault> {
  const faults = new Map<number, RowFault>();
  for (const [at, cell] of details ?? []) {
    const fault = faultOf(cell);
    if (fault) faults.set(Number(at.split(',')[0]), fault);
  }
  return faults;
}

function faultOf({ type, value, formula, formulaResult }: Cell): RowFault | null {
  if (type === 'error') return 'error';
  const isUnknown = formula !== undefined && (formulaResult ?? value ?? null) === null;
  return isUnknown ? 'formula' : null;
}

/** Numbers as they are kept, not as they are shown: 104.2 formatted without decimals is still no student. */
function toText(value: CellValue): string {
  if (value === null) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
