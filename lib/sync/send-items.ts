import { toFailure } from '../errors.ts';
import type { Failure } from '../errors.ts';
import { openLookup } from './account-lookup.ts';
import type { AccountLookup } from './account-lookup.ts';
import { kindOfFailure } from './failure-kind.ts';
import { toLedgerEntry } from './ledger.ts';
import type { Clock, RunStore, SyncTarget } from './ports.ts';
import type { RunItem } from './run-record.ts';
import { sendItem } from './send-item.ts';

export interface SendDeps {
  readonly store: RunStore;
  readonly target: SyncTarget;
  readonly clock: Clock;
}

/** How a pass over the open items of a run ended. `stopped`: the run is no longer running, somebody cancelled it. */
export interface PassEnd {
  readonly end: 'finished' | 'stopped' | 'wait' | 'failed';
  readonly failure: Failure | null;
  /** People confirmed in this pass. */
  readonly confirmed: number;
}

const concurrency = 4;
const failuresInARowToPause = 3;
/** So often one person is tried while the target takes others. */
const attemptsWhileOthersSucceed = 3;
/** So often when nobody else is left to show whether the target works: three for each pause, a quarter of an hour in all. */
const attemptsAlone = 18;

/** Sends open items until none is left or something holds up the run. Rejects only when the store fails. */
export async function sendItems(deps: SendDeps, runId: number, items: readonly RunItem[]): Promise<PassEnd> {
  const { store, target, clock } = deps;
  const queue = [...items];
  /** Their e-mail or ID is taken, perhaps by somebody whom this run will still change. */
  const contested: { item: RunItem; failure: Failure }[] = [];
  let confirmed = 0;
  let failuresInARow = 0;
  let held: PassEnd | null = null;

  function hold(end: PassEnd['end'], failure: Failure | null): void {
    held ??= { end, failure, confirmed };
  }

  async function attempt(lookup: AccountLookup, item: RunItem): Promise<void> {
    if (!(await store.markSent(runId, item.studentId))) return hold('stopped', null);
    const tried: RunItem = { ...item, state: 'sent', attempts: item.attempts + 1 };
    const sent = await sendItem(target, lookup, item).catch((error: unknown) => toFailure(error, 'sync'));
    if ('code' in sent) return noteFailure(tried, sent);
    const planned = item.action === 'archive' ? sent.account.person : item.person;
    const entry = toLedgerEntry(item.studentId, sent.account, planned, clock.now());
    await store.confirmItem(runId, item.studentId, entry, sent.effect);
    confirmed += 1;
    failuresInARow = 0;
  }

  async function noteFailure(item: RunItem, failure: Failure): Promise<void> {
    const kind = kindOfFailure(failure);
    if (kind === 'stop') return hold('failed', failure);
    if (kind === 'wait') return hold('wait', failure);
    if (kind === 'system') return noteSystemFailure(item, failure);
    failuresInARow = 0;
    if (failure.code === 'target-conflict') contested.push({ item, failure });
    else await store.refuseItem(runId, item.studentId, failure);
  }

  async function noteSystemFailure(item: RunItem, failure: Failure): Promise<void> {
    failuresInARow += 1;
    if (isThisPersonOnly(item, failure)) return store.refuseItem(runId, item.studentId, failure);
    queue.push(item);
    if (failuresInARow >= failuresInARowToPause) hold('wait', failure);
  }

  /** The target answers, works for others, and fails at this one again and again: it must not hold up the rest. */
  function isThisPersonOnly(item: RunItem, failure: Failure): boolean {
    if (failure.detail?.['reason'] === 'network' || failure.detail?.['reason'] === 'timeout') return false;
    if (confirmed > 0) return item.attempts >= attemptsWhileOthersSucceed;
    return item.attempts >= attemptsAlone && queue.every((other) => other.state === 'sent');
  }

  async function drain(lookup: AccountLookup): Promise<void> {
    try {
      for (let item = queue.shift(); item && !held; item = queue.shift()) await attempt(lookup, item);
    } catch (storeFailure) {
      hold('stopped', null);
      throw storeFailure;
    }
  }

  async function drainTogether(lookup: AccountLookup): Promise<void> {
    const ends = await Promise.allSettled(Array.from({ length: concurrency }, () => drain(lookup)));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }

  /** Chains: when the holder of an e-mail has moved on, the one who waited for it can follow. */
  async function settleContested(): Promise<void> {
    for (let before = 0; confirmed > before && contested.length > 0 && !held;) {
      before = confirmed;
      queue.push(...contested.splice(0).map(({ item }) => item));
      await drain(await openLookup(target, 0));
    }
    if (held) return;
    for (const { item, failure } of contested) await store.refuseItem(runId, item.studentId, failure);
  }

  const lookup = await openLookup(target, items.filter(needsLookup).length).catch((error: unknown) => toFailure(error));
  if ('code' in lookup) {
    const kind = kindOfFailure(lookup);
    return { end: kind === 'system' || kind === 'wait' ? 'wait' : 'failed', failure: lookup, confirmed };
  }
  await drainTogether(lookup);
  await settleContested();
  return held ? { ...(held as PassEnd), confirmed } : { end: 'finished', failure: null, confirmed };
}

function needsLookup(item: RunItem): boolean {
  return item.remoteId === null;
}
