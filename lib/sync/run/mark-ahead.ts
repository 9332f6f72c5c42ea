import { toFailure, type Failure } from '../../errors.ts';
import { askOnce, askTarget, type AccountLookup } from './account-lookup.ts';
import { effectSoFar, foreseeEffect, foreseeUnasked } from './effect-so-far.ts';
import type { Pass } from './pass.ts';
import type { RunItem } from './run-record.ts';

/** So many are marked in one transaction, as soon as only `reserve` marked ones are left: nobody waits for the store. */
const wave = 16;
const reserve = 8;

interface Waiting {
  readonly item: RunItem;
  readonly lookup: AccountLookup;
}

/** Somebody who may be sent now. */
export interface Marked extends Waiting {
  /** `item` as it stands in the store now. */
  readonly tried: RunItem;
  /** What is meant to be done with her could not be found out: nothing is to be sent. */
  readonly unforeseen: Failure | null;
}

/** People on their way to being sent. */
export interface MarkedQueue {
  /** Nobody waits to be marked. */
  readonly allMarked: boolean;
  /** Answers nobody when nobody is left, or the run is held up. */
  takeNext(): Promise<Marked | undefined>;
  /** No request went out for her. */
  putBack(person: Marked): void;
  /** After the others. What was read ahead says nothing about her, a request has been sent since: she is asked for anew. */
  tryAgain(tried: RunItem): void;
  /** Takes back the marks of those for whom no request went out. */
  close(): Promise<void>;
}

/**
 * Marks people shortly before they are sent: some at once where what is meant to be done is known without asking the target, else each for
 * herself. `together` is how many are sent at the same time, with 1 nobody is marked ahead. `storeDone` is called with each marking, for the same transaction.
 */
export function openMarkedQueue(
  pass: Pass,
  people: readonly Waiting[],
  together: number,
  storeDone: () => Promise<void>,
): MarkedQueue {
  const [size, low] = together === 1 ? [1, 0] : [wave, reserve];
  const waiting = [...people];
  const marked: Marked[] = [];
  let marking: Promise<void> | null = null;

  async function mark(some: readonly Waiting[]): Promise<readonly Marked[]> {
    const ahead = await Promise.all(some.map(lookAhead));
    const [tried] = await Promise.all([pass.markSent(ahead.map(({ meant }) => meant)), storeDone()]);
    return ahead.flatMap((person, index) => {
      const item = tried?.[index];
      return item ? [{ ...person, tried: item }] : [];
    });
  }

  async function markWave(): Promise<void> {
    const some = waiting.slice(0, size);
    const end = some.findIndex((person) => !isForeseen(person));
    marked.push(...(await mark(waiting.splice(0, end < 0 ? size : end))));
  }

  function startWave(): Promise<void> {
    const begun = markWave().finally(() => void (marking = null));
    // Whoever is there to wait for it is told; the store answers everybody else so at their next writing.
    begun.catch(() => undefined);
    return begun;
  }

  async function markAlone(): Promise<Marked | undefined> {
    const [first] = waiting;
    if (!first || isForeseen(first)) return undefined;
    return (await mark(waiting.splice(0, 1)))[0];
  }

  return {
    get allMarked() {
      return waiting.length === 0;
    },
    async takeNext() {
      while (!pass.held && (marked.length > 0 || waiting.length > 0 || marking)) {
        if (marked.length <= low && waiting[0] && isForeseen(waiting[0])) marking ??= startWave();
        const next = marked.shift() ?? (await markAlone());
        if (next) return next;
        await marking;
      }
      return undefined;
    },
    putBack: (person) => void marked.push(person),
    tryAgain: (tried) => void waiting.push({ item: tried, lookup: askTarget(pass.deps.target) }),
    async close() {
      await marking;
      await pass.takeBack(marked.map(({ item }) => item));
    },
  };
}

/** What is meant to be done can be told without a request. */
function isForeseen({ item, lookup }: Waiting): boolean {
  return lookup.complete || foreseeUnasked(item) !== null;
}

async function lookAhead({ item, lookup }: Waiting) {
  const asked = askOnce(lookup);
  try {
    const { effect, was } = await foreseeEffect(asked, item);
    const meant = { ...item, effect: effectSoFar(item, effect), ...(was ? { was } : {}) };
    return { item, lookup: asked, meant, unforeseen: null };
  } catch (error) {
    return { item, lookup: asked, meant: item, unforeseen: toFailure(error, 'sync') };
  }
}
