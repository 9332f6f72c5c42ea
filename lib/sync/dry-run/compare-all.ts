import { toFailure, type Failure } from '../../errors.ts';
import type { AccountLookup } from '../run/account-lookup.ts';
import { isSilence, kindOfFailure } from '../run/failure-kind.ts';
import { predictItem, type Predicted, type MovesOn } from '../run/predict-item.ts';
import type { RunItem } from '../run/run-record.ts';

const together = 4;
/** As in a run: so often one person is asked for, and so many in a row make it wait. */
const attempts = 3;
const failuresInARowToWait = 3;

/** What came of looking at some people. */
export interface Looked {
  /** Those who were looked at: with what was found, or still `pending` with one attempt more. */
  readonly items: readonly RunItem[];
  /** Why nobody else was looked at. */
  readonly failure: Failure | null;
}

interface LookOptions {
  readonly movesOn: MovesOn;
  /** Nobody else is left to show whether the target works: it is not waited for any more. */
  readonly alone: boolean;
  /** What the target would refuse a new account of this person for, as far as it says. */
  readonly lacking: (person: RunItem['person']) => Promise<readonly string[]>;
  /** Is told how many were looked at, before each few; answering false ends the look with `null`. */
  readonly noteLooked: (looked: number) => Promise<boolean>;
}

/**
 * Looks at each of `items` at the target. A target that fails at one person again and again while it answers for others refuses them; one that
 * fails at several in a row, gives no answer or asks to wait ends the look with its failure.
 */
export async function compareAll(
  lookup: AccountLookup,
  items: readonly RunItem[],
  { movesOn, alone, lacking, noteLooked }: LookOptions,
): Promise<Looked | null> {
  const seen: RunItem[] = [];
  let failing: { item: RunItem; failure: Failure }[] = [];
  const end = (failure: Failure): Looked => ({ items: [...seen, ...failing.map(({ item }) => item)], failure });
  const refuse = (): void => {
    for (const { item, failure } of failing) seen.push({ ...item, state: 'refused', failure });
    failing = [];
  };
  for (let at = 0; at < items.length; at += together) {
    if (!(await noteLooked(at))) return null;
    const some = await Promise.all(
      items
        .slice(at, at + together)
        .map(async (item) => ({ item, outcome: await look(lookup, item, { movesOn, lacking }) })),
    );
    for (const { item, outcome } of some) {
      if ('effect' in outcome) {
        refuse();
        seen.push({ ...item, ...outcome, state: 'confirmed' });
      } else if (kindOfFailure(outcome) === 'person') seen.push({ ...item, state: 'refused', failure: outcome });
      else if (!isOfTarget(outcome)) return end(outcome);
      else {
        failing.push({ item: { ...item, attempts: item.attempts + 1 }, failure: outcome });
        if (failing.length >= failuresInARowToWait && !alone) return end(outcome);
      }
    }
  }
  const last = failing.at(-1);
  const works = alone || seen.some(({ state }) => state === 'confirmed');
  if (last && !works) return end(last.failure);
  refuse();
  return { items: seen, failure: null };
}

async function look(
  lookup: AccountLookup,
  item: RunItem,
  { movesOn, lacking }: Pick<LookOptions, 'movesOn' | 'lacking'>,
): Promise<Predicted | Failure> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await predictItem(lookup, item, movesOn).catch((error: unknown) => toFailure(error, 'sync'));
    if ('effect' in outcome && outcome.effect === 'created') {
      const lacks = await lacking(item.person);
      return lacks.length === 0 ? outcome : { code: 'target-refused', detail: { lacks: lacks.join(', ') } };
    }
    if ('effect' in outcome || !isOfTarget(outcome) || attempt === attempts) return outcome;
  }
}

/** It answered, and perhaps only for this one as it did. */
function isOfTarget(failure: Failure): boolean {
  return kindOfFailure(failure) === 'system' && !isSilence(failure);
}
