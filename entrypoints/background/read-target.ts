import { AppError } from '../../lib/errors.ts';
import type { TargetReading } from '../../lib/session/sync/reading-view.ts';
import { createLedgerStore, createTargetMemory, keepReading, type Database } from '../../lib/store/index.ts';
import { readStudents } from '../../lib/store/snapshot.ts';
import { createScimTarget, lookBack } from '../../lib/sync/index.ts';
import type { Connections } from './connections.ts';

/** Reads everybody back whom the target ever confirmed, and tells how they differ. Changes nobody, here or there; the last receipt keeps what was seen. */
export async function readTarget(db: Database, connections: Connections, now: () => number): Promise<TargetReading> {
  const connection = await connections.target('tested');
  if (!connection) throw new AppError('target-missing');
  const store = createLedgerStore(db);
  const ledger = await store.read(connection.baseUrl);
  const { drifts, notKept, corrected, unclaimed } = await lookBack(
    createScimTarget(connection, createTargetMemory(db, connection.baseUrl)),
    ledger.values(),
  );
  if (corrected.length > 0) await store.correct(connection.baseUrl, corrected);
  const enrolled = unclaimed.length === 0 ? [] : await readStudents(db);
  const ids = new Set(enrolled.map(({ studentId }) => String(studentId)));
  // Without a list nobody is known to have left.
  const leftovers = ids.size === 0 ? [] : unclaimed.filter(({ person }) => !ids.has(person.externalId));
  const differences = drifts.map(({ studentId, kind, changes, seen }) => {
    const person = ledger.get(studentId)?.person;
    const name = `${person?.givenName ?? ''} ${person?.familyName ?? ''}`.trim() || `Student ${studentId}`;
    return { studentId, name, kind, changes, seen };
  });
  const reading = { readAt: now(), people: ledger.size, differences, notKept, leftovers };
  await keepReading(db, connection.baseUrl, reading);
  return reading;
}
