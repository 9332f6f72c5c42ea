import type { BackupRows, BackupStore, WrittenEmail } from '../records/backup.ts';
import type { AuditEvent, AuditRow, CorrectionRow, Database } from './database.ts';
import { putChoices, type MadeChoice } from './decisions.ts';
import { addEntries, entryPlace, readLedgerRows, readLedgerSkippingDamaged } from './ledger-log.ts';
import { readSkippingDamaged } from './read-skipping-damaged.ts';
import { toStoreError } from './store-error.ts';

/** What a backup holds of the store, and how the news of one comes in: in one transaction, the newer of two stays. */
export function createBackupStore(db: Database): BackupStore {
  return {
    read: () => read(db).catch(toStoreError),
    findNewer: (rows) => findNewer(db, rows).catch(toStoreError),
    restore: (rows, at) => restore(db, rows, at).catch(toStoreError),
  };
}

async function read(db: Database): Promise<BackupRows & { unreadable: number }> {
  const corrections = await readSkippingDamaged(db.corrections);
  const accounts = await readLedgerSkippingDamaged(db);
  return {
    decisions: await db.decisions.toArray(),
    parentDecisions: await db.parentDecisions.toArray(),
    notSimilar: await db.notSimilar.toArray(),
    written: corrections.rows.filter(({ state }) => state === 'done'),
    accounts: accounts.rows,
    unreadable: corrections.damaged.length + accounts.lost.length,
  };
}

async function findNewer(db: Database, rows: BackupRows): Promise<BackupRows> {
  const decided = new Map((await db.decisions.toArray()).map((row) => [row.studentId, row]));
  const ofParents = new Map((await db.parentDecisions.toArray()).map((row) => [row.personId, row]));
  const apart = new Set((await db.notSimilar.toCollection().primaryKeys()).map(String));
  const written = new Set(
    (await readSkippingDamaged(db.corrections)).rows.filter(({ state }) => state === 'done').map(identityOf),
  );
  const known = new Map((await readLedgerRows(db)).map((row) => [entryPlace(row), row.confirmedAt]));
  return {
    accounts: rows.accounts.filter((row) => row.confirmedAt > (known.get(entryPlace(row)) ?? -1)),
    decisions: latest(rows.decisions, ({ studentId }) => studentId).filter((row) =>
      isNewer(row, decided.get(row.studentId)),
    ),
    parentDecisions: latest(rows.parentDecisions, ({ personId }) => personId).filter((row) =>
      isNewer(row, ofParents.get(row.personId)),
    ),
    notSimilar: rows.notSimilar
      .map(({ a, b, saidAt }) => (a < b ? { a, b, saidAt } : { a: b, b: a, saidAt }))
      .filter(({ a, b }) => a !== b && !apart.has(String([a, b])) && apart.add(String([a, b]))),
    written: rows.written.filter((row) => !written.has(identityOf(row)) && written.add(identityOf(row))),
  };
}

async function restore(db: Database, rows: BackupRows, at: number): Promise<BackupRows> {
  const addTraces = async (traces: (AuditEvent & { at: number })[]): Promise<void> => {
    await db.audit.bulkAdd(traces as AuditRow[]);
  };
  return db.transaction(
    'rw',
    [db.decisions, db.parentDecisions, db.notSimilar, db.corrections, db.audit, db.ledger],
    async () => {
      const news = await findNewer(db, rows);
      const made = ({ choice, decidedAt }: Dated, id: number): MadeChoice => ({
        ...{ id, choice },
        // A clock that ran ahead must not outdo what is decided here from now on.
        decidedAt: Math.min(decidedAt, at),
      });
      const ofStudents = news.decisions.map((row) => made(row, row.studentId));
      const ofParents = news.parentDecisions.map((row) => made(row, row.personId));
      await putChoices(db, 'students', ofStudents, at);
      await putChoices(db, 'parents', ofParents, at);
      await db.notSimilar.bulkPut(news.notSimilar.map((row) => ({ ...row, saidAt: Math.min(row.saidAt, at) })));
      await addTraces(news.notSimilar.map(({ a, b }) => ({ kind: 'apart', studentIds: [a, b], apart: true, at })));
      await restoreAccounts(db, news.accounts, at);
      const ids = await db.corrections.bulkAdd(news.written.map(toRow) as CorrectionRow[], { allKeys: true });
      await addTraces(
        news.written.map(({ studentId, changedAt }, place) => ({
          kind: 'correction',
          correctionId: ids[place] ?? 0,
          studentId,
          state: 'done',
          at: Math.min(changedAt, at),
        })),
      );
      return news;
    },
  );
}

async function restoreAccounts(db: Database, accounts: BackupRows['accounts'], at: number): Promise<void> {
  for (const [target, rows] of Map.groupBy(accounts, (row) => row.target)) {
    const entries = rows.map(({ target: _, ...row }) => ({ ...row, confirmedAt: Math.min(row.confirmedAt, at) }));
    await addEntries(db, target, entries);
  }
}

/** `seq` 0 is below whatever a watcher asks for: only the history tells of it, and it says nothing about what FACTS holds now. */
function toRow({ studentId, from, to, changedAt }: WrittenEmail): Omit<CorrectionRow, 'correctionId'> {
  const nothing = { found: null, observedAt: null, attempts: 0, notBefore: null, failure: null };
  return { studentId, from, to, state: 'done', ...nothing, createdAt: changedAt, changedAt, seq: 0 };
}

type Dated = Pick<BackupRows['decisions'][number], 'choice' | 'decidedAt'>;

function isNewer({ choice, decidedAt }: Dated, here: Dated | undefined): boolean {
  return (here?.choice ?? 'sync') !== choice && decidedAt > (here?.decidedAt ?? -1);
}

function latest<Row extends Dated>(decisions: readonly Row[], idOf: (row: Row) => number): readonly Row[] {
  const byPerson = new Map<number, Row>();
  for (const row of decisions)
    if ((byPerson.get(idOf(row))?.decidedAt ?? -1) < row.decidedAt) byPerson.set(idOf(row), row);
  return [...byPerson.values()];
}

function identityOf({ studentId, to, changedAt }: WrittenEmail): string {
  return JSON.stringify([studentId, to, changedAt]);
}
