import { AppError } from '../../lib/errors.ts';
import type { TargetReading } from '../../lib/records/run.ts';
import { createLedgerStore, createTargetMemory, keepReading, type Database } from '../../lib/store/index.ts';
import { nameOfId } from '../../lib/records/person-name.ts';
import { readStudents } from '../../lib/store/snapshot.ts';
import { createScimTarget, lookBack, secondLookMs } from '../../lib/sync/index.ts';
import type { Connections } from './connections.ts';

/** For a person who waits: looks a second time, a while later, before anybody is called missing. */
export async function readTarget(
  db: Database,
  connections: Connections,
  now: () => number,
  wait: (milliseconds: number) => Promise<void>,
): Promise<TargetReading> {
  const first = await lookAtTarget(db, connections, now, false);
  if (first) return first;
  await wait(secondLookMs);
  return lookAtTarget(db, connections, now, true);
}

/**
 * Reads everybody back whom the target ever confirmed, and tells how they differ. Changes nobody, here or there; the last receipt keeps what was
 * seen. `null`, and nothing is kept, when at the first look somebody is missing: new accounts may show late.
 */
export async function lookAtTarget(
  db: Database,
  connections: Connections,
  now: () => number,
  second: true,
): Promise<TargetReading>;
export async function lookAtTarget(
  db: Database,
  connections: Connections,
  now: () => number,
  second: boolean,
): Promise<TargetReading | null>;
export async function lookAtTarget(
  db: Database,
  connections: Connections,
  now: () => number,
  second: boolean,
): Promise<TargetReading | null> {
  const connection = await connections.target('tested');
  if (!connection) throw new AppError('target-missing');
  const store = createLedgerStore(db);
  const ledger = await store.read(connection.baseUrl);
  const { drifts, notKept, corrected, unclaimed } = await lookBack(
    createScimTarget(connection, createTargetMemory(db, connection.baseUrl)),
    ledger.values(),
  );
  if (!second && drifts.some(({ kind }) => kind === 'missing')) return null;
  if (corrected.length > 0) await store.correct(connection.baseUrl, corrected);
  const enrolled = unclaimed.length === 0 ? [] : await readStudents(db);
  const ids = new Set(enrolled.map(({ studentId }) => String(studentId)));
  // Without a list nobody is known to have left.
  const leftovers = ids.size === 0 ? [] : unclaimed.filter(({ person }) => !ids.has(person.externalId));
  const differences = drifts.map(({ studentId, kind, changes, seen }) => {
    const person = ledger.get(studentId)?.person;
    const name = `${person?.givenName ?? ''} ${person?.familyName ?? ''}`.trim() || nameOfId(studentId);
    return { studentId, name, kind, changes, seen };
  });
  const reading = { readAt: now(), people: ledger.size, differences, notKept, leftovers };
  await keepReading(db, connection.baseUrl, reading);
  return reading;
}
