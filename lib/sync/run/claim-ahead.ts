import { toFailure, type Failure } from '../../errors.ts';
import { askOnce, askTarget, type AccountLookup } from './account-lookup.ts';
import { effectSoFar, predictEffect, predictUnasked } from './effect-so-far.ts';
import type { RunItem } from './run-record.ts';
import { claim, confirm, takeBack, type SendAttempt } from './send-attempt.ts';
import type { Done } from './standing.ts';

/** So many are claimed in one transaction, as soon as only `reserve` claimed ones are left: nobody waits for the store. Every further one is larger. */
const firstWave = 16;
const largestWave = 32;
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

/** People on their way: waiting, then claimed, then done and not yet written. */
export interface Line {
  readonly waiting: Waiting[];
  readonly claimed: Claimed[];
  /** A wave that is being claimed. */
  claiming: Promise<void> | null;
  readonly done: Done[];
  /** Milliseconds since 1970. */
  writtenAt: number;
  wave: number;
  readonly reserve: number;
}

/** `together` is how many are sent at the same time; with 1 nobody is claimed ahead. */
export function openLine(
  { deps: { clock } }: SendAttempt,
  items: readonly RunItem[],
  lookup: AccountLookup,
  together: number,
): Line {
  const ahead = together === 1 ? { wave: 1, reserve: 0 } : { wave: firstWave, reserve };
  const waiting = items.map((item) => ({ item, lookup }));
  return { waiting, claimed: [], claiming: null, done: [], writtenAt: clock.now(), ...ahead };
}

/**
 * The next who may be sent, claimed: some at once where what is meant to be done is known without asking the target, else each for themselves. Nobody
 * when nobody is left, or the run is held up.
 */
export async function takeNext(attempt: SendAttempt, line: Line): Promise<Claimed | undefined> {
  const { waiting, claimed } = line;
  while (!attempt.standing.held && (claimed.length > 0 || waiting.length > 0 || line.claiming)) {
    if (claimed.length <= line.reserve && waiting[0] && isPredictable(waiting[0])) startWave(attempt, line);
    const next = claimed.shift() ?? (await claimAlone(attempt, line));
    if (next) return next;
    await line.claiming;
  }
  return undefined;
}

/** After the others. What was read ahead says nothing about them, a request has been sent since: they are asked for anew. */
export function tryAgain({ deps: { target } }: SendAttempt, line: Line, tried: RunItem): void {
  line.waiting.push({ item: tried, lookup: askTarget(target) });
}

/** Who is done is written with the next claims, or apart where they are long in coming. This is also how a pause is heard of. */
export function writeDone(attempt: SendAttempt, line: Line): Promise<void> {
  line.writtenAt = attempt.deps.clock.now();
  return confirm(attempt, line.done.splice(0));
}

/** Writes who is done, and takes back the claims of those for whom no request went out. */
export async function closeLine(attempt: SendAttempt, line: Line): Promise<void> {
  const claimed = line.claiming ?? Promise.resolve();
  await Promise.all([
    writeDone(attempt, line),
    claimed.then(() =>
      takeBack(
        attempt,
        line.claimed.map(({ item }) => item),
      ),
    ),
  ]);
}

function startWave(attempt: SendAttempt, line: Line): void {
  if (line.claiming) return;
  line.claiming = claimWave(attempt, line).finally(() => void (line.claiming = null));
  // Whoever is there to wait for it is told; the store answers everybody else so at their next writing.
  line.claiming.catch(() => undefined);
}

async function claimWave(attempt: SendAttempt, line: Line): Promise<void> {
  const { waiting, wave: size } = line;
  if (size > 1) line.wave = Math.min(largestWave, size * 2);
  const end = waiting.slice(0, size).findIndex((person) => !isPredictable(person));
  line.claimed.push(...(await claimSome(attempt, line, waiting.splice(0, end < 0 ? size : end))));
}

async function claimAlone(attempt: SendAttempt, line: Line): Promise<Claimed | undefined> {
  const [first] = line.waiting;
  if (!first || isPredictable(first)) return undefined;
  return (await claimSome(attempt, line, line.waiting.splice(0, 1)))[0];
}

async function claimSome(attempt: SendAttempt, line: Line, some: readonly Waiting[]): Promise<readonly Claimed[]> {
  const ahead = await Promise.all(some.map(lookAhead));
  const meant = ahead.map((person) => person.meant);
  const [tried] = await Promise.all([claim(attempt, meant), writeDone(attempt, line)]);
  return ahead.flatMap((person, index) => {
    const item = tried?.[index];
    return item ? [{ ...person, tried: item }] : [];
  });
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
