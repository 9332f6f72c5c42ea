import { AppError } from '../../lib/errors.ts';
import type { TargetReading } from '../../lib/records/run.ts';
import {
  createLedgerStore,
  createTargetMemory,
  keepReading,
  readParentIds,
  type Database,
} from '../../lib/store/index.ts';
import { nameOfId } from '../../lib/records/person-name.ts';
import { targetOf } from '../../lib/records/audience-target.ts';
import type { Audience } from '../../lib/records/screen-choices.ts';
import { readStudents } from '../../lib/store/snapshot.ts';
import { createScimTarget, lookBack, secondLookMs } from '../../lib/sync/index.ts';
import { toConnection, type Connections } from './connections.ts';

/** For a person who waits: looks a second time, a while later, before anybody is called missing. */
export async function readTarget(
  db: Database,
  connections: Connections,
  now: () => number,
  wait: (milliseconds: number) => Promise<void>,
  audience: Audience = 'students',
): Promise<TargetReading> {
  const first = await lookAtTarget(db, connections, now, false, audience);
  if (first) return first;
  await wait(secondLookMs);
  return lookAtTarget(db, connections, now, true, audience);
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
  audience?: Audience,
): Promise<TargetReading>;
export async function lookAtTarget(
  db: Database,
  connections: Connections,
  now: () => number,
  second: boolean,
  audience?: Audience,
): Promise<TargetReading | null>;
export async function lookAtTarget(
  db: Database,
  connections: Connections,
  now: () => number,
  second: boolean,
  audience: Audience = 'students',
): Promise<TargetReading | null> {
  const connection = await connections.target('tested');
  if (!connection) throw new AppError('target-missing');
  const store = createLedgerStore(db);
  const target = targetOf(connection.baseUrl, audience);
  const ledger = await store.read(target);
  const { drifts, notKept, corrected, unclaimed } = await lookBack(
    createScimTarget(toConnection(connection, audience), createTargetMemory(db, connection.baseUrl)),
    ledger.values(),
  );
  if (!second && drifts.some(({ kind }) => kind === 'missing')) return null;
  if (corrected.length > 0) await store.correct(target, corrected);
  const enrolled = unclaimed.length === 0 || audience === 'parents' ? [] : await readStudents(db);
  const parents = enrolled.length === 0 ? [] : await readParentAccounts(db, connection.baseUrl);
  const ids = new Set([...enrolled.map(({ studentId }) => studentId), ...parents].map(String));
  // Without a list nobody is known to have left; and an account that no sync knows is not a parent's.
  const leftovers = enrolled.length === 0 ? [] : unclaimed.filter(({ person }) => !ids.has(person.externalId));
  const differences = drifts.map(({ studentId, kind, changes, seen }) => {
    const person = ledger.get(studentId)?.person;
    const name = `${person?.givenName ?? ''} ${person?.familyName ?? ''}`.trim() || nameOfId(studentId);
    return { studentId, name, kind, changes, seen };
  });
  const reading = { readAt: now(), people: ledger.size, differences, notKept, leftovers };
  await keepReading(db, target, reading);
  return reading;
}

/** Who has an account as a parent, or is known as one: none of these is a student who has left. */
async function readParentAccounts(db: Database, baseUrl: string): Promise<readonly number[]> {
  const synced = await createLedgerStore(db).read(targetOf(baseUrl, 'parents'));
  return [...synced.keys(), ...(await readParentIds(db))];
}
