import { readBytesTable, readTextTable, type ReadTables } from '../../tables/index.ts';

/** What somebody hands in: pasted text, or the bytes of a file. */
export type HandedIn = { readonly text: string } | { readonly bytes: Uint8Array };

/** Reads a table, at best in a thread of its own. Never rejects for what stands in it. */
export type TableReader = (source: HandedIn) => Promise<ReadTables>;

/** Reads texts, in this thread. */
export const readTextsHere: TableReader = async (source) =>
  'text' in source ? readTextTable(source.text) : readBytesTable(source.bytes);
