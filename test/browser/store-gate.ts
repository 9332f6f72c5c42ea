/** What a page of the extension can do with the store from outside: all of it runs in that page. */
export interface StoreGate {
  /**
   * Lets whoever waits for the store write once, and holds it again. Answers the tables that changed, `[]` when nobody wrote for `ms`.
   * Whoever writes one thing after another never gets two through: the next hold is asked for before the present one ends.
   */
  step(ms: number): Promise<readonly string[]>;
  /** Lets everybody in again. */
  open(): void;
  /** Every row as it stands, to be put back by `restore`, but those of the tables named. */
  keep(): Promise<void>;
  restore(without: readonly string[]): Promise<void>;
}

interface Hold {
  /** Every row by table, as text; settles when the hold has begun: whoever was in front has committed. */
  readonly rows: Promise<ReadonlyMap<string, string>>;
  release(): void;
}

/** Opens the extension's database without its code: rows stay sealed. */
export async function openStoreGate(): Promise<StoreGate> {
  const opening = indexedDB.open('sync-review');
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error as DOMException);
  });
  const tables = [...db.objectStoreNames];
  let present: Hold | null = null;
  let known: ReadonlyMap<string, string> = new Map();
  let kept: ReadonlyMap<string, readonly unknown[]> = new Map();

  async function begin(): Promise<void> {
    if (present) return;
    present = hold(db, tables);
    known = await present.rows;
  }

  return {
    async step(ms) {
      await begin();
      const end = performance.now() + ms;
      for (;;) {
        const next = hold(db, tables);
        present?.release();
        present = next;
        const rows = await next.rows;
        const changed = tables.filter((table) => rows.get(table) !== known.get(table));
        known = rows;
        if (changed.length > 0 || performance.now() > end) return changed;
      }
    },
    open() {
      present?.release();
      present = null;
    },
    async keep() {
      const all = db.transaction(tables, 'readonly');
      kept = new Map(await Promise.all(tables.map(async (table) => [table, await readAll(all, table)] as const)));
    },
    async restore(without) {
      const all = db.transaction(tables, 'readwrite');
      for (const table of tables) {
        const store = all.objectStore(table);
        store.clear();
        if (!without.includes(table)) for (const row of kept.get(table) ?? []) store.put(row);
      }
      await new Promise<void>((resolve, reject) => {
        all.oncomplete = () => resolve();
        all.onabort = () => reject(all.error as DOMException);
      });
    },
  };
}

/** A transaction over everything that stays open until it is released. */
function hold(db: IDBDatabase, tables: readonly string[]): Hold {
  const all = db.transaction([...tables], 'readwrite', { durability: 'relaxed' });
  const control = { released: false };
  const stayOpen = (): void => {
    if (!control.released) all.objectStore('state').count().onsuccess = stayOpen;
  };
  const read = tables.map(async (table) => [table, describe(await readAll(all, table))] as const);
  stayOpen();
  return { rows: Promise.all(read).then((all) => new Map(all)), release: () => void (control.released = true) };
}

function readAll(all: IDBTransaction, table: string): Promise<readonly unknown[]> {
  const asking = all.objectStore(table).getAll();
  return new Promise((resolve, reject) => {
    asking.onsuccess = () => resolve(asking.result);
    asking.onerror = () => reject(asking.error as DOMException);
  });
}

function describe(rows: readonly unknown[]): string {
  return JSON.stringify(rows, (_key, value: unknown) => {
    if (value instanceof ArrayBuffer) return String(new Uint8Array(value));
    return ArrayBuffer.isView(value) ? String(value) : value;
  });
}
