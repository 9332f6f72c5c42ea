import { isAppError } from '../../errors.ts';
import type { AccountLookup } from './account-lookup.ts';
import { wantedAt } from '../own-login.ts';
import type { TargetAccount } from '../account.ts';
import type { RunItem } from './run-record.ts';

/** One student, and the account that is theirs at the target now. */
export interface Place {
  readonly item: RunItem;
  readonly account: TargetAccount;
}

/**
 * Somebody who wants the email of a second, who wants that of a third … who wants theirs: none of them can move before one steps aside. By what
 * the target holds now, whatever was planned. Every such circle, each in the order in which all but the first can move once the first has stepped
 * aside, from the last on. Each account is looked up once.
 */
export async function findEmailCycles(
  lookup: AccountLookup,
  items: readonly RunItem[],
): Promise<readonly (readonly Place[])[]> {
  const places: Place[] = [];
  for (const item of items) {
    const account = await findAccount(lookup, item);
    if (account && account.person.userName !== wantedAt(account, item).userName) places.push({ item, account });
  }
  const holders = new Map(places.map((place) => [place.account.person.userName, place]));
  const cycles: Place[][] = [];
  const met = new Map<Place, Place>();
  for (const start of places) {
    let place: Place | undefined = start;
    const way: Place[] = [];
    while (place && !met.has(place)) {
      met.set(place, start);
      way.push(place);
      place = holders.get(place.item.person.userName);
    }
    // Met on this very way: from there on it goes in a circle.
    if (place && met.get(place) === start) cycles.push(way.slice(way.indexOf(place)));
  }
  return cycles;
}

async function findAccount(lookup: AccountLookup, { remoteId, person }: RunItem): Promise<TargetAccount | null> {
  try {
    const known = remoteId === null ? null : await lookup.read(remoteId);
    return known ?? (await lookup.find('externalId', person.externalId));
  } catch (error) {
    // Who has several accounts is refused for that.
    if (isAppError(error) && error.code === 'target-conflict') return null;
    throw error;
  }
}
