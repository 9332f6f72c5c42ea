import type { RateLimit, RateWindow } from '../facts/ports.ts';
import { isDue, longestWaitMs } from '../wait-until.ts';
import type { Database } from './database.ts';
import type { RateWindowRow } from './rate-window-row.ts';
import { withStoreErrors } from './store-error.ts';

/** One window of requests for all contexts of the browser: reserving is one transaction. */
export function createRateWindow(db: Database, { limit, windowMs }: RateLimit): RateWindow {
  return withStoreErrors({
    reserve: (now) =>
      db.transaction('rw', db.state, async () => {
        const row = await readRow(db);
        // Closed for longer than anybody is ever told to wait: the clock was ahead then.
        if (!isDue(row.closedUntil, now, longestWaitMs)) return row.closedUntil - now;
        const sent = row.sent.filter((at) => at > now - windowMs && at <= now);
        const oldest = sent[0];
        if (sent.length >= limit && oldest !== undefined) return oldest + windowMs - now;
        await db.state.put({ ...row, sent: [...sent, now] });
        return 0;
      }),
    closeUntil: (until) =>
      db.transaction('rw', db.state, async () => {
        await db.state.put({ ...(await readRow(db)), closedUntil: until });
      }),
  });
}

async function readRow(db: Database): Promise<RateWindowRow> {
  const row = await db.state.get('rate-window');
  return row?.key === 'rate-window' ? row : { key: 'rate-window', sent: [], closedUntil: 0 };
}
