import type { Confirmation, Claim, RunRecord, RunStore } from './run-store.ts';

/** Writes down what becomes of a run's people, in order. */
export interface GroupCommit {
  /** Settles when it is stored; answers as `RunStore.record`. Once the store has failed nothing more is written. */
  write(record: RunRecord): Promise<boolean>;
}

interface Page {
  readonly record: {
    readonly confirmed: Confirmation[];
    readonly unsent: NonNullable<RunRecord['unsent']>[number][];
    readonly sent: Claim[];
  };
  readonly written: Promise<boolean>;
}

/** What is to be written while a transaction is under way goes all together into the next one. */
export function openGroupCommit(store: Pick<RunStore, 'record'>, runId: number): GroupCommit {
  let last: Promise<unknown> = Promise.resolve();
  let next: Page | null = null;

  function turnPage(): Page {
    const record: Page['record'] = { confirmed: [], unsent: [], sent: [] };
    const written = last.then(() => {
      next = null;
      return store.record(runId, record);
    });
    last = written;
    return { record, written };
  }

  return {
    write({ confirmed = [], unsent = [], sent = [] }) {
      const { record, written } = (next ??= turnPage());
      record.confirmed.push(...confirmed);
      record.unsent.push(...unsent);
      record.sent.push(...sent);
      return written;
    },
  };
}
