import type { LedgerEntry } from '../sync/account.ts';
import type { Database } from './database.ts';
import type { LedgerPackRow, LedgerRow } from './ledger-row.ts';
import { readSkippingDamaged } from './read-skipping-damaged.ts';

/** Of a log that is written anew. */
const packSize = 250;

/** So many packs more than the people would need: then the log is written anew. */
const spare = 16;
const usualSize = 50;

/** What a target confirmed in one stroke; of a person the pack with the highest `seq` is true. */
function packOf(target: string, seq: number, entries: readonly LedgerEntry[]): LedgerPackRow {
  return { target, seq, studentIds: entries.map(({ studentId }) => studentId), entries };
}

function packsOf(db: Database, target: string) {
  return db.ledger.where('[target+seq]').between([target, 0], [target, Infinity]);
}

/** The latest of each person, of one target. */
export async function readEntries(db: Database, target: string): Promise<Map<number, LedgerEntry>> {
  return latestOf(await packsOf(db, target).toArray());
}

/** The latest of each person at each target. */
export async function readLedgerRows(db: Database): Promise<LedgerRow[]> {
  return rowsOf(await db.ledger.toArray());
}

function rowsOf(packs: readonly LedgerPackRow[]): LedgerRow[] {
  const byTarget = Map.groupBy(packs, ({ target }) => target);
  return [...byTarget].flatMap(([target, own]) =>
    [...latestOf(own).values()].map((entry): LedgerRow => ({ ...entry, target })),
  );
}

/** Whose entry at which target. */
type EntryPlace = Pick<LedgerRow, 'target' | 'studentId'>;

/** The same where packs are damaged: whoever stands in one of these is lost, since what older packs say of them was overtaken. */
export async function readLedgerSkippingDamaged(
  db: Database,
): Promise<{ readonly rows: readonly LedgerRow[]; readonly lost: readonly EntryPlace[] }> {
  const { rows: packs, damaged } = await readSkippingDamaged(db.ledger);
  const bad = new Set(damaged.map(String));
  const lost = new Map<string, EntryPlace>();
  await db.ledger.orderBy('studentIds').eachKey((key, { primaryKey }) => {
    const place = { target: primaryKey[0], studentId: Number(key) };
    if (bad.has(String(primaryKey))) lost.set(entryPlace(place), place);
  });
  return { rows: rowsOf(packs).filter((row) => !lost.has(entryPlace(row))), lost: [...lost.values()] };
}

/** One text for each entry. */
export function entryPlace({ target, studentId }: EntryPlace): string {
  return JSON.stringify([target, studentId]);
}

/** Reads the ids of the people of a target, over and over: each pack is opened once. */
export function openIdReader(db: Database, target: string): () => Promise<ReadonlySet<number>> {
  let known = new Map<number, readonly number[]>();
  return () =>
    db.transaction('r', db.ledger, async () => {
      const keys = await packsOf(db, target).primaryKeys();
      const rows = await db.ledger.bulkGet(keys.filter(([, seq]) => !known.has(seq)));
      const read = new Map(rows.flatMap((row) => (row ? [[row.seq, row.studentIds] as const] : [])));
      known = new Map(keys.map(([, seq]) => [seq, known.get(seq) ?? read.get(seq) ?? []]));
      return new Set([...known.values()].flat());
    });
}

/** Within a transaction of the ledger. */
export async function addEntries(db: Database, target: string, entries: readonly LedgerEntry[]): Promise<void> {
  if (entries.length > 0) await addPack(db, packOf(target, 0, entries));
}

export interface SealedLog {
  /** Sealed before the transaction that will add it; `null` of nobody. */
  seal(entries: readonly LedgerEntry[]): Promise<LedgerPackRow | null>;
  /** Within a transaction of the ledger. */
  add(pack: LedgerPackRow): Promise<void>;
}

/** Where others have written since a pack was sealed it gets the next place, and is sealed for that within the transaction. */
export function openSealedLog(db: Database, target: string): SealedLog {
  let last: number | null = null;
  return {
    seal: async (entries) => {
      if (entries.length === 0) return null;
      const seq = (last ?? (await lastSeq(db, target))) + 1;
      last = seq;
      const pack = packOf(target, seq, entries);
      await db.sealAhead(db.ledger, [pack]);
      return pack;
    },
    add: async (pack) => void (last = Math.max(last ?? 0, await addPack(db, pack))),
  };
}

async function addPack(db: Database, pack: LedgerPackRow): Promise<number> {
  const before = await lastSeq(db, pack.target);
  const seq = Math.max(pack.seq, before + 1);
  await db.ledger.add(seq === pack.seq ? pack : { ...pack, seq });
  return seq;
}

/** Within a transaction of the ledger. */
export async function removeEntries(db: Database, target: string, studentIds: ReadonlySet<number>): Promise<void> {
  if (studentIds.size === 0) return;
  const known = await readEntries(db, target);
  const kept = [...known.values()].filter(({ studentId }) => !studentIds.has(studentId));
  if (kept.length < known.size) await rewrite(db, target, kept);
}

/** Within a transaction of the ledger: joins the packs where there are many more than their people need. */
export async function tidyLog(db: Database, target: string): Promise<void> {
  const packs = await packsOf(db, target).count();
  if (packs <= spare) return;
  const known = await readEntries(db, target);
  if (packs > spare + known.size / usualSize) await rewrite(db, target, [...known.values()]);
}

async function rewrite(db: Database, target: string, entries: readonly LedgerEntry[]): Promise<void> {
  let seq = await lastSeq(db, target);
  const packs: LedgerPackRow[] = [];
  for (let at = 0; at < entries.length; at += packSize) {
    seq += 1;
    packs.push(packOf(target, seq, entries.slice(at, at + packSize)));
  }
  // An empty one keeps the place, so that none is given twice.
  if (packs.length === 0) packs.push(packOf(target, seq + 1, []));
  await packsOf(db, target).delete();
  await db.ledger.bulkAdd(packs);
}

async function lastSeq(db: Database, target: string): Promise<number> {
  const [last] = await packsOf(db, target).reverse().limit(1).primaryKeys();
  return last?.[1] ?? 0;
}

function latestOf(packs: readonly LedgerPackRow[]): Map<number, LedgerEntry> {
  return new Map(packs.flatMap(({ entries }) => entries.map((entry) => [entry.studentId, entry])));
}
