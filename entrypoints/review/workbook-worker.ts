import { readFile } from '../../lib/tables/read-workbook.ts';
import { writeWorkbook } from '../../lib/tables/write-workbook.ts';
import { readTextTable } from '../../lib/tables/index.ts';
import type { FromWorkbookWorker, ToWorkbookWorker } from './workbook-messages.ts';

/** Few enough that the page takes them in without a stop. */
const ROWS_AT_ONCE = 2_000;

const post = (message: FromWorkbookWorker): void => self.postMessage(message);

/** Review page → its thread: something to read, or a sheet to write; back: tables in parts, or bytes. */
// eslint-disable-next-line no-restricted-syntax -- a thread, not a window: only who started it can send to it
self.addEventListener('message', async ({ data }: MessageEvent<ToWorkbookWorker>) => {
  if ('sheet' in data) {
    post({ bytes: await writeWorkbook(data.sheet) });
    return;
  }
  const { tables, fault } = 'text' in data ? readTextTable(data.text) : await readFile(data.bytes);
  for (const { rows, ...table } of tables) {
    post({ table });
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) post({ rows: rows.slice(at, at + ROWS_AT_ONCE) });
  }
  post({ fault });
});
