import type { WorkbookSheet } from '../../tables/index.ts';
import type { TableReader } from './table-reader.ts';

/** Tables that come in and go out; large ones and workbooks are worked on in a thread of their own. */
export interface TableCommands {
  readonly read: TableReader;
  /** The bytes of an Excel workbook. Rejects when it can't be made. */
  readonly write: (sheet: WorkbookSheet) => Promise<Uint8Array>;
}
