import type { HandedIn } from '../../lib/session/report/table-reader.ts';
import type { Table, TableFault, TableRow, WorkbookSheet } from '../../lib/tables/index.ts';

export type ToWorkbookWorker = HandedIn | { readonly sheet: WorkbookSheet };

/** A table begins, its rows follow in parts, `fault` ends the reading; `bytes` is a workbook that was written. */
export type FromWorkbookWorker =
  | { readonly table: Omit<Table, 'rows'> }
  | { readonly rows: readonly TableRow[] }
  | { readonly fault: TableFault | null }
  | { readonly bytes: Uint8Array };
