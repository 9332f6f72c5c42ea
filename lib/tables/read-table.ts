import { decodeText } from './decode-text.ts';
import { fileKind } from './file-kind.ts';
import { readText } from './read-text.ts';
import type { ReadTables } from './table.ts';

/** A text as a table; `empty` when there is nothing in it. */
export function readTextTable(text: string): ReadTables {
  const table = readText(text);
  return table.rows.length === 0 ? { tables: [], fault: 'empty' } : { tables: [table], fault: null };
}

/** The same from the bytes of a text file in any encoding that spreadsheet programs save; anything else is refused. */
export function readBytesTable(bytes: Uint8Array): ReadTables {
  if (fileKind(bytes) !== 'text') return { tables: [], fault: 'unknown-kind' };
  return readTextTable(decodeText(bytes));
}
