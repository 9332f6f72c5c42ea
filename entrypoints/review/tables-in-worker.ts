import { readTextsHere } from '../../lib/session/report/table-reader.ts';
import type { TableCommands } from '../../lib/session/report/table-commands.ts';
import type { ReadTables, Table, TableRow } from '../../lib/tables/index.ts';
import type { FromWorkbookWorker, ToWorkbookWorker } from './workbook-messages.ts';

/** Read in a moment, without a thread. */
const SHORT_TEXT = 50_000;
/** A file that takes longer is no report. */
const PATIENCE_MS = 60_000;

/** Reads and writes tables in a thread that ends with the answer. */
export const tablesInWorker: TableCommands = {
  read: async (source) => {
    if ('text' in source && source.text.length <= SHORT_TEXT) return readTextsHere(source);
    try {
      return await read(source);
    } catch (thrown) {
      return { tables: [], fault: thrown === 'slow' ? 'too-large' : 'damaged' };
    }
  },
  write: (sheet) => ask({ sheet }, (message) => ('bytes' in message ? message.bytes : undefined)),
};

function read(source: ToWorkbookWorker): Promise<ReadTables> {
  const tables: (Table & { readonly rows: TableRow[] })[] = [];
  return ask(source, (message) => {
    if ('table' in message) tables.push({ ...message.table, rows: [] });
    if ('rows' in message) tables.at(-1)?.rows.push(...message.rows);
    return 'fault' in message ? { tables, fault: message.fault } : undefined;
  });
}

/** Rejects with "slow" when there is no end in a minute, and when the thread fails. */
function ask<Answer>(
  message: ToWorkbookWorker,
  take: (message: FromWorkbookWorker) => Answer | undefined,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), { type: 'module' });
    const timer = setTimeout(() => end(() => reject('slow')), PATIENCE_MS);
    function end(settle: () => void): void {
      clearTimeout(timer);
      worker.terminate();
      settle();
    }
    // eslint-disable-next-line no-restricted-syntax -- from our own thread; no page can send to it
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorkbookWorker>) => {
      const answer = take(data);
      if (answer !== undefined) end(() => resolve(answer));
    });
    worker.addEventListener('error', ({ message: words }) => end(() => reject(new Error(words))));
    worker.postMessage(message);
  });
}
