import { writeXlsx, type Cell } from 'hucre/xlsx';
import type { WorkbookSheet } from './workbook-sheet.ts';

const TEXT = '@';
const WIDEST = 44;
const NARROWEST = 10;
const PROTECTED = { sheet: true, formatColumns: true, formatRows: true, sort: true, autoFilter: true };

/** An Excel workbook of one sheet: its headings stay in sight, and where some columns are open the others can't be changed. */
export async function writeWorkbook({ name, header, rows, open }: WorkbookSheet): Promise<Uint8Array> {
  const all = [header, ...rows];
  const cells = new Map<string, Partial<Cell>>();
  all.forEach((row, line) =>
    row.forEach((value, place) => {
      const isOpen = open === undefined || (line > 0 && open.includes(header[place] ?? ''));
      const font = line === 0 ? { font: { bold: true } } : {};
      const style = { numFmt: TEXT, protection: { locked: !isOpen }, ...font };
      cells.set(`${line},${place}`, { value, type: 'string', style });
    }),
  );
  const columns = header.map((heading, place) => ({ width: widthOf(heading, rows, place, open?.includes(heading)) }));
  return writeXlsx({
    sheets: [
      {
        name: sheetName(name),
        rows: all.map((row) => [...row]),
        cells,
        columns,
        freezePane: { rows: 1 },
        ...(open && { protection: PROTECTED }),
      },
    ],
  });
}

function widthOf(heading: string, rows: WorkbookSheet['rows'], place: number, isOpen = false): number {
  if (isOpen) return WIDEST;
  const longest = rows.reduce((most, row) => Math.max(most, row[place]?.length ?? 0), heading.length);
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}

/** Without what Excel forbids in a sheet's name. */
function sheetName(name: string): string {
  return (
    name
      .replace(/[\\/?*[\]:]/g, ' ')
      .replace(/^'+|(?<!')'+$/g, '')
      .trim()
      .slice(0, 31) || 'Report'
  );
}
