import { toFailure, type Failure } from '../../errors.ts';
import { askOnce, askTarget, type AccountLookup } from './account-lookup.ts';
import { effectSoFar, predictEffect, predictUnasked } from './effect-so-far.ts';
import type { SendAttempt } from './send-attempt.ts';
import type { RunItem } from './run-record.ts';

/** So many are claimed in one transaction, as soon as only `reserve` claimed ones are left: nobody waits for the store. */
const wave = 16;
const reserve = 8;

interface Waiting {
  readonly item: RunItem;
  readonly lookup: AccountLookup;
}

/** Somebody who may be sent now. */
export interface Claimed extends Waiting {
  /** `item` as it stands in the store now. */
  readonly tried: RunItem;
  /** What is meant to be done with them could not be found out: nothing is to be sent. */
  readonly unpredicted: Failure | null;
}

/** People on their way to being sent. */
export interface ClaimQueue {
  /** Nobody waits to be claimed. */
  readonly allClaimed: boolean;
  /** Answers nobody when nobody is left, or the run is held up. */
  takeNext(): Promise<Claimed | undefined>;
  /** No request went out for them. */
  putBack(person: Claimed): void;
  /** After the others. What was read ahead says nothing about them, a request has been sent since: they are asked for anew. */
  tryAgain(tried: RunItem): void;
  /** Takes back the claims of those for whom no request went out. */
  close(): Promise<void>;
}

/**
 * Claims people shortly before they are sent: some at once where what is meant to be done is known without asking the target, else each for
 * themselves. `together` is how many are sent at the same time, with 1 nobody is claimed ahead. `storeDone` is called with each claim, for the same transaction.
 */
export function openClaimQueue(
  attempt: SendAttempt,
  people: readonly Waiting[],
  together: number,
  storeDone: () => Promise<void>,
): ClaimQueue {
  const [size, low] = together === 1 ? [1, 0] : [wave, reserve];
  const waiting = [...people];
  const claimed: Claimed[] = [];
  let claiming: Promise<void> | null = null;

  async function claim(some: readonly Waiting[]): Promise<readonly Claimed[]> {
    const ahead = await Promise.all(some.map(lookAhead));
    const [tried] = await Promise.all([attempt.claim(ahead.map(({ meant }) => meant)), storeDone()]);
    return ahead.flatMap((person, index) => {
      const item = tried?.[index];
      return item ? [{ ...person, tried: item }] : [];
    });
  }

  async function claimWave(): Promise<void> {
    const some = waiting.slice(0, size);
    const end = some.findIndex((person) => !isPredictable(person));
    claimed.push(...(await claim(waiting.splice(0, end < 0 ? size : end))));
  }

  function startWave(): Promise<void> {
    const begun = claimWave().finally(() => void (claiming = null));
    // Whoever is there to wait for it is told; the store answers everybody else so at their next writing.
    begun.catch(() => undefined);
    return begun;
  }

  async function claimAlone(): Promise<Claimed | undefined> {
    const [first] = waiting;
    if (!first || isPredictable(first)) return undefined;
    return (await claim(waiting.splice(0, 1)))[0];
  }

  return {
    get allClaimed() {
      return waiting.length === 0;
    },
    async takeNext() {
      while (!attempt.held && (claimed.length > 0 || waiting.length > 0 || claiming)) {
        if (claimed.length <= low && waiting[0] && isPredictable(waiting[0])) claiming ??= startWave();
        const next = claimed.shift() ?? (await claimAlone());
        if (next) return next;
        await claiming;
      }
      return undefined;
    },
    putBack: (person) => void claimed.push(person),
    tryAgain: (tried) => void waiting.push({ item: tried, lookup: askTarget(attempt.deps.target) }),
    async close() {
      await claiming;
      await attempt.takeBack(claimed.map(({ item }) => item));
    },
  };
}

/** What is meant to be done can be told without a request. */
function isPredictable({ item, lookup }: Waiting): boolean {
  return lookup.complete || predictUnasked(item) !== null;
}

async function lookAhead({ item, lookup }: Waiting) {
  const asked = askOnce(lookup);
  try {
    const { effect, was } = await predictEffect(asked, item);
    const meant = { ...item, effect: effectSoFar(item, effect), ...(was ? { was } : {}) };
    return { item, lookup: asked, meant, unpredicted: null };
  } catch (error) {
    return { item, lookup: asked, meant: item, unpredicted: toFailure(error, 'sync') };
  }
}
