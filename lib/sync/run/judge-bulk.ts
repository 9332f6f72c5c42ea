import { toFailure, type Failure } from '../../errors.ts';
import type { BulkOutcome } from '../targets/target.ts';
import type { Ready } from './bulk-line.ts';
import { kindOfFailure } from './failure-kind.ts';
import type { RunItem } from './run-record.ts';
import { checkSent, type Sent } from './sent.ts';

/** Statuses of an operation after which another request may go well: an old version or none, or no PATCH. */
const mayGoSingly = new Set([412, 428, 405, 501]);

export type ChunkVerdict = 'stop' | 'wait' | 'too-large' | 'no-bulk' | 'down';

/** What the failure of a whole bulk request means. Where single requests might still work they are tried. */
export function judgeChunk(failure: Failure): ChunkVerdict {
  const status = Number(failure.detail?.['status'] ?? 0);
  if (status === 413) return 'too-large';
  if (status === 404 || status === 405 || status === 501) return 'no-bulk';
  const kind = kindOfFailure(failure);
  if (kind === 'stop' || kind === 'wait') return kind;
  return kind === 'person' ? 'no-bulk' : 'down';
}

/**
 * What one operation's failure means: `refused` for good; else they are looked up and sent `singly`, and what failed was perhaps done; `unsent`: singly,
 * because it never went out.
 */
export function judgeOperation(failure: Failure): 'refused' | 'unsent' | 'singly' {
  if (failure.detail?.['reason'] === 'singly') return 'unsent';
  const isTaken = failure.code === 'target-conflict';
  const isForGood = kindOfFailure(failure) === 'person' && !isTaken;
  return isForGood && !mayGoSingly.has(Number(failure.detail?.['status'])) ? 'refused' : 'singly';
}

/** What the target has now, by its answer; where it left the account out, a success means: as it was sent, but for what was not. */
export function readSent(item: RunItem, { effect, person }: Ready, outcome: BulkOutcome): Sent | Failure {
  if ('code' in outcome) return outcome;
  const { remoteId, account, unsent = [] } = outcome;
  const former = Object.fromEntries(unsent.map(({ field, from }) => [field, from]));
  const believed = { remoteId, person: { ...person, ...former }, active: item.action !== 'archive' };
  try {
    return checkSent(item, { account: account ?? believed, effect });
  } catch (error) {
    return toFailure(error, 'sync');
  }
}
