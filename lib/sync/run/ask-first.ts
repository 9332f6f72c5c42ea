import { toFailure, type Failure } from '../../errors.ts';
import { mayHaveBeenMade } from '../in-doubt.ts';
import { openLookup, type AccountLookup } from './account-lookup.ts';
import { kindOfFailure } from './failure-kind.ts';
import { looksFirst } from './looks-first.ts';
import type { RunItem } from './run-record.ts';
import type { SendAttempt, SendDeps } from './send-attempt.ts';
import { hold } from './standing.ts';

/** What is asked of the target before anybody is sent. */
export interface FirstAnswers {
  readonly lookup: AccountLookup;
  /** How many operations the target takes at once, 0 without bulk or for a single person. */
  readonly largestBulk: number;
  /** Nobody can be doubled: a second account is refused, or nobody may have got a first one unheard of. */
  readonly isSure: boolean;
}

/** `null` when the target can't be asked; the run is held up then. */
export async function askFirst(attempt: SendAttempt, items: readonly RunItem[]): Promise<FirstAnswers | null> {
  const { deps } = attempt;
  const [lookup, largestBulk] = await Promise.all([
    askOrHold(attempt, openLookup(deps.target, items.filter(needsLookup).length)),
    askOrHold(attempt, askForBulk(deps, items.length)),
  ]);
  if (!lookup || largestBulk === null) return null;
  const isSure = !items.some(mayHaveBeenMade) || (await askOrHold(attempt, askForTwins(deps)));
  return isSure !== null ? { lookup, largestBulk, isSure } : null;
}

/** Known people are sent as they are; whoever may have got there already, comes back, or gets another address beside what else they have, is looked for first. */
export function needsLookup(item: RunItem): boolean {
  const isMoved = item.changes.some(({ field }) => field === 'userName' || field === 'email');
  return item.remoteId === null || isMoved || looksFirst(item);
}

/** `null` when the target can't be asked; the run is held up then. */
export async function askOrHold<Answer extends object | boolean | number>(
  { standing }: SendAttempt,
  asked: Promise<Answer>,
): Promise<Answer | null> {
  const answer = await asked.catch((error: unknown): Failure => toFailure(error, 'sync'));
  if (!isFailure(answer)) return answer;
  const kind = kindOfFailure(answer);
  hold(standing, kind === 'system' || kind === 'wait' ? 'wait' : 'failed', answer);
  return null;
}

async function askForTwins({ target }: SendDeps): Promise<boolean> {
  return (await target.refusesTwins?.()) ?? false;
}

async function askForBulk({ target }: SendDeps, people: number): Promise<number> {
  return people < 2 ? 0 : ((await target.describe()).bulk?.maxOperations ?? 0);
}

function isFailure(answer: object | boolean | number): answer is Failure {
  return typeof answer === 'object' && 'code' in answer;
}
