import { classify, type Student } from '../../../lib/roster/index.ts';
import {
  continueRun,
  createScimTarget,
  planSync,
  startRun,
  type Fetch,
  type RunStore,
} from '../../../lib/sync/index.ts';
import type { LedgerEntry } from '../../../lib/sync/account.ts';
import { readTimeline, type Span, type Timeline } from './timeline.ts';

/** A store of its own for one sync. */
export interface Kept {
  readonly store: RunStore;
  readonly ledger: () => Promise<readonly LedgerEntry[]>;
  /** Puts there what earlier syncs would have left. */
  readonly seed: (entries: readonly LedgerEntry[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Where both loops run: a process of Node or the extension's worker in a browser. */
export interface Place {
  readonly baseUrl: string;
  readonly token: string;
  readonly fetch: Fetch;
  readonly open: () => Promise<Kept>;
  /** Processor time so far in milliseconds, where it can be told. */
  readonly cpu?: () => number;
}

/** What one loop took. */
export interface Lap {
  readonly ms: number;
  /** Processor time in milliseconds; other work on this machine doesn't count. 0 where it can't be told. */
  readonly cpu: number;
  readonly requests: number;
  readonly timeline: Timeline;
}

/** Both loops, to be run in turns. */
export interface Laps {
  /** One sync, from the click to the end of the run, with a store that knows what `since` said; planning is measured elsewhere. */
  sync(students: readonly Student[], since?: readonly LedgerEntry[]): Promise<Lap>;
  /** The last sync's requests once more, so many at once, each answer read and parsed; nothing is kept. */
  replay(atOnce: number): Promise<Lap>;
  /** What the last sync left in the ledger. */
  ledger(): readonly LedgerEntry[];
}

interface Request {
  readonly url: string;
  readonly init: RequestInit;
}

const clock = { now: Date.now };

export function openLaps(place: Place): Laps {
  let requests: Request[] = [];
  let left: readonly LedgerEntry[] = [];
  let spans: Span[] = [];

  async function measure(work: () => Promise<unknown>): Promise<Lap> {
    spans = [];
    const [from, before] = [performance.now(), place.cpu?.() ?? 0];
    await work();
    const to = performance.now();
    const cpu = (place.cpu?.() ?? 0) - before;
    return { ms: to - from, cpu, requests: requests.length, timeline: readTimeline(spans, { from, to }) };
  }

  /** The place's own, which notes when the text of the answer was there. */
  const timed: Fetch = async (url, init) => {
    const from = performance.now();
    const response = await place.fetch(url, init);
    const text = async (): Promise<string> => {
      const read = await response.text();
      spans.push({ from, to: performance.now() });
      return read;
    };
    return new Proxy(response, {
      get: (of, name) => {
        if (name === 'text') return text;
        const value: unknown = Reflect.get(of, name);
        return typeof value === 'function' ? value.bind(of) : value;
      },
    });
  };

  function connect(record: (request: Request) => void) {
    const { baseUrl, token } = place;
    const watched: Fetch = (url, init) => {
      record({ url, init });
      return timed(url, init);
    };
    return createScimTarget({ baseUrl, token, fetch: watched, clock, timeoutSignal: AbortSignal.timeout });
  }

  return {
    async sync(students, since = []) {
      const kept = await place.open();
      await kept.seed(since);
      const { entries } = classify(students, new Map());
      const enrolledIds = new Set(students.map(({ studentId }) => studentId));
      const plan = planSync({ entries, enrolledIds, ledger: await kept.ledger() });
      requests = [];
      const target = connect((request) => requests.push(request));
      const { store } = kept;
      const lap = await measure(async () => {
        await startRun({ store, clock }, plan, { digest: plan.digest, typed: plan.unusual?.confirmation ?? null });
        const run = await continueRun({ store, target, clock });
        if (run?.state !== 'done') throw new Error(`the run is ${run?.state}: ${JSON.stringify(run?.failure)}`);
      });
      left = await kept.ledger();
      await kept.close();
      return { ...lap, requests: requests.length };
    },

    async replay(atOnce) {
      // A signal is good for once.
      const queue = requests.map(({ url, init }) => ({ url, init: { ...init, signal: AbortSignal.timeout(20_000) } }));
      const drain = async () => {
        for (let next = queue.shift(); next; next = queue.shift()) {
          const response = await timed(next.url, next.init);
          if (!response.ok) throw new Error(`${next.init.method} ${next.url}: ${response.status}`);
          JSON.parse(await response.text());
        }
      };
      return measure(() => Promise.all(Array.from({ length: atOnce }, drain)));
    },

    ledger: () => left,
  };
}
