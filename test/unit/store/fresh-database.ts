import { onTestFinished } from 'vitest';
import { Database } from '../../../lib/store/index.ts';
import { KeyDatabase } from '../../../lib/store/key-row.ts';

let made = 0;

/** A database of its own for this test (import `fake-indexeddb/auto` first), opened as often as wanted: each is what another page or worker would hold. */
export function freshDatabase(): { open(): Database } {
  const name = `test-${process.pid}-${++made}`;
  const opened: Database[] = [];
  onTestFinished(async () => {
    for (const db of opened) db.close();
    await new Database(name).delete();
    await new KeyDatabase(`${name}-key`).delete();
  });
  return {
    open() {
      const db = new Database(name);
      opened.push(db);
      return db;
    },
  };
}

/** What a watcher told, and a way to wait for more without a clock. */
export function collect<T>(): {
  readonly told: T[];
  tell(value: T): void;
  until(enough: (told: T[]) => boolean): Promise<T[]>;
} {
  const told: T[] = [];
  let check = (): void => {};
  return {
    told,
    tell(value) {
      told.push(value);
      check();
    },
    until: (enough) =>
      new Promise((resolve) => {
        check = () => {
          if (enough(told)) resolve(told);
        };
        check();
      }),
  };
}

export function failLoudly(thrown: unknown): never {
  throw thrown;
}
