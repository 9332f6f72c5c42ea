import { isAppError, toFailure } from '../errors.ts';
import { askTarget } from './account-lookup.ts';
import { kindOfFailure } from './failure-kind.ts';
import { findEmailCycle } from './find-email-cycle.ts';
import type { Pass } from './pass.ts';
import type { LedgerEntry, TargetAccount } from './ports.ts';
import type { RunItem } from './run-record.ts';
import { movingStandIn } from './stand-in.ts';

/** Somebody who gave up her e-mail for a while. */
export interface Aside {
  readonly studentId: number;
  /** Her account as it was before. */
  readonly account: TargetAccount;
}

/** The target takes no stand-in, so none of these can move. */
export interface RefusedCycle {
  readonly refused: readonly number[];
}

/**
 * Students who swap e-mails, two or more in a circle: one of them steps aside to a stand-in address, so that the others can follow. The ledger
 * holds the stand-in before the target is asked for it: whoever a kill leaves there has a change in every plan to come.
 * Answers who stepped aside; `null` when there is no circle.
 */
export async function stepAside(pass: Pass, items: readonly RunItem[]): Promise<Aside | RefusedCycle | null> {
  const { store, target } = pass.deps;
  try {
    const cycle = await findEmailCycle(askTarget(target), items);
    const [first] = cycle;
    if (!first) return null;
    const { account, item } = first;
    const address = movingStandIn(item.person.externalId);
    await store.recordEntry(toEntry(pass, item.studentId, account, address));
    const moved = await moveTo(pass, account, address);
    if (moved) return { studentId: item.studentId, account };
    await store.recordEntry(toEntry(pass, item.studentId, account, account.person.userName));
    return { refused: cycle.map(({ item: { studentId } }) => studentId) };
  } catch (error) {
    holdUp(pass, error);
    return null;
  }
}

/** Gives those back their former e-mail who could not have the new one, where it is still free. */
export async function comeBack(pass: Pass, asides: readonly Aside[]): Promise<void> {
  const { store, target } = pass.deps;
  try {
    for (const { studentId, account } of asides) {
      const now = await target.readAccount(account.remoteId);
      const former = account.person.userName;
      if (now?.person.userName !== movingStandIn(String(studentId)) || former === now.person.userName) continue;
      if (await moveTo(pass, now, former)) await store.recordEntry(toEntry(pass, studentId, now, former));
    }
  } catch (error) {
    holdUp(pass, error);
  }
}

/** False when the target doesn't take the address for this account. */
async function moveTo(pass: Pass, { remoteId, person, version }: TargetAccount, address: string): Promise<boolean> {
  const change = { field: 'userName' as const, from: person.userName, to: address };
  try {
    const account = await pass.deps.target.update(remoteId, [change], version);
    return account.person.userName === address;
  } catch (error) {
    if (kindOfFailure(toFailure(error, 'sync')) === 'person') return false;
    throw error;
  }
}

function toEntry(pass: Pass, studentId: number, account: TargetAccount, userName: string): LedgerEntry {
  const { remoteId, person, active } = account;
  return { studentId, remoteId, person: { ...person, userName }, active, confirmedAt: pass.deps.clock.now() };
}

/** The target can't be asked now: the run waits or ends. A store that fails is the caller's to hear of. */
function holdUp(pass: Pass, error: unknown): void {
  if (!isAppError(error)) throw error;
  const failure = toFailure(error, 'sync');
  pass.hold(kindOfFailure(failure) === 'stop' ? 'failed' : 'wait', failure);
}
