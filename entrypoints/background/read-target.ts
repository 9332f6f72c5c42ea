import { AppError } from '../../lib/errors.ts';
import type { TargetReading } from '../../lib/session/sync/reading-view.ts';
import { createLedgerStore, createTargetMemory, keepReading, type Database } from '../../lib/store/index.ts';
import { createScimTarget, readBack } from '../../lib/sync/index.ts';
import type { Connections } from './connections.ts';

/** Reads everybody back whom the target ever confirmed, and tells how they differ. Changes nobody, here or there; the last receipt keeps what was seen. */
export async function readTarget(db: Database, connections: Connections, now: () => number): Promise<TargetReading> {
  const connection = await connections.target('tested');
  if (!connection) throw new AppError('target-missing');
  const ledger = await createLedgerStore(db).read(connection.baseUrl);
  const drifts = await readBack(
    createScimTarget(connection, createTargetMemory(db, connection.baseUrl)),
    ledger.values(),
  );
  const differences = drifts.map(({ studentId, kind, changes, seen }) => {
    const person = ledger.get(studentId)?.person;
    const name = `${person?.givenName ?? ''} ${person?.familyName ?? ''}`.trim() || `Student ${studentId}`;
    return { studentId, name, kind, changes, seen };
  });
  const reading = { readAt: now(), people: ledger.size, differences };
  await keepReading(db, connection.baseUrl, reading);
  return reading;
}
