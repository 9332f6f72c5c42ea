import { Dexie, type DBCoreTransaction } from 'dexie';

interface Hold {
  waiting: number;
  readonly done: (() => void)[];
  /** Told when the transaction was aborted, by whomever: nothing that waits in it is ever done then. */
  readonly lost: ((thrown: unknown) => void)[];
}

/** Databases that are being deleted: what is held open in them would wait for a key that comes only afterwards. */
const given = new WeakSet<IDBDatabase>();

/** Aborts whatever is held open in a database, now and from now on. */
export function letGo(db: IDBDatabase): void {
  given.add(db);
}

const holds = new WeakMap<DBCoreTransaction, Hold>();

/**
 * Answers what `work` gives, at a moment when the transaction can be used: one that has nothing to do ends, so it is asked for nothing, over
 * and over, until all work that was begun in it is done. (`Dexie.waitFor` lets go when the last begun is done, though others may not be.)
 */
export function holdOpen<Value>(trans: DBCoreTransaction, table: string, work: () => Promise<Value>): Promise<Value> {
  const hold = holds.get(trans) ?? begin(trans as unknown as IDBTransaction);
  holds.set(trans, hold);
  hold.waiting += 1;
  if (hold.waiting === 1) spin(trans as unknown as IDBTransaction, table, hold);
  return new Dexie.Promise<Value>((resolve, reject) => {
    hold.lost.push(reject);
    const settle = (act: () => void): void => {
      hold.done.push(() => {
        hold.waiting -= 1;
        act();
      });
    };
    Dexie.ignoreTransaction(work).then(
      (value) => settle(() => resolve(value)),
      (thrown: unknown) => settle(() => reject(thrown)),
    );
  });
}

function begin(trans: IDBTransaction): Hold {
  const hold: Hold = { waiting: 0, done: [], lost: [] };
  trans.addEventListener('abort', () => {
    const thrown = trans.error ?? new DOMException('The transaction was aborted.', 'AbortError');
    for (const lose of hold.lost) lose(thrown);
  });
  return hold;
}

function spin(trans: IDBTransaction, table: string, hold: Hold): void {
  const request = trans.objectStore(table).get(-Infinity);
  request.onsuccess = () => {
    if (given.has(trans.db)) return trans.abort();
    for (const act of hold.done.splice(0)) act();
    if (hold.waiting > 0) spin(trans, table, hold);
    else hold.lost.length = 0;
  };
}
