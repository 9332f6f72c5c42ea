import type { DBCore, Middleware } from 'dexie';

/** A disk that is full from the `n`-th write on, until there is room again. Counts writes: a put of many rows is one. */
export interface FullDisk {
  readonly middleware: Middleware<DBCore>;
  /** Writes so far. */
  readonly writes: number;
  fillAt(write: number): void;
  makeRoom(): void;
}

export function createFullDisk(): FullDisk {
  let writes = 0;
  let fullFrom = Infinity;
  return {
    get writes() {
      return writes;
    },
    fillAt: (write) => {
      writes = 0;
      fullFrom = write;
    },
    makeRoom: () => {
      fullFrom = Infinity;
    },
    middleware: {
      stack: 'dbcore',
      name: 'full disk',
      level: -3,
      create: (core) => ({
        ...core,
        table: (name) => {
          const table = core.table(name);
          return {
            ...table,
            mutate: (request) => {
              if (request.type !== 'put' && request.type !== 'add') return table.mutate(request);
              writes += 1;
              if (writes < fullFrom) return table.mutate(request);
              // As browsers do it: the whole transaction goes.
              (request.trans as unknown as IDBTransaction).abort();
              return Promise.reject(new DOMException('The disk is full.', 'QuotaExceededError'));
            },
          };
        },
      }),
    },
  };
}
